import type { MediaKind, MediaSource } from '#server/ports/media-backend.ts';

/** The kind of track that a source sends. */
export function kindOf(source: MediaSource): MediaKind {
  return source === 'microphone' ? 'audio' : 'video';
}
