import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference, useConferenceId } from '#client/bindings/conference.tsx';
import { useLeaving } from '#client/bindings/leaving.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { slideHooks } from '#client/bindings/slide-hooks.ts';
import { AgendaPanel } from '#client/ui/AgendaPanel.tsx';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConsoleFoot } from '#client/ui/ConsoleFoot.tsx';
import { LookAround, useLookAround } from '#client/ui/deck/LookAround.tsx';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { PresidingPanel } from '#client/ui/PresidingPanel.tsx';
import { UndoLine } from '#client/ui/UndoLine.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import { Away } from './Away.tsx';
import { DeskHeader } from './DeskHeader.tsx';
import type { DeskOverlay } from './DeskOverlays.tsx';
import { DeskOverlays } from './DeskOverlays.tsx';
import { DeskStage } from './DeskStage.tsx';
import type { DeskTab } from './DeskTabs.tsx';
import { DeskTabs } from './DeskTabs.tsx';
import { RecordPanel } from './RecordPanel.tsx';

/** The secretary's desk: the running record in the middle, agenda and stage beside it, all work one key away. */
export function SecretaryDesk() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SlidesProvider hooks={slideHooks}>
        <Desk />
      </SlidesProvider>
    </ActsProvider>
  );
}

function Desk() {
  const state = useConference((whole) => whole);
  const [tab, setTab] = useState<DeskTab>('floor');
  const [overlay, setOverlay] = useState<DeskOverlay>(null);
  const { place, go } = useLookAround(state);
  useConsoleKeys();
  return (
    <div className="dc-screen">
      <DeskHeader state={state} onNotReported={() => setTab('attendance')} />
      <Away />
      <main className="dc-console dc-console--secretary">
        <div className="dc-column">
          <DeskStage state={state} onLook={go} />
          <AgendaPanel state={state} mayLead />
          <PresidingPanel state={state} />
        </div>
        <div className="dc-column">
          {place === null ? (
            <>
              <RecordPanel
                state={state}
                onAddLate={() => setOverlay({ kind: 'addLate' })}
                onCorrect={(speech) => setOverlay({ kind: 'correct', speech })}
              />
              <UndoLine state={state} />
            </>
          ) : (
            <LookAround state={state} place={place} onGo={go} />
          )}
        </div>
        <DeskTabs
          state={state}
          tab={tab}
          onTab={setTab}
          onEnter={(siteId) => setOverlay({ kind: 'attendance', siteId })}
          onCall={(siteId) => setOverlay({ kind: 'call', siteId })}
          onOpenSite={() => setOverlay({ kind: 'openSite' })}
          onRegister={() => setOverlay({ kind: 'register' })}
          onSuggest={() => setOverlay({ kind: 'suggest' })}
        />
      </main>
      <Foot onKeys={() => setOverlay({ kind: 'keys' })} />
      <DeskOverlays state={state} overlay={overlay} onClose={() => setOverlay(null)} />
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
      <button type="button" className="dc-link dc-link--small" onClick={onKeys} data-shortcut="?" aria-keyshortcuts="?">
        {t('conference.keys')} (?)
      </button>
    </ConsoleFoot>
  );
}
