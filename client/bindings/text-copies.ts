import type { TextCopies } from '#client/stores/text-copies.ts';
import { useClient } from './client.ts';

export { nameOfCopy } from '#client/stores/text-copies.ts';

/** What this browser keeps of texts that are written in it, for whoever writes and whoever signs out. */
export function useTextCopies(): TextCopies {
  return useClient().textCopies;
}
