import type { MediaRefusalReason } from '#server/ports/media-backend.ts';

/** A media engine would not do what it was asked, by no fault of its own. */
export class MediaRefused extends Error {
  readonly reason: MediaRefusalReason;

  constructor(reason: MediaRefusalReason, cause?: unknown) {
    super(`media refused: ${reason}`, cause === undefined ? undefined : { cause });
    this.name = 'MediaRefused';
    this.reason = reason;
  }
}
