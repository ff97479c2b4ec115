import type { DocumentPart } from './kinds.ts';
import type { Minutes } from './state.ts';

/** Whether the text of the minutes stands still: it was submitted, or more became of it. */
export function isLocked(minutes: Minutes): boolean {
  return minutes.paperByKind.minutes.state.kind !== 'draft';
}

/** Whether nobody may write in this document now. Remarks are open as long as the notice is not approved. */
export function isPartLocked(minutes: Minutes, part: DocumentPart): boolean {
  if (part === 'remarks') return minutes.paperByKind.notice.state.kind === 'approved';
  return isLocked(minutes);
}
