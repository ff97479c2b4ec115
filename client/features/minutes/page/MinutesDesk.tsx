import { useState } from 'react';
import { useConference, useConferenceId, useOwnDevice, useStanding } from '#client/bindings/conference.tsx';
import { useSession } from '#client/bindings/session.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { useReadingContext } from '../panels/use-reading-context.ts';
import { usePaperDocuments } from '../sync/use-paper-documents.ts';
import type { Writer } from '../text/extensions.ts';
import { MinutesPage } from './MinutesPage.tsx';
import type { MinutesDeskProps } from './page-props.ts';
import { allParts } from './rights.ts';
import { colourOf } from './writer-colours.ts';
import '../minutes.css';

/** The page of the minutes with what belongs beside it. */
export function MinutesDesk(props: MinutesDeskProps) {
  const state = useConference((whole) => whole);
  const conferenceId = useConferenceId();
  const documents = usePaperDocuments(allParts);
  const reading = useReadingContext();
  const writer = useWriter(state);
  return (
    <MinutesPage
      {...props}
      state={state}
      conferenceId={conferenceId}
      documents={documents}
      reading={reading}
      writer={writer}
    />
  );
}

/** As the conference knows this person; the server says so again to the others. */
function useWriter(state: ConferenceState): Writer {
  const { actor } = useStanding();
  const device = useOwnDevice();
  const session = useSession();
  const personId = actor.kind === 'person' ? actor.personId : (device?.personId ?? null);
  const person = personId === null ? undefined : state.roster.personById[personId];
  const account =
    session.kind === 'signedIn' && session.session.principal.kind === 'account' ? session.session.principal.name : '';
  const name = person === undefined ? account : person.name === '' ? person.title : person.name;
  // An editor keeps what it was made with: the writer stays the same for as long as the page is there.
  const [writer] = useState<Writer>(() => ({ name, color: colourOf(state, personId) }));
  return writer;
}
