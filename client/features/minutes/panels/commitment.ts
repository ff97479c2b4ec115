import { deadlineOf } from '#shared/directives/index.ts';
import type { Captured } from '../text/captures.ts';
import { drawId } from '../text/draw-id.ts';
import type { ReadingContext } from './directive.ts';
import type { Origin } from './origin.ts';

/** A commitment from words as spoken: whose it is, and until when as far as the words say. */
export function capturedCommitment(text: string, origin: Origin, { deadline }: ReadingContext): Captured {
  const { choice } = deadlineOf(text, deadline);
  const due = { duePhrase: choice?.phrase ?? '', dueDate: choice?.date ?? null };
  return { type: 'commitment', text, attributes: { commitmentId: drawId<string>(), ...origin, ...due } };
}
