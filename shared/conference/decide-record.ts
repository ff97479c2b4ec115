import type { Context, Decision, Instant } from '#shared/kernel/index.ts';
import { happened, refused } from '#shared/kernel/index.ts';
import type { ConferenceCommand } from './commands.ts';
import type { Correction } from './corrections.ts';
import type { Event } from './events.ts';
import { headOf, type RecordHead } from './record-heads.ts';
import type { ConferenceState } from './state.ts';

type Command = Extract<ConferenceCommand, { type: 'conference/correctRecord' }>;

/** A conference prepared the day before is no record of it. */
const EARLIEST_BEFORE_OPENING_MS = 12 * 60 * 60_000;

/** Corrects what the record says of one entry, or takes the correction back; what is under way cannot be corrected. */
export function correctRecord(state: ConferenceState, command: Command, context: Context): Decision<Event> {
  const { ref, correction } = command;
  const head = headOf(state, ref);
  if (head === null) return refused('record/noSuchEntry');
  if (correction === null && state.corrections[ref] === undefined) return refused('record/notCorrected');
  const allowed = correctionKindOf(head);
  if (correction !== null && allowed === null) return refused('record/underWay');
  if (correction !== null && correction.kind !== allowed) return refused('record/otherKind');
  if (correction !== null && !areTimesRight(state, correction, context.at)) return refused('record/timesWrong');
  if (correction?.kind === 'handOver' && !state.roster.personById[correction.personId])
    return refused('roster/noSuchPerson');
  const by = context.actor.kind === 'person' ? context.actor.personId : null;
  return happened<Event>({ type: 'conference/recordCorrected', ref, correction, at: context.at, by });
}

/** What can be corrected of an entry; null while it is under way. */
export function correctionKindOf(head: RecordHead): Correction['kind'] | null {
  switch (head.kind) {
    case 'attendance':
    case 'closed':
      return 'moment';
    case 'item':
      return head.item.state === 'done' ? 'item' : null;
    case 'speech':
      return head.speech.state.kind === 'ended' ? 'speech' : null;
    case 'mark':
      if (head.mark.kind === 'handOver') return 'handOver';
      if (head.mark.kind === 'reopened') return 'reason';
      return head.mark.to === null ? null : 'times';
  }
}

function areTimesRight({ openedAt }: ConferenceState, correction: Correction, now: Instant): boolean {
  if (correction.kind === 'reason') return true;
  const earliest = (openedAt ?? now) - EARLIEST_BEFORE_OPENING_MS;
  if (correction.kind === 'moment') return correction.at >= earliest && correction.at <= now;
  const { from, to } = correction;
  return from >= earliest && from < (to ?? now) && (to ?? now) <= now;
}
