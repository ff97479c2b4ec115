import type { DocumentKey } from '#server/ports/minutes-store.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';
import { documentParts } from '#shared/minutes/index.ts';

/** What a document is called on the wire. */
export function nameOfDocument({ conferenceId, part }: DocumentKey): string {
  return `${conferenceId}/${part}`;
}

const decoder = new TextDecoder('utf-8', { fatal: true });
/** Names are short: an id and a part. */
const MAX_NAME_BYTES = 100;

/** The document that a message of the wire is about, by the name with which it begins; null where that is none. */
export function documentOfMessage(message: Uint8Array): DocumentKey | null {
  // The length comes first, in seven bits a byte; that of a name fits into one.
  const length = message[0] ?? 0;
  if (length > MAX_NAME_BYTES || message.length <= length) return null;
  try {
    return documentOfName(decoder.decode(message.subarray(1, 1 + length)));
  } catch (error) {
    if (error instanceof TypeError) return null; // no text
    throw error;
  }
}

/** The document of a name that somebody sent; null for anything that is no such name. */
export function documentOfName(name: string): DocumentKey | null {
  const [first = '', second, ...more] = name.split('/');
  const conferenceId = idSchema<ConferenceId>().safeParse(first);
  const part = documentParts.find((each) => each === second);
  return conferenceId.success && part && more.length === 0 ? { conferenceId: conferenceId.data, part } : null;
}
