import type { HandOver, Item } from '#shared/agenda/index.ts';
import { orderedItems } from '#shared/agenda/index.ts';
import type { PauseCause, Speech } from '#shared/floor/index.ts';
import type { Instant, ItemId, PersonId } from '#shared/kernel/index.ts';
import { correctedItem, correctedMark, correctedSpeech } from './corrections.ts';
import type { ConferenceState } from './state.ts';

/** One line of the running record. */
export type RecordEntry = ({ readonly kind: 'speech'; readonly at: Instant; readonly speech: Speech } | RecordMark) & {
  /** Its name, in which nothing changes when it is corrected. */
  readonly ref: string;
};

/** What the record says besides speeches. */
export type RecordMark =
  | { readonly kind: 'interruption'; readonly at: Instant; readonly to: Instant }
  | { readonly kind: 'break'; readonly at: Instant; readonly to: Instant | null }
  | { readonly kind: 'reopened'; readonly at: Instant; readonly reason: string }
  | {
      readonly kind: 'handOver';
      readonly at: Instant;
      readonly to: Instant | null;
      readonly personId: PersonId;
      /** Null for the whole conference; kept texts that were drawn before do not say. */
      readonly itemIds?: readonly ItemId[] | null;
    };

/** A part of the record: what came before the first item, an item, or what belongs to no item. */
export type RecordGroup = {
  readonly part:
    | { readonly kind: 'opening' }
    | { readonly kind: 'item'; readonly item: Item }
    | { readonly kind: 'outside' };
  /** In the order of time; speeches recorded afterwards stand where they were held. */
  readonly entries: readonly RecordEntry[];
};

/** The record of a conference: its items in their order, each with what happened in it; pending items are left out. */
export function recordGroups(state: ConferenceState): RecordGroup[] {
  const items = orderedItems(state.agenda);
  const speeches = speechEntries(state);
  const marks = markEntries(state);
  const ofItem = (item: Item) => [
    ...speeches.filter(({ speech }) => speech.itemId === item.itemId),
    ...marks.filter((mark) => itemAt(items, mark.at)?.itemId === item.itemId),
  ];
  const opening = marks.filter((mark) => itemAt(items, mark.at) === null);
  const outside = speeches.filter(({ speech }) => speech.itemId === null || !state.agenda.itemById[speech.itemId]);
  const groups: RecordGroup[] = items.map((item) => ({
    part: { kind: 'item', item: correctedItem(state, item) },
    entries: inTime(ofItem(item)),
  }));
  const recorded: RecordGroup[] = [
    ...(opening.length > 0 ? [{ part: { kind: 'opening' }, entries: inTime(opening) } as const] : []),
    ...groups.filter(isBegun),
    ...(outside.length > 0 ? [{ part: { kind: 'outside' }, entries: inTime(outside) } as const] : []),
  ];
  return recorded.map(({ part, entries }) => ({ part, entries: entries.map((entry) => corrected(state, entry)) }));
}

/** In the place of what happened by the clock, what the record says of it. */
function corrected(state: ConferenceState, entry: RecordEntry): RecordEntry {
  const { ref } = entry;
  if (entry.kind !== 'speech') return { ...correctedMark(state, entry, ref), ref };
  const speech = correctedSpeech(state, entry.speech);
  return { kind: 'speech', at: speech.givenAt, speech, ref };
}

function isBegun({ part, entries }: RecordGroup): boolean {
  return part.kind !== 'item' || part.item.state !== 'pending' || entries.length > 0;
}

function inTime(entries: readonly RecordEntry[]): RecordEntry[] {
  return [...entries].sort((a, b) => a.at - b.at);
}

/** The item that was before the conference at an instant, or had been last. */
function itemAt(items: readonly Item[], at: Instant): Item | null {
  let found: Item | null = null;
  let since = -1;
  for (const item of items)
    for (const { from } of item.spans)
      if (from <= at && from > since) {
        found = item;
        since = from;
      }
  return found;
}

function speechEntries({ floor }: ConferenceState): Extract<RecordEntry, { kind: 'speech' }>[] {
  return floor.speechOrder.flatMap((speechId) => {
    const speech = floor.speechById[speechId];
    if (speech === undefined) return [];
    return [{ kind: 'speech' as const, at: speech.givenAt, speech, ref: `speech:${speechId}` }];
  });
}

function markEntries(state: ConferenceState): RecordEntry[] {
  const marks: RecordMark[] = [
    ...state.interruptions.map(({ from, to }) => ({ kind: 'interruption' as const, at: from, to })),
    ...breaks(state).map(({ from, to }) => ({ kind: 'break' as const, at: from, to })),
    ...state.reopenings.map(({ at, reason }) => ({ kind: 'reopened' as const, at, reason })),
    ...state.agenda.pastHandOvers.map(({ until, ...handOver }) => handOverMark(handOver, until)),
    ...state.agenda.handOvers.map((handOver) => handOverMark(handOver, null)),
  ];
  return marks.map((mark) => ({ ...mark, ref: `${mark.kind}:${mark.at.toString()}` }));
}

function handOverMark({ at, personId, itemIds }: HandOver, to: Instant | null): RecordMark {
  return { kind: 'handOver', at, to, personId, itemIds };
}

/** Breaks are where the conference did not run, less the times in which it was closed or the server was away. */
function breaks({ runningSpans, interruptions, reopenings, phase }: ConferenceState) {
  const past = runningSpans.slice(1).flatMap(({ from: to }, index) => {
    const from = runningSpans[index]?.to;
    if (from === undefined || from === null) return [];
    const other = interruptions.some((each) => each.from === from) || reopenings.some(({ at }) => at === to);
    return other ? [] : [{ from, to }];
  });
  return phase.kind === 'break' ? [...past, { from: phase.since, to: null }] : past;
}

/** A time in which the clock of a speech stood. */
export type SpeechPause = {
  readonly from: Instant;
  readonly to: Instant | null;
  /** Why; of a pause that is over only those for everybody are still known. */
  readonly cause: PauseCause | 'server' | 'unknown';
};

/** The times in which the clock of a speech stood, the one that still lasts included. */
export function pausesOf(state: ConferenceState, speech: Speech): SpeechPause[] {
  const past = speech.spans.slice(1).flatMap(({ from: to }, index): SpeechPause[] => {
    const from = speech.spans[index]?.to;
    return from === undefined || from === null || from === to ? [] : [{ from, to, cause: causeOf(state, from) }];
  });
  if (speech.state.kind !== 'paused') return past;
  const { at: from, cause } = speech.state;
  return [...past, { from, to: null, cause }];
}

function causeOf(state: ConferenceState, from: Instant): SpeechPause['cause'] {
  if (state.interruptions.some((each) => each.from === from)) return 'server';
  return breaks(state).some((each) => each.from === from) ? 'break' : 'unknown';
}
