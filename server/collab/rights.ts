import type { ConferenceState } from '#shared/conference/index.ts';
import { rolesOf } from '#shared/conference/index.ts';
import type { Actor, Role } from '#shared/kernel/index.ts';
import type { DocumentPart } from '#shared/minutes/index.ts';

/** What somebody may do with a document of the minutes; null: not even see it before it is approved. */
export type DocumentRight = 'write' | 'read' | null;

const writers: Readonly<Record<DocumentPart, readonly Role[]>> = {
  minutes: ['secretary'],
  conclusions: ['secretary', 'chair', 'presiding'],
  remarks: ['secretary', 'chair', 'presiding'],
};
/** Who has the one page before them. */
const readers: readonly Role[] = ['secretary', 'chair', 'presiding'];

/** Rights are of whole documents: a shared document hides and protects nothing inside. */
export function rightOf(state: ConferenceState, actor: Actor, part: DocumentPart): DocumentRight {
  const roles = rolesOf(state, actor);
  if (roles.some((role) => writers[part].includes(role))) return 'write';
  return roles.some((role) => readers.includes(role)) ? 'read' : null;
}
