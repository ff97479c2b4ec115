import type { DocumentKey } from '#server/ports/minutes-store.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import { idSchema } from '#shared/kernel/index.ts';
import { documentParts } from '#shared/minutes/index.ts';

/** What a document is called on the wire. */
export function nameOfDocument({ conferenceId, part }: DocumentKey): string {
  return `${conferenceId}/${part}`;
}

/** The document of a name that somebody sent; null for anything that is no such name. */
export function documentOfName(name: string): DocumentKey | null {
  const [first = '', second, ...more] = name.split('/');
  const conferenceId = idSchema<ConferenceId>().safeParse(first);
  const part = documentParts.find((each) => each === second);
  return conferenceId.success && part && more.length === 0 ? { conferenceId: conferenceId.data, part } : null;
}
