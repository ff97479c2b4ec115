import type { SessionFact } from '#client/stores/session-store.ts';
import type { Signing } from './client.ts';
import { useClient } from './client.ts';
import { useFacts } from './use-facts.ts';

export type { Principal, Session, SessionFact } from '#client/stores/session-store.ts';
export type { Signing } from './client.ts';

/** Who is signed in at this browser. */
export function useSession(): SessionFact {
  return useFacts(useClient().session, (fact) => fact);
}

/** Signing in and out, by password or by link. */
export function useSessionActions(): Signing {
  return useClient().signing;
}
