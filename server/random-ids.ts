import { randomBytes } from 'node:crypto';
import type { Ids } from '#server/ports/ids.ts';

/** Ids from the system's random source, 22 URL-safe characters each. */
export class RandomIds implements Ids {
  draw(): string {
    return randomBytes(16).toString('base64url');
  }
}
