import type { StoreApi } from 'zustand/vanilla';

/** A box of facts that tells its readers when they change. */
export type Store<T> = Pick<StoreApi<T>, 'getState' | 'setState' | 'subscribe'>;

/** The same box for those who only read. */
export type Facts<T> = Pick<StoreApi<T>, 'getState' | 'subscribe'>;
