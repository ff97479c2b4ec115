import type { ConferenceState } from '#shared/conference/index.ts';
import type { Decision, SiteId } from '#shared/kernel/index.ts';
import { refused } from '#shared/kernel/index.ts';
import { waitingInOrder } from './queries.ts';
import type { Floor, FloorRequest, Speaker } from './state.ts';

/** Why nobody of this name can speak there: a speaker who names a delegate names one of the site. */
export function whyNotSpeaker(state: ConferenceState, siteId: SiteId, speaker: Speaker): Decision<never> | null {
  if (speaker.delegateId === null) return null;
  const delegate = state.roster.delegateById[speaker.delegateId];
  return delegate?.siteId === siteId ? null : refused('roster/noSuchDelegate');
}

type Asker = Pick<FloorRequest, 'siteId' | 'speaker'>;

/** Other requests of the same person that wait. */
export function waitingOf(floor: Floor, asker: Asker, except: FloorRequest['requestId'] | null): FloorRequest[] {
  return waitingInOrder(floor).filter((waiting) => waiting.requestId !== except && samePerson(waiting, asker));
}

/** One person is one delegate, or one unit, name and title at one site. */
function samePerson(a: Asker, b: Asker): boolean {
  if (a.speaker.delegateId !== null && b.speaker.delegateId !== null) {
    return a.speaker.delegateId === b.speaker.delegateId;
  }
  return a.siteId === b.siteId && nameOf(a.speaker) === nameOf(b.speaker);
}

function nameOf({ unit, name, title }: Speaker): string {
  return [unit, name, title].join('|').toLocaleLowerCase('vi');
}
