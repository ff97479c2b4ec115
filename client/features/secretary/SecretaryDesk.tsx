import type { ComponentType, ReactNode } from 'react';
import { Suspense, useState } from 'react';
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
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleFoot } from '#client/ui/ConsoleFoot.tsx';
import type { Place } from '#client/ui/deck/deck.ts';
import { LookAround, useLookAround } from '#client/ui/deck/LookAround.tsx';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { PresidingPanel } from '#client/ui/PresidingPanel.tsx';
import { UndoLine } from '#client/ui/UndoLine.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { DeskHeader } from './DeskHeader.tsx';
import type { DeskOverlay } from './DeskOverlays.tsx';
import { DeskOverlays } from './DeskOverlays.tsx';
import { DeskStage } from './DeskStage.tsx';
import type { DeskTab } from './DeskTabs.tsx';
import { DeskTabs } from './DeskTabs.tsx';
import type { DeskView } from './DeskViews.tsx';
import { DeskViews } from './DeskViews.tsx';
import { RecordPanel } from './RecordPanel.tsx';
import { useCorrecting } from './use-correcting.ts';

/** What the desk gives to the page of the minutes, which is a feature of its own. */
export type MinutesSlot = ComponentType<{
  readonly stage: ReactNode;
  readonly correctReason: string | null;
  readonly onCorrect: (speech: Speech) => void;
}>;

export type SecretaryDeskProps = { readonly minutes?: MinutesSlot };

/**
 * The secretary's desk: the minutes large with the stage beside them, or the running record with agenda, stage and all
 * work on the floor one key away.
 */
export function SecretaryDesk({ minutes }: SecretaryDeskProps) {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SlidesProvider hooks={slideHooks}>
        <Desk {...(minutes === undefined ? {} : { minutes })} />
      </SlidesProvider>
    </ActsProvider>
  );
}

function Desk({ minutes: Minutes }: SecretaryDeskProps) {
  const state = useConference((whole) => whole);
  const [tab, setTab] = useState<DeskTab>('floor');
  const [overlay, setOverlay] = useState<DeskOverlay>(null);
  // There is nothing to write before the opening, and much to do.
  const [view, setView] = useState<DeskView>(state.openedAt === null ? 'conduct' : 'minutes');
  const correctReason = useCorrecting(state);
  const { place, go } = useLookAround(state);
  useConsoleKeys();
  const writes = Minutes !== undefined && view === 'minutes';
  // Slides are looked at beside the record: the page of the minutes has no room for them.
  const look = (to: Place | null) => {
    setView('conduct');
    go(to);
  };
  const correct = (speech: Speech) => setOverlay({ kind: 'correct', speech });
  return (
    <div className="dc-screen">
      <DeskHeader
        state={state}
        onNotReported={() => {
          setView('conduct');
          setTab('attendance');
        }}
      >
        {Minutes !== undefined && <DeskViews view={view} onView={setView} />}
      </DeskHeader>
      <Away />
      {writes ? (
        <main className="dc-console dc-desk-minutes">
          <Suspense fallback={null}>
            <Minutes
              stage={<DeskStage state={state} onLook={look} />}
              correctReason={correctReason}
              onCorrect={correct}
            />
          </Suspense>
        </main>
      ) : (
        <Conduct state={state} tab={tab} onTab={setTab} onOverlay={setOverlay} place={place} onLook={go} />
      )}
      <Foot onKeys={() => setOverlay({ kind: 'keys' })} />
      <DeskOverlays state={state} overlay={overlay} onClose={() => setOverlay(null)} />
    </div>
  );
}

type ConductProps = {
  readonly state: ConferenceState;
  readonly tab: DeskTab;
  readonly onTab: (tab: DeskTab) => void;
  readonly onOverlay: (overlay: DeskOverlay) => void;
  /** The slide that is looked at alone, if any. */
  readonly place: Place | null;
  readonly onLook: (place: Place | null) => void;
};

/** The running record with the work on the floor. */
function Conduct({ state, tab, onTab, onOverlay, place, onLook }: ConductProps) {
  return (
    <main className="dc-console dc-console--secretary">
      <div className="dc-column">
        <DeskStage state={state} onLook={onLook} />
        <AgendaPanel state={state} mayLead />
        <PresidingPanel state={state} />
      </div>
      <div className="dc-column">
        {place === null ? (
          <>
            <RecordPanel
              state={state}
              onAddLate={() => onOverlay({ kind: 'addLate' })}
              onCorrect={(speech) => onOverlay({ kind: 'correct', speech })}
            />
            <UndoLine state={state} />
          </>
        ) : (
          <LookAround state={state} place={place} onGo={onLook} />
        )}
      </div>
      <DeskTabs
        state={state}
        tab={tab}
        onTab={onTab}
        onEnter={(siteId) => onOverlay({ kind: 'attendance', siteId })}
        onCall={(siteId) => onOverlay({ kind: 'call', siteId })}
        onOpenSite={() => onOverlay({ kind: 'openSite' })}
        onRegister={() => onOverlay({ kind: 'register' })}
        onSuggest={() => onOverlay({ kind: 'suggest' })}
      />
    </main>
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
      <Link className="dc-link dc-link--small" href={`/hoi-nghi/${conferenceId}/van-ban`}>
        {t('papers.link')}
      </Link>
      <button type="button" className="dc-link dc-link--small" onClick={onKeys} data-shortcut="?" aria-keyshortcuts="?">
        {t('conference.keys')} (?)
      </button>
    </ConsoleFoot>
  );
}

function Away() {
  return <ConnectionBanner {...useAway()} />;
}
