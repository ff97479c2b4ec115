import { describe, expect, it } from 'vitest';
import { openDatabase } from '#server/db/open.ts';
import { SqliteLineHistory } from '#server/db/sqlite-line-history.ts';
import { SqliteUnitStore } from '#server/db/sqlite-unit-store.ts';
import type { Unit } from '#server/ports/units.ts';
import { type ConferenceId, type DeviceId, instant, type SiteId, type UnitId } from '#shared/kernel/index.ts';

const conferenceId = 'conference' as ConferenceId; // ids of these tests

function row(siteId: string, at: number) {
  return { siteId: siteId as SiteId, deviceId: 'device' as DeviceId, at: instant(at), figures: { roundTripMs: at } };
}

describe('the history of lines', () => {
  it('is a ring for each site', () => {
    const history = new SqliteLineHistory(openDatabase({ path: ':memory:' }), { rowsPerSite: 3 });
    for (let at = 1; at <= 5; at += 1) history.append(conferenceId, [row('a', at)]);
    history.append(conferenceId, [row('b', 6), row('a', 7)]);
    expect(history.read(conferenceId).map(({ siteId, at }) => `${siteId}${at}`)).toEqual(['a4', 'a5', 'b6', 'a7']);
    expect(history.read(conferenceId, 'b' as SiteId)).toEqual([row('b', 6)]);
    expect(history.read('other' as ConferenceId)).toEqual([]);
  });

  it('is lost in silence where the disk is full', () => {
    const database = openDatabase({ path: ':memory:' });
    const history = new SqliteLineHistory(database);
    database.limitPages(1);
    const figures = { text: 'x'.repeat(100_000) };
    history.append(conferenceId, [{ ...row('a', 1), figures }]);
    expect(history.read(conferenceId)).toEqual([]);
  });
});

describe('units', () => {
  const unit = (id: string, change: Partial<Unit> = {}): Unit => ({
    id: id as UnitId,
    name: id,
    shortName: id,
    level: 'cap_huyen',
    levelLabel: 'cấp huyện',
    parentId: null,
    symbol: '',
    work: null,
    order: 0,
    validFrom: null,
    validTo: null,
    ...change,
  });

  it('come in their order, and on a date only those that exist', () => {
    const store = new SqliteUnitStore(openDatabase({ path: ':memory:' }));
    store.add(unit('later', { order: 2, validFrom: '2025-07-01' }));
    store.add(unit('former', { order: 1, validTo: '2025-06-30' }));
    const names = (onDate?: string) => store.list(onDate).map(({ name }) => name);
    expect(names()).toEqual(['former', 'later']);
    expect(names('2025-06-30')).toEqual(['former']);
    expect(names('2025-07-01')).toEqual(['later']);
  });

  it('are refused when their id is taken or their parent unknown', () => {
    const store = new SqliteUnitStore(openDatabase({ path: ':memory:' }));
    expect(store.add(unit('a'))).toBe(true);
    expect(store.add(unit('a'))).toBe(false);
    expect(store.add(unit('b', { parentId: 'nobody' as UnitId }))).toBe(false);
    expect(store.replace(unit('a', { parentId: 'nobody' as UnitId }))).toBe(false);
    expect(store.replace(unit('c'))).toBe(false);
    expect(store.find('a' as UnitId)).toEqual(unit('a'));
  });
});
