import { Tabs } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference } from '#client/bindings/conference.tsx';
import { useLeaving } from '#client/bindings/leaving.ts';
import { useLines, useSilentMicrophones } from '#client/bindings/live.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { slideHooks } from '#client/bindings/slide-hooks.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleFoot } from '#client/ui/ConsoleFoot.tsx';
import { LookAround, LookAroundLink, useLookAround } from '#client/ui/deck/LookAround.tsx';
import { SlidesProvider } from '#client/ui/deck/slide-hooks.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { BoardHeader } from './BoardHeader.tsx';
import { EnterNotice } from './EnterNotice.tsx';
import { LinesView } from './LinesView.tsx';
import { LinksView } from './LinksView.tsx';
import { ReadyView } from './ReadyView.tsx';
import { SilentNotices } from './SilentNotices.tsx';
import { SitePanel } from './SitePanel.tsx';
import type { SiteFacts } from './site-facts.ts';
import { factsOfSites } from './site-facts.ts';
import { useIssuedLinks } from './use-issued-links.ts';
import { useReadyChecks } from './use-ready-checks.ts';

const views = [
  { view: 'lines', words: 'technician.viewLines', shortcut: '1' },
  { view: 'ready', words: 'technician.viewReady', shortcut: '2' },
  { view: 'links', words: 'technician.viewLinks', shortcut: '3' },
] as const;

type View = (typeof views)[number]['view'];

/** The technician's board: every site's line, devices and sound on one page, the ready check, and the links. */
export function TechnicianBoard() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SlidesProvider hooks={slideHooks}>
        <Board />
      </SlidesProvider>
    </ActsProvider>
  );
}

function Board() {
  const state = useConference((whole) => whole);
  const change = useChangePreferences();
  const leave = useLeaving();
  const facts = factsOfSites({ state, lines: useLines(), silentSiteIds: useSilentMicrophones() });
  const [chosenId, setChosenId] = useState<SiteId | null>(null);
  const [view, setView] = useState<View>('lines');
  const chosen = view === 'links' ? undefined : facts.find(({ site }) => site.siteId === chosenId);
  const { place, go } = useLookAround(state);
  useConsoleKeys();
  return (
    <div className="dc-screen dc-tech">
      <BoardHeader state={state} facts={facts} />
      <Away />
      <main className={`dc-console ${chosen === undefined ? '' : 'dc-console--tech'}`}>
        <div className="dc-column">
          <EnterNotice />
          <SilentNotices facts={facts} />
          {place === null ? (
            <>
              <Views facts={facts} view={view} onView={setView} chosenId={chosenId} onChoose={setChosenId} />
              <LookAroundLink state={state} onGo={go} />
            </>
          ) : (
            <LookAround state={state} place={place} onGo={go} />
          )}
        </div>
        {chosen !== undefined && (
          <SitePanel key={chosen.site.siteId} state={state} facts={chosen} onClose={() => setChosenId(null)} />
        )}
      </main>
      <ConsoleFoot onLanguage={(language) => change({ language })} onLeave={leave} />
    </div>
  );
}

type ViewsProps = {
  readonly facts: readonly SiteFacts[];
  readonly view: View;
  readonly onView: (view: View) => void;
  readonly chosenId: SiteId | null;
  readonly onChoose: (siteId: SiteId) => void;
};

function Views({ facts, view: shown, onView, ...choice }: ViewsProps) {
  const { t } = useTranslation();
  const checks = useReadyChecks(facts);
  const issued = useIssuedLinks();
  const change = (value: string | null) => onView(views.find(({ view }) => view === value)?.view ?? 'lines');
  return (
    <Tabs value={shown} onChange={change} keepMounted={false} className="dc-tech-tabs">
      <Tabs.List aria-label={t('technician.views')}>
        {views.map(({ view, words, shortcut }) => (
          <Tabs.Tab key={view} value={view} data-shortcut={shortcut} aria-keyshortcuts={shortcut}>
            {t(words)}
          </Tabs.Tab>
        ))}
      </Tabs.List>
      <Tabs.Panel value="lines">
        <LinesView facts={facts} {...choice} />
      </Tabs.Panel>
      <Tabs.Panel value="ready">
        <ReadyView checks={checks} {...choice} />
      </Tabs.Panel>
      <Tabs.Panel value="links">
        <LinksView issued={issued} />
      </Tabs.Panel>
    </Tabs>
  );
}

function Away() {
  return <ConnectionBanner {...useAway()} />;
}
