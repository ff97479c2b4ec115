import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { api } from '#client/bindings/api.ts';
import { useServerAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference, useConferenceId, useStanding } from '#client/bindings/conference.tsx';
import { loadCatalogue, loadFiles } from '#client/bindings/deck.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { accountsToName } from '#client/bindings/preparation.ts';
import type { Outcome } from '#client/bindings/reason.ts';
import type { Loaded } from '#client/bindings/use-loaded.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import { Pill } from '#client/ui/Pill.tsx';
import { SecretLine } from '#client/ui/SecretNotice.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { permissions } from '#shared/conference/index.ts';
import { AgendaSection } from './AgendaSection.tsx';
import { DeckSection } from './DeckSection.tsx';
import type { SlideSources } from './deck-check.ts';
import { deckFaults } from './deck-check.ts';
import { PeopleSection } from './PeopleSection.tsx';
import { PlanSection } from './PlanSection.tsx';
import './prepare.css';
import { ReadySection } from './ReadySection.tsx';
import { SitesSection } from './SitesSection.tsx';

/** Putting a conference right: plan, sites, people, agenda, and making it ready. For those who prepare it. */
export function Prepare() {
  const { roles } = useStanding();
  const mayPrepare = roles.some((role) => permissions['conference/changePlan'].any.includes(role));
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      {mayPrepare ? <Page /> : <NotYours />}
    </ActsProvider>
  );
}

function Page() {
  const state = useConference((whole) => whole);
  return (
    <div className="dc-page">
      <Header state={state} />
      <Away />
      <main className="dc-page__body dc-prepare">
        <Sections state={state} />
        <div className="dc-foot">
          <SecretLine />
        </div>
      </main>
    </div>
  );
}

function Header({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const conferenceId = useConferenceId();
  const { actor } = useStanding();
  const mayEnter = actor.kind === 'person' && state.phase.kind !== 'draft';
  return (
    <ConsoleHeader title={state.plan.title} subtitle={t('prepare.title')}>
      <Pill tone="navy">{t(`names.phase.${state.phase.kind}`)}</Pill>
      {mayEnter && (
        <Button component={Link} href={`/hoi-nghi/${conferenceId}`} variant="default">
          {t('entrance.enter')}
        </Button>
      )}
      <Button component={Link} href="/hoi-nghi" variant="default">
        {t('prepare.toList')}
      </Button>
      <LanguageSwitch onLanguage={(language) => change({ language })} />
    </ConsoleHeader>
  );
}

function Away() {
  return <ConnectionBanner {...useServerAway()} />;
}

function Sections({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const conferenceId = useConferenceId();
  const { date } = state.plan;
  const units = useLoaded(() => api.units(date), date);
  const accounts = useLoaded(() => accountsToName(conferenceId), conferenceId);
  const sources = useSlideSources(state);
  const failed = [units, accounts, sources].find((each) => each.kind === 'failed');
  const faults = deckFaults(state, sources.kind === 'loaded' ? sources.value : null);
  return (
    <>
      {failed?.kind === 'failed' && (
        <div className="dc-note dc-note--red" role="alert">
          <p>{failed.reason[language]}</p>
          <Button size="xs" variant="default" onClick={failed.reload}>
            {t('common.retry')}
          </Button>
        </div>
      )}
      <div className="dc-prepare__columns">
        <div className="dc-stack">
          <ReadySection state={state} slideFaultCount={faults.size} />
          <PlanSection state={state} />
          <AgendaSection state={state} />
        </div>
        <div className="dc-stack">
          <PeopleSection state={state} accounts={accounts.kind === 'loaded' ? accounts.value : []} />
          <DeckSection state={state} faults={faults} />
          <SitesSection state={state} units={units.kind === 'loaded' ? units.value : null} />
        </div>
      </div>
    </>
  );
}

/** What is at the server for slides to be made of; asked again when the deck has changed. */
function useSlideSources({ stage }: ConferenceState): Loaded<SlideSources> {
  const conferenceId = useConferenceId();
  const load = async (): Promise<Outcome<SlideSources>> => {
    const [files, catalogue] = await Promise.all([loadFiles(conferenceId), loadCatalogue(conferenceId)]);
    if (!files.ok) return files;
    return catalogue.ok ? { ok: true, value: { files: files.value, catalogue: catalogue.value } } : catalogue;
  };
  const { order, slideById } = stage.deck;
  const contents = order.map((slideId) => slideById[slideId]?.content);
  const wanted = contents.map((content) => (content !== undefined && 'digest' in content ? content.digest : '·'));
  return useLoaded(load, wanted.join(' '));
}

/** For who came by the address, or was one of those who prepare until now. */
function NotYours() {
  const { t } = useTranslation();
  const conferenceId = useConferenceId();
  const title = useConference(({ plan }) => plan.title);
  return (
    <div className="dc-page">
      <ConsoleHeader title={title} subtitle={t('prepare.title')}>
        <Button component={Link} href="/hoi-nghi" variant="default">
          {t('prepare.toList')}
        </Button>
      </ConsoleHeader>
      <main className="dc-page__body dc-page__body--narrow">
        <div className="dc-note dc-note--amber" role="alert">
          <p>{t('prepare.notYours')}</p>
          <Button component={Link} href={`/hoi-nghi/${conferenceId}`}>
            {t('entrance.enter')}
          </Button>
        </div>
      </main>
    </div>
  );
}
