import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference, useConferenceId } from '#client/bindings/conference.tsx';
import { useLeaving } from '#client/bindings/leaving.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { slideHooks } from '#client/bindings/slide-hooks.ts';
import { AgendaPanel } from '#client/ui/AgendaPanel.tsx';
import { ActsProvider } from '#client/ui/acts.tsx';
import { CallDialog } from '#client/ui/CallDialog.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleFoot } from '#client/ui/ConsoleFoot.tsx';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { FloorControls } from '#client/ui/FloorControls.tsx';
import { KeyMap, useConsoleKeyWords } from '#client/ui/KeyMap.tsx';
import { OpenSiteDialog } from '#client/ui/OpenSiteDialog.tsx';
import { PresidingPanel } from '#client/ui/PresidingPanel.tsx';
import { QueuePanel } from '#client/ui/QueuePanel.tsx';
import { Suggestions } from '#client/ui/Suggestions.tsx';
import { UndoLine } from '#client/ui/UndoLine.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { ChairHeader } from './ChairHeader.tsx';
import { ChairStage } from './ChairStage.tsx';

/** What lies over the console. */
type Overlay =
  | { readonly kind: 'call'; readonly siteId: SiteId | null }
  | { readonly kind: 'openSite' }
  | { readonly kind: 'keys' }
  | null;

/** The console of whoever presides: agenda, stage and queue on one screen, every act one key away. */
export function ChairConsole() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SlidesProvider hooks={slideHooks}>
        <Console />
      </SlidesProvider>
    </ActsProvider>
  );
}

function Console() {
  const state = useConference((whole) => whole);
  const [overlay, setOverlay] = useState<Overlay>(null);
  useConsoleKeys();
  const call = (siteId: SiteId | null) => setOverlay({ kind: 'call', siteId });
  return (
    <div className="dc-screen">
      <ChairHeader state={state} />
      <Away />
      <main className="dc-console dc-console--chair">
        <div className="dc-column">
          <AgendaPanel state={state} mayLead />
          <PresidingPanel state={state} />
        </div>
        <ChairStage state={state} onSite={call} />
        <div className="dc-column">
          <QueuePanel state={state} />
          <UndoLine state={state} />
          <Suggestions state={state} onCall={call} />
          <FloorControls state={state} onCall={() => call(null)} onOpenSite={() => setOverlay({ kind: 'openSite' })} />
        </div>
      </main>
      <Foot onKeys={() => setOverlay({ kind: 'keys' })} />
      <Overlays state={state} overlay={overlay} onOverlay={setOverlay} />
    </div>
  );
}

function Foot({ onKeys }: { readonly onKeys: () => void }) {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const leave = useLeaving();
  const conferenceId = useConferenceId();
  return (
    <ConsoleFoot onLanguage={(language) => change({ language })} onLeave={leave}>
      <Link className="dc-link dc-link--small" href={`/hoi-nghi/${conferenceId}/trinh-chieu`}>
        {t('show.title')}
      </Link>
      <Link className="dc-link dc-link--small" href={`/hoi-nghi/${conferenceId}/bien-ban`}>
        {t('minutes.view')}
      </Link>
      <Link className="dc-link dc-link--small" href={`/hoi-nghi/${conferenceId}/van-ban`}>
        {t('papers.link')}
      </Link>
      <button type="button" className="dc-link dc-link--small" onClick={onKeys} data-shortcut="?" aria-keyshortcuts="?">
        {t('conference.keys')} (?)
      </button>
    </ConsoleFoot>
  );
}

type OverlaysProps = {
  readonly state: ConferenceState;
  readonly overlay: Overlay;
  readonly onOverlay: (overlay: Overlay) => void;
};

function Overlays({ state, overlay, onOverlay }: OverlaysProps) {
  const keys = useConsoleKeyWords();
  const close = () => onOverlay(null);
  const { currentSpeechId } = state.floor;
  if (overlay === null) return null;
  if (overlay.kind === 'call') return <CallDialog state={state} siteId={overlay.siteId} onClose={close} />;
  if (overlay.kind === 'keys') return <KeyMap keys={keys} onClose={close} />;
  return currentSpeechId === null ? null : <OpenSiteDialog state={state} speechId={currentSpeechId} onClose={close} />;
}

function Away() {
  return <ConnectionBanner {...useAway()} />;
}
