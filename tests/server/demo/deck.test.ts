import { expect, it } from 'vitest';
import { openDatabase } from '#server/db/open.ts';
import { createStores } from '#server/db/stores.ts';
import { demoDeck } from '#server/demo/deck.ts';
import { DiskFileStore } from '#server/files/disk-file-store.ts';
import type { ItemId, PeriodId } from '#shared/kernel/index.ts';
import { hallSetup, id, Scenario, START, secretary } from '#tests/support/scenario.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

it('the demo deck stands on the item that presents the results, behind one with a presenter', async () => {
  const setup = hallSetup();
  const results = { itemId: id<ItemId>('chi-tieu'), title: 'Trình bày chỉ tiêu', plannedMs: 600_000, presenter: null };
  const items = [...setup.items, { ...results, kind: 'indicators' as const }];
  const hall = Scenario.created({ ...setup, items });
  const files = new DiskFileStore(tempDir());
  const { fileRecords } = createStores(openDatabase({ path: ':memory:' }));
  const periodId = id<PeriodId>('8t-2024');
  const parts = { files, fileRecords, now: () => START, state: hall.state, periodId, indicatorId: () => undefined };
  for (const command of await demoDeck(parts)) hall.when(secretary, command);
  const { order, slideById } = hall.state.stage.deck;
  expect(order.length).toBeGreaterThan(8);
  expect(new Set(order.map((slideId) => slideById[slideId]?.itemId))).toEqual(new Set([results.itemId]));
});
