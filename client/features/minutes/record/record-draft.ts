import { dateOf, formatTime, instantOf } from '#client/i18n/format.ts';
import { timeOfDay } from '#client/ui/speech-draft.ts';
import type { Correction, RecordHead } from '#shared/conference/index.ts';
import { correctionKindOf, wholeSpan } from '#shared/conference/index.ts';
import type { Instant, PersonId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';

/** What the record says of an entry, as far as it can be corrected: the fields that its kind has. */
export type Recorded = {
  readonly kind: Correction['kind'];
  readonly from: Instant | null;
  readonly to: Instant | null;
  /** The topic of a speech, the title of an item, or the reason of a reopening. */
  readonly words: string | null;
  readonly personId: PersonId | null;
};

/** The same while it is typed: times of day as text ("09:05", "9h05"). */
export type RecordDraft = {
  readonly from: string;
  readonly to: string;
  readonly words: string;
  readonly personId: PersonId | null;
};

/** What can be corrected of an entry; null while it is under way. */
export function recordedIn(head: RecordHead, openedAt: Instant | null): Recorded | null {
  const kind = correctionKindOf(head);
  return kind === null ? null : { ...nothing, kind, ...factsOf(head, openedAt) };
}

const nothing = { from: null, to: null, words: null, personId: null };

function factsOf(head: RecordHead, openedAt: Instant | null): Partial<Recorded> {
  switch (head.kind) {
    case 'attendance':
      return { from: openedAt };
    case 'closed':
      return { from: head.at };
    case 'speech':
      return { ...edgesOf(wholeSpan(head.speech.spans)), words: head.speech.topic };
    case 'item':
      return { ...edgesOf(wholeSpan(head.item.spans)), words: head.item.title };
    case 'mark':
      if (head.mark.kind === 'reopened') return { words: head.mark.reason };
      if (head.mark.kind === 'handOver') return { from: head.mark.at, to: head.mark.to, personId: head.mark.personId };
      return { from: head.mark.at, to: head.mark.to };
  }
}

function edgesOf(span: ReturnType<typeof wholeSpan>): Pick<Recorded, 'from' | 'to'> {
  return { from: span?.from ?? null, to: span?.to ?? null };
}

/** What is on record, to be changed. */
export function draftOf({ from, to, words, personId }: Recorded): RecordDraft {
  return { from: shown(from), to: shown(to), words: words ?? '', personId };
}

function shown(at: Instant | null): string {
  return at === null ? '' : formatTime(at);
}

/** What was typed as a correction; null while something is missing, or nothing is changed. */
export function correctionOf(recorded: Recorded, draft: RecordDraft): Correction | null {
  if (JSON.stringify(draft) === JSON.stringify(draftOf(recorded))) return null;
  const from = instantIn(draft.from, recorded.from);
  const to = draft.to.trim() === '' ? null : instantIn(draft.to, recorded.to ?? recorded.from);
  const words = draft.words.trim();
  switch (recorded.kind) {
    case 'speech':
      return from === null || to === null ? null : { kind: 'speech', topic: words, from, to };
    case 'times':
      return from === null || to === null ? null : { kind: 'times', from, to };
    case 'item':
      return from === null || to === null || words === '' ? null : { kind: 'item', title: words, from, to };
    case 'moment':
      return from === null ? null : { kind: 'moment', at: from };
    case 'handOver':
      if (from === null || draft.personId === null || (draft.to.trim() !== '' && to === null)) return null;
      return { kind: 'handOver', personId: draft.personId, from, to };
    case 'reason':
      return words === '' ? null : { kind: 'reason', reason: words };
  }
}

/** A time of the day on which it was; what was not touched keeps its seconds. */
function instantIn(typed: string, before: Instant | null): Instant | null {
  if (before === null) return null;
  if (typed === formatTime(before)) return before;
  const ms = instantOf(dateOf(before), timeOfDay(typed) ?? '');
  return ms === null ? null : instant(ms);
}
