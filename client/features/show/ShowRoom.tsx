import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference, useConferenceId, useStanding } from '#client/bindings/conference.tsx';
import type { Catalogue } from '#client/bindings/deck.ts';
import { loadCatalogue } from '#client/bindings/deck.ts';
import { useLeaving } from '#client/bindings/leaving.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { slideHooks } from '#client/bindings/slide-hooks.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleFoot } from '#client/ui/ConsoleFoot.tsx';
import { isHeldBy } from '#client/ui/deck/deck.ts';
import { HolderPanel } from '#client/ui/deck/HolderPanel.tsx';
import { ShowSettings } from '#client/ui/deck/ShowSettings.tsx';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import type { SlideId } from '#shared/kernel/index.ts';
import { DeckColumn } from './DeckColumn.tsx';
import { NextSlide } from './NextSlide.tsx';
import './show.css';
import { ShowHeader } from './ShowHeader.tsx';
import { ShowStage } from './ShowStage.tsx';

const nothing: Catalogue = { periods: [], indicators: [] };

/** The reporter's view: the deck, what everybody sees, what comes next. */
export function ShowRoom() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SlidesProvider hooks={slideHooks}>
        <Room />
      </SlidesProvider>
    </ActsProvider>
  );
}

function Room() {
  const state = useConference((whole) => whole);
  const conferenceId = useConferenceId();
  const { actor } = useStanding();
  const [alone, setAlone] = useState<SlideId | null>(null);
  const loaded = useLoaded(() => loadCatalogue(conferenceId), conferenceId);
  const choices = loaded.kind === 'loaded' ? loaded.value : nothing;
  const isHolder = isHeldBy(state.stage.show.holder, actor);
  useConsoleKeys();
  return (
    <div className="dc-screen">
      <ShowHeader state={state} />
      <Away />
      <main className="dc-console dc-console--show">
        <DeckColumn state={state} choices={choices} chosenId={alone} onChoose={setAlone} />
        <ShowStage state={state} isHolder={isHolder} aloneId={alone} onBack={() => setAlone(null)} />
        <div className="dc-column">
          <HolderPanel state={state} isHolder={isHolder} />
          <NextSlide state={state} onLook={setAlone} />
          <ShowSettings state={state} choices={choices} />
        </div>
      </main>
      <Foot />
    </div>
  );
}

function Away() {
  return <ConnectionBanner {...useAway()} />;
}

function Foot() {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const leave = useLeaving();
  return (
    <ConsoleFoot onLanguage={(language) => change({ language })} onLeave={leave}>
      <span>{t('show.keys')}</span>
    </ConsoleFoot>
  );
}
