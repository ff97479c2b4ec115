import { Modal } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference, useStanding } from '#client/bindings/conference.tsx';
import { useLeaving } from '#client/bindings/leaving.ts';
import { useMedia, useMediaActions } from '#client/bindings/media.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { slideHooks } from '#client/bindings/slide-hooks.ts';
import { AttendancePanel } from '#client/ui/AttendancePanel.tsx';
import { ActsProvider } from '#client/ui/acts.tsx';
import { CommitmentsPanel } from '#client/ui/CommitmentsPanel.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleFoot } from '#client/ui/ConsoleFoot.tsx';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { siteName } from '#client/ui/sites.ts';
import { TouchScreen } from '#client/ui/TouchScreen.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { Microphone } from './Microphone.tsx';
import { OwnFigures } from './OwnFigures.tsx';
import { OwnPicture } from './OwnPicture.tsx';
import { OwnRequests } from './OwnRequests.tsx';
import { OwnSpeech } from './OwnSpeech.tsx';
import { RequestButton } from './RequestButton.tsx';
import { SiteHeader } from './SiteHeader.tsx';
import { SiteStage } from './SiteStage.tsx';

/** The console of a site: what is said, whether the room is heard, and its place in the queue. */
export function SiteConsole() {
  const { siteId } = useStanding();
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SlidesProvider hooks={slideHooks}>{siteId !== null && <Console siteId={siteId} />}</SlidesProvider>
    </ActsProvider>
  );
}

function Console({ siteId }: { readonly siteId: SiteId }) {
  const { t } = useTranslation();
  const state = useConference((whole) => whole);
  const [attendance, setAttendance] = useState(false);
  const change = useChangePreferences();
  const leave = useLeaving();
  const media = useMedia();
  const away = useAway();
  const { unlockSound } = useMediaActions();
  useConsoleKeys();
  if (media.touchNeeded) return <TouchScreen words={t('site.touch')} onTouch={() => void unlockSound()} />;
  return (
    <div className="dc-screen">
      <SiteHeader state={state} siteId={siteId} onAttendance={() => setAttendance(true)} />
      <ConnectionBanner {...away} />
      <main className="dc-console dc-console--site">
        <SiteStage state={state} siteId={siteId} />
        <SideColumn state={state} siteId={siteId} />
      </main>
      <ConsoleFoot onLanguage={(language) => change({ language })} onLeave={leave} />
      {attendance && (
        <Modal
          opened
          size="lg"
          onClose={() => setAttendance(false)}
          title={t('attendance.title', { site: siteName(state, siteId) })}
        >
          <AttendancePanel state={state} siteId={siteId} />
        </Modal>
      )}
    </div>
  );
}

function SideColumn({ state, siteId }: { readonly state: ConferenceState; readonly siteId: SiteId }) {
  return (
    <div className="dc-column">
      <Microphone state={state} siteId={siteId} />
      <OwnSpeech state={state} siteId={siteId} />
      <div className="dc-grow dc-scroll dc-stack">
        <OwnRequests state={state} siteId={siteId} />
        <OwnFigures state={state} siteId={siteId} />
        <CommitmentsPanel commitments={commitmentsOf(state, siteId)} />
      </div>
      <OwnPicture />
      <RequestButton state={state} siteId={siteId} />
    </div>
  );
}

function commitmentsOf({ minutes }: ConferenceState, siteId: SiteId) {
  return Object.values(minutes.commitmentById).filter((commitment) => commitment.siteId === siteId);
}
