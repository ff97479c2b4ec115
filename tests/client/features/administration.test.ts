import { describe, expect, test } from 'vitest';
import type { UnitSummary } from '#client/bindings/api.ts';
import {
  draftOfBlock,
  fieldsOfBlock,
  newBlockDraft,
  sharedUnits,
  unitsToChoose,
} from '#client/features/administration/block-draft.ts';
import { datesOfInspection, newInspectionDraft } from '#client/features/administration/inspection-draft.ts';
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
import type { BlockId, UnitId } from '#shared/kernel/index.ts';

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
    work: null,
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
      work: null,
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

describe('the form of a block', () => {
  const [a, b] = ['a', 'b'] as UnitId[]; // ids of these tests
  const block = {
    ...{ blockId: 'x' as BlockId, name: 'Khối hình sự', deputyName: '', deputyTitle: 'Phó Viện trưởng' },
    ...{ unitIds: ['a' as UnitId], validFrom: '2024-01-01', validTo: '2024-12-31' },
  };

  test('gives back what a block is, tidied, and nothing while something is missing', () => {
    const { blockId: _, ...fields } = block;
    const draft = draftOfBlock(block);
    expect(fieldsOfBlock({ ...draft, name: ' Khối  hình sự ' })).toEqual(fields);
    for (const change of [{ name: ' ' }, { deputyTitle: '' }, { validTo: '31/12/2023' }, { validFrom: '30/2/2024' }])
      expect(fieldsOfBlock({ ...draft, ...change })).toBeNull();
    expect(fieldsOfBlock(newBlockDraft)).toBeNull();
  });

  test('offers the units of its time, keeps those that it has, and marks those of another block', () => {
    const units = [
      unit('top'),
      unit('a', { parentId: 'top' as UnitId, validTo: '2020-01-01' }),
      unit('b', { parentId: 'top' as UnitId }),
      unit('c', { parentId: 'top' as UnitId, validFrom: '2025-07-01' }),
    ];
    expect(unitsToChoose(draftOfBlock(block), units).map(({ id }) => id)).toEqual([a, b]);
    const other = { ...newBlockDraft, unitIds: ['b', 'a'] as UnitId[], validFrom: '31/12/2024' };
    expect([...sharedUnits(other, null, [block])]).toEqual([a]);
    expect(sharedUnits(other, block.blockId, [block]).size).toBe(0);
    expect(sharedUnits({ ...other, validFrom: '1/1/2025' }, null, [block]).size).toBe(0);
  });
});

describe('the form of inspections', () => {
  const draft = { ...newInspectionDraft('a' as UnitId), from: '7/3/2022' };

  test('one of a single day needs no second one, and the conclusion may be missing', () => {
    const dates = { from: '2022-03-07', to: '2022-03-07', concludedOn: null };
    expect(datesOfInspection(draft)).toEqual({ dates });
    expect(datesOfInspection({ ...draft, to: '11/3/2022', concludedOn: '4/4/2022' })).toEqual({
      dates: { ...dates, to: '2022-03-11', concludedOn: '2022-04-04' },
    });
  });

  test.each([
    ['noUnits', { unitIds: [] }],
    ['noDates', { from: '' }],
    ['noDates', { to: '31/2/2022' }],
    ['noDates', { concludedOn: 'mai' }],
    ['reversed', { to: '6/3/2022' }],
    ['concludedEarly', { concludedOn: '6/3/2022' }],
  ])('says what is wrong: %s', (fault, change) => {
    expect(datesOfInspection({ ...draft, ...change })).toEqual({ dates: null, fault });
  });
});
