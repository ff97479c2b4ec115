import type { Outcome } from '#client/stores/reason.ts';
import { done } from '#client/stores/reason.ts';
import type { Session, SessionStore } from '#client/stores/session-store.ts';
import { setSession } from '#client/stores/session-store.ts';
import { askServer } from './http.ts';

/** Signing in and out. Each act that changes who is signed in says so in the session store. */
export function createSigning(store: SessionStore) {
  const enter = async (path: string, body: object): Promise<Outcome<Session>> => {
    const outcome = await askServer<{ session: Session }>({ method: 'POST', path, body });
    if (!outcome.ok) return outcome;
    const { session } = outcome.value;
    // A screen of this browser changes nothing about who is signed in at it.
    if (session.principal.kind !== 'display') setSession(store, { kind: 'signedIn', session });
    return done(session);
  };
  return {
    signIn: ({ name, password }: { readonly name: string; readonly password: string }) =>
      enter('/api/sign-in', { signInName: name, password }),
    enterByJoinLink: (token: string) => enter('/api/join-links/enter', { token }),
    enterByDisplayLink: (token: string) => enter('/api/display-links/enter', { token }),
    signOut: ({ everywhere }: { readonly everywhere: boolean }) => signOut(store, everywhere),
    refresh: () => refresh(store),
  };
}

async function signOut(store: SessionStore, everywhere: boolean): Promise<Outcome<null>> {
  const path = everywhere ? '/api/sign-out-everywhere' : '/api/sign-out';
  const outcome = await askServer<object>({ method: 'POST', path, body: {} });
  const isOut = outcome.ok || outcome.reason.code === 'http/signIn';
  if (!isOut) return outcome;
  setSession(store, { kind: 'signedOut', reason: null });
  return done(null);
}

async function refresh(store: SessionStore): Promise<void> {
  const outcome = await askServer<{ session: Session | null }>({ method: 'GET', path: '/api/session' });
  if (!outcome.ok) return setSession(store, { kind: 'away', reason: outcome.reason });
  const { session } = outcome.value;
  setSession(store, session === null ? { kind: 'signedOut', reason: null } : { kind: 'signedIn', session });
}

/** Whether the server knows this browser; null when it does not answer. */
export async function isSignedIn({ asDisplay }: { readonly asDisplay: boolean }): Promise<boolean | null> {
  const outcome = await askServer<{ session: Session | null }>({ method: 'GET', path: '/api/session', asDisplay });
  return outcome.ok ? outcome.value.session !== null : null;
}
