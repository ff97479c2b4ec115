import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { useServerAway } from '#client/bindings/away.ts';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { useConference, useConferenceId } from '#client/bindings/conference.tsx';
import { useLeaving } from '#client/bindings/leaving.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';
import { ConsoleFoot } from '#client/ui/ConsoleFoot.tsx';
import { ConsoleHeader } from '#client/ui/ConsoleHeader.tsx';
import { useConsoleKeys } from '#client/ui/use-console-keys.ts';
import { MinutesDesk } from './MinutesDesk.tsx';

/** The minutes in a room of their own: for the chair, who reads them and writes the conclusions. */
export function MinutesRoom() {
  return (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <Room />
    </ActsProvider>
  );
}

function Room() {
  const { t } = useTranslation();
  const title = useConference(({ plan }) => plan.title);
  const conferenceId = useConferenceId();
  const away = useServerAway();
  const change = useChangePreferences();
  const leave = useLeaving();
  useConsoleKeys();
  return (
    <div className="dc-screen">
      <ConsoleHeader title={`${t('minutes.view')} · ${title}`} subtitle="">
        <Link className="dc-link" href={`/hoi-nghi/${conferenceId}`}>
          {t('minutes.back')}
        </Link>
      </ConsoleHeader>
      <ConnectionBanner {...away} />
      <main className="dc-console dc-desk-minutes">
        <MinutesDesk stage={null} correctReason={t('minutes.correctAtDesk')} onCorrect={() => undefined} />
      </main>
      <ConsoleFoot onLanguage={(language) => change({ language })} onLeave={leave} />
    </div>
  );
}
