import { z } from 'zod';
import type { Item } from '#shared/agenda/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import type { Instant, PersonId, Span } from '#shared/kernel/index.ts';
import { earlier, idSchema, instantSchema, later, optionalText, requiredText } from '#shared/kernel/index.ts';
import type { RecordMark } from './record.ts';
import type { ConferenceState } from './state.ts';

const from = instantSchema;
const to = instantSchema;

/** What the record is to say instead of what happened by the clock; of the kind that its entry allows. */
export const correctionSchema = z.discriminatedUnion('kind', [
  /** The times of a speech, and what it was about, which may be empty. */
  z.strictObject({ kind: z.literal('speech'), topic: optionalText(300), from, to }),
  /** Breaks, interruptions. */
  z.strictObject({ kind: z.literal('times'), from, to }),
  z.strictObject({ kind: z.literal('item'), title: requiredText(300), from, to }),
  /** The opening (entry of the attendance) and the closing. */
  z.strictObject({ kind: z.literal('moment'), at: instantSchema }),
  /** Who presided, since when and until when. */
  z.strictObject({ kind: z.literal('handOver'), personId: idSchema<PersonId>(), from, to: to.nullable() }),
  z.strictObject({ kind: z.literal('reason'), reason: requiredText(300) }),
]);
export type Correction = z.infer<typeof correctionSchema>;

/** A correction of one entry, with who made it and when. */
export type RecordCorrection = {
  readonly correction: Correction;
  readonly at: Instant;
  readonly by: PersonId | null;
};

export type Corrections = Readonly<Record<string, RecordCorrection>>;

/** The correction of an entry, if it is of the kind that the entry has. */
function correctionOf<K extends Correction['kind']>(
  { corrections }: Pick<ConferenceState, 'corrections'>,
  ref: string,
  kind: K,
): Extract<Correction, { kind: K }> | null {
  const correction = corrections[ref]?.correction;
  return correction?.kind === kind ? (correction as Extract<Correction, { kind: K }>) : null; // its kind was looked at
}

/** The speech as the record has it. */
export function correctedSpeech(state: ConferenceState, speech: Speech): Speech {
  const correction = correctionOf(state, `speech:${speech.speechId}`, 'speech');
  if (correction === null) return speech;
  const ended = speech.state.kind === 'ended' ? { kind: 'ended' as const, at: correction.to } : speech.state;
  const { topic, from: givenAt } = correction;
  return { ...speech, topic, givenAt, spans: within(speech.spans, correction), state: ended };
}

/** The item as the record has it. */
export function correctedItem(state: ConferenceState, item: Item): Item {
  const correction = correctionOf(state, `item:${item.itemId}`, 'item');
  return correction === null ? item : { ...item, title: correction.title, spans: within(item.spans, correction) };
}

/** What the record says besides speeches, as it is corrected. */
export function correctedMark(state: ConferenceState, mark: RecordMark, ref: string): RecordMark {
  switch (mark.kind) {
    case 'break':
    case 'interruption': {
      const correction = correctionOf(state, ref, 'times');
      return correction === null ? mark : { ...mark, at: correction.from, to: correction.to };
    }
    case 'handOver': {
      const correction = correctionOf(state, ref, 'handOver');
      if (correction === null) return mark;
      return { ...mark, personId: correction.personId, at: correction.from, to: correction.to };
    }
    case 'reopened':
      return { ...mark, reason: correctionOf(state, ref, 'reason')?.reason ?? mark.reason };
  }
}

/** When the conference was opened, as the record has it. */
export function recordedOpening(state: ConferenceState): Instant | null {
  return state.openedAt === null ? null : (correctionOf(state, 'attendance', 'moment')?.at ?? state.openedAt);
}

/** When it was closed, as the record has it; null while it is not. */
export function recordedClosing(state: ConferenceState): Instant | null {
  if (state.phase.kind !== 'closed') return null;
  return correctionOf(state, 'closed', 'moment')?.at ?? state.phase.at;
}

/** Pauses between the new edges stay as they were. */
function within(spans: readonly Span[], edges: { readonly from: Instant; readonly to: Instant }): Span[] {
  const inside = spans.flatMap((span): { from: Instant; to: Instant }[] => {
    const cut = { from: later(span.from, edges.from), to: earlier(span.to ?? edges.to, edges.to) };
    return cut.from < cut.to ? [cut] : [];
  });
  const [first, ...rest] = inside;
  if (first === undefined) return [edges];
  return [{ ...first, from: edges.from }, ...rest].map((span, index) =>
    index === inside.length - 1 ? { ...span, to: edges.to } : span,
  );
}
