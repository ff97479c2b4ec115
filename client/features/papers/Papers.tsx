import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useServerAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useStanding } from '#client/bindings/conference.tsx';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import { Pill } from '#client/ui/Pill.tsx';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { SecretLine } from '#client/ui/SecretNotice.tsx';
import { papers } from '#shared/minutes/index.ts';
import { AttachedList } from './AttachedList.tsx';
import { ExportPanel } from './ExportPanel.tsx';
import { PaperCard } from './PaperCard.tsx';
import './papers.css';
import type { PapersRoom } from './use-room.ts';
import { useRoom } from './use-room.ts';
import { useWithdrawn } from './use-withdrawn.ts';
import { Viewer } from './Viewer.tsx';

/** What the conference leaves on paper: minutes and notice with their lives, annexes, news, and all of it as files. */
export function Papers() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <Page />
    </ActsProvider>
  );
}

function Page() {
  const { t } = useTranslation();
  const room = useRoom();
  useWithdrawn(room);
  return (
    <div className="dc-screen">
      <Header room={room} />
      <Away />
      <main className="dc-console dc-papers">
        <ScrollRegion className="dc-papers__list" label={t('papers.title')}>
          {papers.map((paper) => (
            <PaperCard key={paper} room={room} paper={paper} />
          ))}
          <AttachedList room={room} />
          {room.mayRead && <ExportPanel room={room} />}
        </ScrollRegion>
        <Viewer room={room} />
      </main>
      <footer className="dc-foot">
        <SecretLine />
      </footer>
    </div>
  );
}

function Header({ room: { state, conferenceId } }: { readonly room: PapersRoom }) {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const { actor } = useStanding();
  return (
    <ConsoleHeader title={state.plan.title} subtitle={t('papers.title')}>
      <Pill tone="navy">{t(`names.phase.${state.phase.kind}`)}</Pill>
      <Button component={Link} href={`/hoi-nghi/${conferenceId}`} variant="default">
        {t('papers.toRoom')}
      </Button>
      {actor.kind === 'person' && (
        <Button component={Link} href="/hoi-nghi" variant="default">
          {t('prepare.toList')}
        </Button>
      )}
      <LanguageSwitch onLanguage={(language) => change({ language })} />
    </ConsoleHeader>
  );
}

function Away() {
  return <ConnectionBanner {...useServerAway()} />;
}
