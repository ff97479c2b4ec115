import { describe, expect, test } from 'vitest';
import type { UnitSummary } from '#client/bindings/api.ts';
import { readPastedUnits } from '#client/features/administration/pasted-units.ts';
import {
  covers,
  existsOn,
  fieldsOfDraft,
  levelCode,
  newUnitDraft,
  overlap,
  sameNamed,
  withThoseUnder,
} from '#client/features/administration/unit-draft.ts';
import type { UnitId } from '#shared/kernel/index.ts';

const always = { validFrom: null, validTo: null };

function unit(id: string, change: Partial<UnitSummary> = {}): UnitSummary {
  return {
    id: id as UnitId, // ids of these tests
    name: `VKSND ${id}`,
    shortName: id,
    level: 'tinh',
    levelLabel: 'cấp tỉnh',
    parentId: null,
    symbol: '',
    order: 0,
    ...always,
    ...change,
  };
}

describe('a pasted list', () => {
  const read = (text: string, units: readonly UnitSummary[] = []) => readPastedUnits(text, units, always);

  test('is read by tabs or semicolons, a unit a line, with or without a symbol', () => {
    expect(read('VKSND khu vực 1\tKhu vực 1\tKV1\r\n\n  VKSND  khu vực 2 ; Khu vực 2\n')).toEqual([
      { line: 1, name: 'VKSND khu vực 1', shortName: 'Khu vực 1', symbol: 'KV1', fault: null, isKnown: false },
      { line: 3, name: 'VKSND khu vực 2', shortName: 'Khu vực 2', symbol: '', fault: null, isKnown: false },
    ]);
  });

  test('tells each fault at its line', () => {
    const long = 'x'.repeat(201);
    const text = ['A;a', 'B', ';b', 'C;c;s;more', 'D;d;s;;', `${long};e`, `F;f;${'s'.repeat(41)}`, ' a ;a2'].join('\n');
    expect(read(text).map(({ fault }) => fault)).toEqual([
      null,
      { kind: 'noShortName' },
      { kind: 'noName' },
      { kind: 'tooManyParts' },
      null,
      { kind: 'tooLong' },
      { kind: 'tooLong' },
      { kind: 'twice', line: 1 },
    ]);
  });

  test('marks names that are in use at the same time, whatever the case, but not other diacritics', () => {
    const units = [unit('Hà Trung'), unit('Cũ', { validTo: '2024-12-31' })];
    const known = (text: string, validFrom: string | null = null) =>
      readPastedUnits(text, units, { validFrom, validTo: null }).map(({ isKnown }) => isKnown);
    expect(known('vksnd hà trung;x\nVKSND Ha Trung;y\nZ;HÀ TRUNG')).toEqual([true, false, true]);
    expect([known('VKSND Cũ;Cũ', '2024-12-31'), known('VKSND Cũ;Cũ', '2025-01-01')]).toEqual([[true], [false]]);
  });
});

describe('the form of a unit', () => {
  const draft = { ...newUnitDraft(null), name: ' VKSND  tỉnh ', shortName: 'Tỉnh', levelLabel: 'Cấp tỉnh' };

  test('gives the fields tidied, the level by the code of units that have it', () => {
    expect(fieldsOfDraft({ ...draft, validFrom: '1/7/2025' }, [unit('a')])).toEqual({
      name: 'VKSND tỉnh',
      shortName: 'Tỉnh',
      level: 'tinh',
      levelLabel: 'Cấp tỉnh',
      parentId: null,
      symbol: '',
      validFrom: '2025-07-01',
      validTo: null,
    });
  });

  test.each([
    ['no name', { name: '  ' }],
    ['no short name', { shortName: '' }],
    ['no level', { levelLabel: '' }],
    ['a level without letters', { levelLabel: '—' }],
    ['a date that is none', { validTo: '31/2/2025' }],
    ['dates in the wrong order', { validFrom: '2/1/2025', validTo: '1/1/2025' }],
  ])('gives nothing with %s', (_what, change) => {
    expect(fieldsOfDraft({ ...draft, ...change }, [])).toBeNull();
  });

  test('makes the code of a new level out of its label', () => {
    expect(levelCode('Khu vực', [])).toBe('khu_vuc');
    expect(levelCode(' cấp huyện (cũ) ', [])).toBe('cap_huyen_cu');
    expect(levelCode(`${'x'.repeat(39)} y`, [])).toMatch(/^[a-z0-9_]{1,40}$/);
    expect(levelCode('', [unit('a', { levelLabel: '' })])).toBe('');
  });
});

describe('validity', () => {
  const from = (validFrom: string | null, validTo: string | null) => ({ validFrom, validTo });

  test('includes its first and its last day', () => {
    const year = from('2024-01-01', '2024-12-31');
    expect(['2023-12-31', '2024-01-01', '2024-12-31', '2025-01-01'].map((day) => existsOn(year, day))).toEqual([
      false,
      true,
      true,
      false,
    ]);
  });

  test('overlaps and covers by days, open ends included', () => {
    expect(overlap(from(null, '2024-12-31'), from('2025-01-01', null))).toBe(false);
    expect(overlap(from(null, '2025-01-01'), from('2025-01-01', null))).toBe(true);
    expect(covers(from(null, null), from('2025-01-01', null))).toBe(true);
    expect(covers(from('2025-01-01', null), from(null, null))).toBe(false);
    expect(covers(from('2025-01-01', '2025-12-31'), from('2025-01-01', '2025-12-31'))).toBe(true);
    expect(covers(from(null, '2025-12-30'), from(null, '2025-12-31'))).toBe(false);
  });
});

test('all that stand under a unit are found, however deep, also in a circle', () => {
  const child = (id: string, parentId: string) => unit(id, { parentId: parentId as UnitId });
  const units = [child('grandchild', 'child'), unit('top'), child('child', 'top'), unit('other'), child('x', 'x')];
  expect([...withThoseUnder('top' as UnitId, units)].sort()).toEqual(['child', 'grandchild', 'top']);
  expect([...withThoseUnder('x' as UnitId, units)]).toEqual(['x']);
});

test('a unit is not its own namesake, nor is one of another time', () => {
  const units = [unit('a'), unit('b', { name: 'VKSND a', validTo: '2024-12-31' })];
  const names = (id: UnitId | null, validFrom: string | null) =>
    sameNamed({ id, name: 'VKSND a', shortName: 'c', validFrom, validTo: null }, units).map((each) => each.id);
  expect(names('a' as UnitId, null)).toEqual(['b']);
  expect(names(null, '2025-01-01')).toEqual(['a']);
  expect(names('a' as UnitId, '2025-01-01')).toEqual([]);
});
