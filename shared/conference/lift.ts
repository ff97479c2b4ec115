import type { StoredBody } from './events.ts';
import { storedBodySchema } from './events.ts';

/**
 * Reads a stored event: checks it and lifts older forms to the present one. Stored events are never rewritten.
 * Throws when the log holds something that was never an event of ours: that is damage, not input.
 */
export function liftBody(body: unknown): StoredBody {
  return storedBodySchema.parse(body);
}
