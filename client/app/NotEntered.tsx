import { Button } from '@mantine/core';
import { Link } from 'wouter';
import { useConference, useConferenceId, useOwnDevice, useStanding } from '#client/bindings/conference.tsx';
import { usePreferences } from '#client/bindings/preferences.ts';
import { words } from './words.ts';

/** A console without a place in the conference has neither picture nor sound: says so, and shows the way in. */
export function NotEntered() {
  const { language } = usePreferences();
  const conferenceId = useConferenceId();
  const own = useOwnDevice();
  const { siteId } = useStanding();
  const phase = useConference((state) => state.phase.kind);
  const mayEnter = phase === 'ready' || phase === 'running' || phase === 'break';
  if (own !== null || siteId === null || !mayEnter) return null;
  return (
    <div className="dc-note dc-note--amber dc-row dc-not-entered" role="alert">
      <p className="dc-grow dc-flat">{words.notEntered[language]}</p>
      <Button component={Link} href={`/hoi-nghi/${conferenceId}`} size="xs">
        {words.enter[language]}
      </Button>
    </div>
  );
}
