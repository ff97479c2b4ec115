import { createEntrance, type Entrance } from '#server/accounts/create-entrance.ts';
import { type Database, openDatabase } from '#server/db/open.ts';
import { createStores, type Stores } from '#server/db/stores.ts';
import { RandomIds } from '#server/random-ids.ts';
import { FakeClock } from './fake-clock.ts';

export type TestEntrance = Entrance & {
  readonly stores: Stores;
  readonly database: Database;
  readonly clock: FakeClock;
  readonly faults: unknown[];
};

/** All ways in over a real database, in memory unless a path is given, and a clock that stands still. */
export function openEntrance(options: { readonly path?: string; readonly clock?: FakeClock } = {}): TestEntrance {
  const database = openDatabase({ path: options.path ?? ':memory:' });
  const clock = options.clock ?? new FakeClock();
  const stores = createStores(database);
  const faults: unknown[] = [];
  const entrance = createEntrance({ stores, clock, ids: new RandomIds(), onFault: (error) => faults.push(error) });
  return { ...entrance, stores, database, clock, faults };
}
