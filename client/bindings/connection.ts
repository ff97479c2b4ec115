import type { ConnectionState } from '#client/stores/connection-store.ts';
import { useConferenceClient } from './client.ts';
import { useFacts } from './use-facts.ts';

export type { ConnectionState } from '#client/stores/connection-store.ts';

/** How this browser stands to the server. */
export function useConnection(): ConnectionState {
  return useFacts(useConferenceClient().connection, (facts) => facts.state);
}

/** Whether the server can store nothing at the moment: everything can be seen, nothing changed. */
export function useReadOnly(): boolean {
  return useFacts(useConferenceClient().connection, (facts) => facts.readOnly);
}

/** Loads the page again, for a page that is of another version than the server. */
export function reloadPage(): void {
  globalThis.location.reload();
}
