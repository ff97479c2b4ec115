import type { Item } from '#shared/agenda/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import type { Instant, ItemId, Span, SpeechId } from '#shared/kernel/index.ts';
import { type AttendanceTotals, attendanceTotals } from '#shared/roster/index.ts';
import { correctedItem, correctedSpeech, recordedClosing } from './corrections.ts';
import type { RecordMark } from './record.ts';
import { recordGroups } from './record.ts';
import type { ConferenceState } from './state.ts';

/** Names something on record, so that the minutes can hold its place: "speech:…", "item:…", "attendance". */
export type EntryRef = string & { readonly __entryRef: true };

/** What an entry of the minutes says of itself, drawn from the log. */
export type RecordHead =
  | { readonly kind: 'attendance'; readonly totals: AttendanceTotals; readonly siteCount: number }
  | { readonly kind: 'item'; readonly item: Item; readonly place: number }
  | { readonly kind: 'speech'; readonly speech: Speech }
  | { readonly kind: 'mark'; readonly mark: RecordMark }
  | { readonly kind: 'closed'; readonly at: Instant };

/**
 * Everything on record that has an entry in the minutes, in the order of the record: who attends, then each item that
 * was begun with what happened in it, and the end.
 */
export function recordRefs(state: ConferenceState): EntryRef[] {
  if (state.openedAt === null) return [];
  const groups = recordGroups(state).flatMap(({ part, entries }) => [
    ...(part.kind === 'item' ? [`item:${part.item.itemId}`] : []),
    ...entries.map(({ ref }) => ref),
  ]);
  const refs = ['attendance', ...groups, ...(state.phase.kind === 'closed' ? ['closed'] : [])];
  return refs as EntryRef[]; // made here, and nowhere else
}

/** What an entry says; null for what is no longer on record, as a floor that was taken back. */
export function headOf(state: ConferenceState, ref: string): RecordHead | null {
  const [kind = '', id = ''] = ref.split(/:(.*)/s);
  switch (kind) {
    case 'attendance':
      return attendanceHead(state);
    case 'closed':
      return closedHead(state);
    case 'speech': {
      const speech = state.floor.speechById[id as SpeechId]; // whatever it is: looked up
      return speech ? { kind: 'speech', speech: correctedSpeech(state, speech) } : null;
    }
    case 'item': {
      const item = state.agenda.itemById[id as ItemId]; // whatever it is: looked up
      if (!item) return null;
      return { kind: 'item', item: correctedItem(state, item), place: state.agenda.order.indexOf(item.itemId) + 1 };
    }
    default:
      return markHead(state, ref);
  }
}

function attendanceHead({ roster }: ConferenceState): RecordHead {
  const siteCount = Object.keys(roster.siteById).length - 1;
  return { kind: 'attendance', totals: attendanceTotals(roster), siteCount };
}

function closedHead(state: ConferenceState): RecordHead | null {
  const at = recordedClosing(state);
  return at === null ? null : { kind: 'closed', at };
}

function markHead(state: ConferenceState, ref: string): RecordHead | null {
  for (const { entries } of recordGroups(state)) {
    for (const entry of entries) {
      if (entry.kind !== 'speech' && entry.ref === ref) return { kind: 'mark', mark: entry };
    }
  }
  return null;
}

/** From the first to the last instant of a span; null while it lasts. */
export function wholeSpan(spans: readonly Span[]): { readonly from: Instant; readonly to: Instant | null } | null {
  const [first] = spans;
  return first ? { from: first.from, to: spans.at(-1)?.to ?? null } : null;
}
