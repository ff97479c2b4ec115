import { Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { AttendancePanel } from '#client/ui/AttendancePanel.tsx';
import { CallDialog } from '#client/ui/CallDialog.tsx';
import { HandOnDialog } from '#client/ui/HandOnDialog.tsx';
import type { KeyMapProps } from '#client/ui/KeyMap.tsx';
import { KeyMap, useConsoleKeyWords } from '#client/ui/KeyMap.tsx';
import { OpenSiteDialog } from '#client/ui/OpenSiteDialog.tsx';
import { RecordSpeechDialog } from '#client/ui/RecordSpeechDialog.tsx';
import { RegisterSpeechDialog } from '#client/ui/RegisterSpeechDialog.tsx';
import { SuggestDialog } from '#client/ui/SuggestDialog.tsx';
import { siteName } from '#client/ui/sites.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';

/** What lies over the desk. */
export type DeskOverlay =
  | { readonly kind: 'call'; readonly siteId: SiteId | null }
  | { readonly kind: 'attendance'; readonly siteId: SiteId }
  | { readonly kind: 'correct'; readonly speech: Speech }
  | { readonly kind: 'openSite' | 'keys' | 'addLate' | 'register' | 'suggest' }
  | null;

export type DeskOverlaysProps = {
  readonly state: ConferenceState;
  readonly overlay: DeskOverlay;
  readonly onClose: () => void;
};

/** The dialog that is open, if any. */
export function DeskOverlays({ state, overlay, onClose }: DeskOverlaysProps) {
  const { t } = useTranslation();
  const { currentSpeechId } = state.floor;
  switch (overlay?.kind) {
    case undefined:
      return null;
    case 'call':
      return <CallDialog state={state} siteId={overlay.siteId} onClose={onClose} />;
    case 'attendance':
      return (
        <Modal
          opened
          size="lg"
          onClose={onClose}
          title={t('attendance.title', { site: siteName(state, overlay.siteId) })}
        >
          <AttendancePanel state={state} siteId={overlay.siteId} />
        </Modal>
      );
    case 'correct':
      return <HandOnDialog state={state} speech={overlay.speech} kind="correct" onClose={onClose} />;
    case 'openSite':
      return currentSpeechId === null ? null : (
        <OpenSiteDialog state={state} speechId={currentSpeechId} onClose={onClose} />
      );
    case 'keys':
      return <Keys onClose={onClose} />;
    case 'addLate':
      return state.openedAt === null ? null : (
        <RecordSpeechDialog state={state} openedAt={state.openedAt} onClose={onClose} />
      );
    case 'register':
      return <RegisterSpeechDialog state={state} onClose={onClose} />;
    case 'suggest':
      return <SuggestDialog state={state} onClose={onClose} />;
  }
}

function Keys({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const own: KeyMapProps['keys'] = [
    { key: 'PageDown', does: t('keys.rollCall') },
    { key: 'G', does: t('keys.record') },
    { key: 'H', does: t('desk.toNowHint') },
    { key: '1–3', does: t('desk.tabsHint') },
    { key: 'Alt B', does: t('minutes.viewHint') },
    { key: 'Ctrl 1–4', does: t('minutes.keys.quick') },
    { key: 'Ctrl Shift D', does: t('minutes.keys.directive') },
    { key: 'Ctrl Alt M', does: t('minutes.keys.remark') },
    { key: 'Alt H', does: t('minutes.keys.now') },
    { key: 'Alt ↑ ↓', does: t('minutes.keys.move') },
    { key: 'Alt J', does: t('minutes.keys.join') },
    { key: 'Alt Del', does: t('minutes.keys.remove') },
    { key: '/', does: t('minutes.keys.slash') },
    { key: '@', does: t('minutes.keys.mention') },
    { key: 'Ctrl Enter', does: t('minutes.keys.leaveFrame') },
  ];
  const shared = useConsoleKeyWords().filter(({ key }) => key !== 'S'); // the desk has no strip of sites
  return <KeyMap keys={[...own, ...shared]} onClose={onClose} />;
}
