import type { Item } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson, headOf, presidingPerson } from '#shared/conference/index.ts';
import type { Speaker, Speech } from '#shared/floor/index.ts';
import type { Issuer } from '#shared/minutes/index.ts';
import type { Person } from '#shared/roster/index.ts';

/** Items in which guests from above speak. */
const ofGuests: ReadonlySet<Item['kind']> = new Set<Item['kind']>(['directiveSpeech', 'speech']);

/** Who gave what is captured from an entry: its speaker where they lead or are a guest, else whoever leads then. */
export function issuerIn(state: ConferenceState, ref: string): Issuer {
  const head = headOf(state, ref);
  const chair = chairPerson(state);
  const presiding = presidingPerson(state);
  if (head?.kind === 'speech') {
    const item = head.speech.itemId === null ? undefined : state.agenda.itemById[head.speech.itemId];
    const speaking = leaderSpeaking(head.speech, [chair, presiding ?? undefined]);
    if (speaking !== null) return issuerOf(speaking === chair ? 'chair' : 'presiding', speaking);
    if (item !== undefined && ofGuests.has(item.kind)) return guest(head.speech.speaker);
  }
  if (presiding !== null) return issuerOf('presiding', presiding);
  return chair === undefined ? { kind: 'chair', personId: null, name: '', title: '' } : issuerOf('chair', chair);
}

function leaderSpeaking({ speaker }: Speech, leaders: readonly (Person | undefined)[]): Person | null {
  return leaders.find((leader) => leader !== undefined && isSame(leader, speaker)) ?? null;
}

/** Names may be left out: then the title says who it is. */
function isSame({ name, title }: Person, speaker: Speaker): boolean {
  if (name !== '' && speaker.name !== '') return name === speaker.name;
  return title === speaker.title;
}

function issuerOf(kind: 'chair' | 'presiding', { personId, name, title }: Person): Issuer {
  return { kind, personId, name, title };
}

function guest({ name, title, unit }: Speaker): Issuer {
  return { kind: 'guest', personId: null, name, title: title.includes(unit) ? title : `${title} ${unit}` };
}
