import { initialFloor } from '#shared/floor/index.ts';
import type { PersonId } from '#shared/kernel/index.ts';
import { initialMinutes, minutesEvents } from '#shared/minutes/index.ts';
import type { Device, Person } from '#shared/roster/index.ts';
import type { Event, EventType, NumberedEvent } from './events.ts';
import { withHeldBack } from './projection-deck.ts';
import type { ConferenceState, Setup } from './state.ts';

/** Who leads now: whose seats are heard, and in the picture while nobody speaks. */
export type Leaders = { readonly chairId: PersonId | null; readonly presidingId: PersonId | null };

/** The picture as a hall may have it: stage, agenda, clock, presence, and of the people who leads. */
export function stateForDisplay(state: ConferenceState, leaders: Leaders): ConferenceState {
  const { floor, roster, stage } = state;
  const speeches = Object.values(floor.speechById).filter((speech) => !speech.late);
  return {
    ...state,
    roster: {
      ...roster,
      personById: byId(leadersAmong(Object.values(roster.personById), leaders)),
      signerPersonId: null,
      chairChanges: [],
      deviceById: Object.fromEntries(
        Object.entries(roster.deviceById).map(([id, device]) => [id, withoutOwner(device)]),
      ),
      delegateById: {},
      reportBySite: {},
    },
    floor: {
      ...initialFloor,
      listOpen: floor.listOpen,
      speechById: Object.fromEntries(speeches.map((speech) => [speech.speechId, speech])),
      speechOrder: floor.speechOrder.filter((speechId) => floor.speechById[speechId]?.late === false),
      currentSpeechId: floor.currentSpeechId,
      lastGivenSpeechId: floor.lastGivenSpeechId,
      silencedSites: floor.silencedSites,
      testSites: floor.testSites,
    },
    stage: { ...withHeldBack(stage), show: { ...stage.show, holder: null } },
    corrections: {},
    minutes: initialMinutes,
  };
}

/** The event as a hall may have it, without who did it; null when it sees nothing of it. */
export function eventForDisplay(numbered: NumberedEvent, leaders: Leaders): NumberedEvent | null {
  const event = seenInHall(numbered.event, leaders);
  return (
    event && { ...numbered, event, actor: { kind: 'system' }, actingAs: { role: 'system', onBehalfOfChair: false } }
  );
}

const hiddenFromDisplays: ReadonlySet<EventType> = new Set<EventType>([
  'floor/requested',
  'floor/requestChanged',
  'floor/withdrawn',
  'floor/declined',
  'floor/requestRestored',
  'floor/requestMoved',
  'floor/speechRecorded',
  'floor/suggested',
  'floor/suggestionDismissed',
  'roster/delegateAdded',
  'roster/delegateChanged',
  'roster/delegateRemoved',
  'roster/attendanceReported',
  'roster/signerNamed',
  // Another chair makes another view, which begins with a new picture.
  'roster/chairNamed',
  'stage/showTaken',
  'conference/recordCorrected',
  // Papers are no business of a hall.
  ...minutesEvents.map((event) => event.shape.type.value),
]);

function seenInHall(event: Event, leaders: Leaders): Event | null {
  switch (event.type) {
    case 'conference/created':
      return { ...event, setup: setupForDisplay(event.setup, leaders) };
    case 'roster/personAdded':
    case 'roster/personChanged': {
      const [person] = leadersAmong([event.person], leaders);
      return person ? { ...event, person } : null;
    }
    case 'roster/personRemoved':
      return isLeader(event.personId, leaders) ? event : null;
    case 'roster/deviceJoined':
      return { ...event, device: withoutOwner(event.device) };
    default:
      return hiddenFromDisplays.has(event.type) ? null : event;
  }
}

function setupForDisplay(setup: Setup, leaders: Leaders): Setup {
  return { ...setup, people: leadersAmong(setup.people, leaders), signerPersonId: null };
}

/** Who leads, by name, title and seat: not by which account, nor what else they do. */
function leadersAmong(people: readonly Person[], leaders: Leaders): Person[] {
  return people
    .filter(({ personId }) => isLeader(personId, leaders))
    .map((person) => ({ ...person, accountId: null, roles: person.personId === leaders.chairId ? ['chair'] : [] }));
}

function isLeader(personId: Person['personId'], { chairId, presidingId }: Leaders): boolean {
  return personId === chairId || personId === presidingId;
}

function withoutOwner(device: Device): Device {
  return { ...device, personId: null };
}

function byId(people: readonly Person[]): ConferenceState['roster']['personById'] {
  return Object.fromEntries(people.map((person) => [person.personId, person]));
}
