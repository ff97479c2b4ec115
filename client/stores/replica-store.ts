import { createStore } from 'zustand/vanilla';
import type { ConferenceState } from '#shared/conference/index.ts';
import { evolve } from '#shared/conference/index.ts';
import type { Envelope, Standing } from '#shared/protocol/index.ts';
import type { Store } from './store.ts';

/** The conference as this browser may see it, and who it is there. */
export type Picture = { readonly state: ConferenceState; readonly standing: Standing };

export type ReplicaFacts = {
  /** Null until the server has said it once; afterwards the last one known, also while the server is away. */
  readonly picture: Picture | null;
};

export type ReplicaStore = Store<ReplicaFacts>;

/** Makes the store of the conference's picture. */
export function createReplicaStore(): ReplicaStore {
  return createStore<ReplicaFacts>(() => ({ picture: null }));
}

export type Folded =
  | { readonly kind: 'folded'; readonly state: ConferenceState }
  /** All of it was known already. */
  | { readonly kind: 'known' }
  /** Something before it is missing. */
  | { readonly kind: 'gap' };

/** Folds an envelope into a state. Events known already are left out; a missing one makes the whole envelope unusable. */
export function foldEnvelope(
  state: ConferenceState,
  { from, to, events }: Pick<Envelope, 'from' | 'to' | 'events'>,
): Folded {
  if (to <= state.version) return { kind: 'known' };
  if (from > state.version) return { kind: 'gap' };
  const fresh = events.filter((numbered) => numbered.version > state.version);
  const folded = fresh.reduce((before, numbered) => evolve(before, numbered), state);
  // Events that this role does not see count too.
  return { kind: 'folded', state: { ...folded, version: to } };
}
