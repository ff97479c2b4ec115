import { createStore } from 'zustand/vanilla';
import type { Instant } from '#shared/kernel/index.ts';
import type { Reason } from './reason.ts';
import type { Store } from './store.ts';

/** How this browser stands to the server, for one conference. */
export type ConnectionState =
  /** The first time; there is no picture yet. */
  | { readonly kind: 'connecting' }
  | { readonly kind: 'joined' }
  /** The server was last heard then, by its own clock, and is away; it is tried again by itself. */
  | { readonly kind: 'offline'; readonly since: Instant }
  /** The server does not want this browser here; nothing happens by itself any more. */
  | { readonly kind: 'refused'; readonly reason: Reason }
  | { readonly kind: 'signedOut'; readonly reason: Reason | null }
  /** The page is of another version than the server and has to be loaded again. */
  | { readonly kind: 'outdated' };

export type ConnectionFacts = {
  readonly state: ConnectionState;
  /** The server can write nothing at the moment. */
  readonly readOnly: boolean;
};

export type ConnectionStore = Store<ConnectionFacts>;

/** Makes the store of how this browser stands to the server. */
export function createConnectionStore(): ConnectionStore {
  return createStore<ConnectionFacts>(() => ({ state: { kind: 'connecting' }, readOnly: false }));
}
