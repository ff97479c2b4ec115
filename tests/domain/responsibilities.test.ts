import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  assigneeSchema,
  assigneesIn,
  type Inspection,
  inspectionFacts,
  resolveAssignees,
  type UnitOfDay,
} from '#shared/directives/index.ts';
import type { PersonId, UnitId } from '#shared/kernel/index.ts';
import { type RouteContext, rerouteToBlock, rerouteToUnit, routeOfBlock, routeOfUnit } from '#shared/minutes/index.ts';
import { id } from '#tests/support/test-ids.ts';

const province = id<UnitId>('tinh');
const unitIds = ['a', 'b', 'c', 'd'].map((each) => id<UnitId>(each));
const [a, b, c, d] = unitIds as [UnitId, UnitId, UnitId, UnitId]; // four were named

const person = (personId: string, name: string, title: string) => ({ personId: id<PersonId>(personId), name, title });
const block = (name: string, deputyTitle: string, ...own: UnitId[]) => ({
  ...{ name, deputyName: '', deputyTitle },
  unitIds: own,
});

describe('routes of difficulties', () => {
  const context: RouteContext = {
    blocks: [
      block('Khối hình sự', 'Phó Viện trưởng thứ nhất', a, b),
      { ...block('Khối dân sự', 'Phó Viện trưởng', b, c), deputyName: 'Lê Văn Mẫu' },
    ],
    people: [
      person('p1', '', 'Phó Viện trưởng thứ nhất'),
      person('p2', 'Lê Văn Mẫu', 'Phó Viện trưởng'),
      person('p3', 'Trần Thị Mẫu', 'Phó Viện trưởng'),
    ],
  };
  const criminal = { block: 'Khối hình sự', personId: id<PersonId>('p1'), personName: 'Phó Viện trưởng thứ nhất' };
  const civil = { block: 'Khối dân sự', personId: id<PersonId>('p2'), personName: 'Lê Văn Mẫu' };
  const open = { block: '', personId: null, personName: '' };

  it('MI84 a difficulty goes to the deputy of the one block of its unit', () => {
    expect(routeOfUnit(a, context)).toEqual(criminal);
    expect(routeOfUnit(c, context)).toEqual(civil);
    for (const unitId of [b, d, null]) expect(routeOfUnit(unitId, context)).toEqual(open);
  });

  it('MI84 a deputy who does not sit at the hub, or whom several could be, is told by words alone', () => {
    expect(routeOfUnit(c, { ...context, people: [person('p3', 'Trần Thị Mẫu', 'Phó Viện trưởng')] })).toEqual({
      ...civil,
      personId: null,
    });
    const two = [person('x', '', 'Phó Viện trưởng'), person('y', '', 'Phó Viện trưởng')];
    expect(routeOfUnit(c, { ...context, people: two }).personId).toBeNull();
  });

  it('MI84 another unit or block brings its deputy, and what was chosen by hand stays', () => {
    expect(rerouteToUnit({ unitId: a, route: criminal }, c, context)).toEqual(civil);
    expect(rerouteToUnit({ unitId: d, route: open }, a, context)).toEqual(criminal);
    expect(rerouteToUnit({ unitId: a, route: criminal }, d, context)).toEqual(open);
    const typed = { ...open, block: 'khối thi hành án' };
    expect(rerouteToBlock(criminal, 'khối thi hành án', context)).toEqual(typed);
    expect(rerouteToUnit({ unitId: a, route: typed }, c, context)).toEqual(typed);
    const byHand = { ...criminal, personId: id<PersonId>('p3'), personName: 'Trần Thị Mẫu' };
    expect(rerouteToBlock(byHand, 'Khối dân sự', context)).toEqual({ ...byHand, block: 'Khối dân sự' });
    expect(rerouteToUnit({ unitId: a, route: byHand }, c, context)).toEqual({ ...byHand, block: 'Khối dân sự' });
    expect(routeOfBlock('KHỐI DÂN SỰ'.normalize('NFD'), context).personName).toBe('Lê Văn Mẫu');
  });
});

const december = { startMonth: 12, startDay: 1 };
const inspection = (unitId: UnitId, from: string, to = from, concludedOn: string | null = null): Inspection => ({
  ...{ unitId, from, to, concludedOn },
});

describe('inspections', () => {
  const facts = (inspections: readonly Inspection[], on: string, unitId: UnitId) =>
    inspectionFacts(inspections, on, december)(unitId);

  it('MI85 nothing is known as long as no inspection was entered for the working year until the day', () => {
    expect(facts([], '2022-07-05', a)).toEqual({ workingYear: 2022 });
    const others = [inspection(a, '2021-11-30', '2021-11-30'), inspection(b, '2022-07-06')];
    for (const unitId of unitIds) expect(facts(others, '2022-07-05', unitId)).toEqual({ workingYear: 2022 });
    expect(facts(others, '2022-07-06', a)).toMatchObject({ isInspected: false });
  });

  it('MI85 once there is one, who is not named was not inspected', () => {
    const held = [
      inspection(a, '2022-03-07', '2022-03-11', '2022-04-04'),
      inspection(a, '2022-06-06', '2022-06-10'),
      inspection(b, '2021-11-29', '2021-12-03', '2022-08-01'),
      inspection(c, '2021-11-01', '2021-11-05', '2021-12-15'),
    ];
    const on = '2022-07-05';
    expect(facts(held, on, a)).toMatchObject({ isInspected: true, hasInspectionConclusion: true, inspectedInMonth: 4 });
    expect(facts(held, on, b)).toMatchObject({
      isInspected: true,
      hasInspectionConclusion: false,
      inspectedInMonth: 1,
    });
    expect(facts(held, on, c)).toEqual({ isInspected: false, hasInspectionConclusion: true, workingYear: 2022 });
    expect(facts(held, on, d)).toEqual({ isInspected: false, hasInspectionConclusion: false, workingYear: 2022 });
    expect(facts(held, '2022-08-01', b).hasInspectionConclusion).toBe(true);
    expect(facts([held[3] as Inspection], on, d)).toEqual({ hasInspectionConclusion: false, workingYear: 2022 });
  });

  it('MI85 a time that the words name is told apart, and another year is not known', () => {
    const held = [inspection(a, '2022-03-07'), inspection(b, '2022-07-04'), inspection(c, '2022-05-31')];
    const told = (sentence: string) => standingsOf(sentence, unitsOfDay(held, '2022-09-12'));
    const cases: Record<string, string> = {
      'Các đơn vị được kiểm tra rà soát': 'included included included excluded',
      'Các đơn vị không được VKSND tỉnh kiểm tra phải tự kiểm tra': 'excluded excluded excluded included',
      'Các đơn vị được kiểm tra trong 6 tháng đầu năm rà soát': 'included undetermined included excluded',
      'Các đơn vị chưa được kiểm tra trong 6 tháng đầu năm 2022 rà soát': 'excluded undetermined excluded included',
      'Các đơn vị được kiểm tra trong 9 tháng năm 2022 rà soát': 'included included included excluded',
      'Các đơn vị được kiểm tra trong 6 tháng cuối năm rà soát': 'undetermined included undetermined excluded',
      'Các đơn vị được kiểm tra từ đầu năm đến nay rà soát': 'included included included excluded',
      'Các đơn vị được kiểm tra trong năm 2021 rà soát': 'undetermined undetermined undetermined undetermined',
    };
    for (const [sentence, expected] of Object.entries(cases)) expect(told(sentence), sentence).toBe(expected);
  });

  it('MI85 whatever was entered, who is known to be inspected has an inspection that touches the year until the day', () => {
    const day = fc
      .date({ min: new Date('2020-01-01'), max: new Date('2023-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
    const some = fc.tuple(fc.constantFrom(...unitIds), day, day).map(([unitId, one, other]) => {
      const [from, to] = one < other ? [one, other] : [other, one];
      return inspection(unitId, from, to);
    });
    fc.assert(
      fc.property(fc.array(some, { maxLength: 6 }), day, (held, on) => {
        const known = unitIds.map((unitId) => facts(held, on, unitId));
        expect(new Set(known.map(({ isInspected }) => isInspected === undefined)).size).toBe(1);
        expect(known.every(({ isInspected }) => isInspected === false)).toBe(false);
        for (const { isInspected, inspectedInMonth: month } of known) {
          expect(isInspected === true).toBe(month !== undefined);
          if (month !== undefined) expect(month >= 1 && month <= 12).toBe(true);
        }
      }),
    );
  });
});

function unitsOfDay(held: readonly Inspection[], on: string): readonly UnitOfDay[] {
  const factsOf = inspectionFacts(held, on, december);
  return unitIds.map((unitId, order) => ({
    ...{ id: unitId, name: `VKSND huyện ${unitId}`, shortName: unitId, levelLabel: 'cấp huyện', parentId: province },
    order,
    ...factsOf(unitId),
  }));
}

function resolvedOf(sentence: string, units: readonly UnitOfDay[]) {
  return resolveAssignees(
    assigneesIn(sentence, units).flatMap(({ readings }) => readings),
    units,
  ).units;
}

function standingsOf(sentence: string, units: readonly UnitOfDay[]): string {
  return resolvedOf(sentence, units)
    .map(({ standing }) => standing)
    .join(' ');
}

const department = (name: string, more: Partial<UnitOfDay> = {}): UnitOfDay => ({
  ...{ id: id<UnitId>(name.replace(/\P{ASCII}|[^\w]/gu, '')), name, shortName: name, levelLabel: 'phòng' },
  ...{ parentId: province, order: 0 },
  ...more,
});

it("MI85 the province's own departments are not those that were not inspected, but where one was", () => {
  const level = (name: string, more: Partial<UnitOfDay>) => department(name, { levelLabel: 'cấp huyện', ...more });
  const some = [
    level('VKSND huyện A', { order: 1, isInspected: true }),
    level('VKSND huyện B', { order: 2, isInspected: false }),
    department('Phòng 1', { order: 3, isInspected: false }),
    department('Phòng 2', { order: 4, isInspected: true }),
  ];
  const told = (sentence: string) => resolvedOf(sentence, some).map(({ standing }) => standing);
  expect(told('Các đơn vị không được VKSND tỉnh kiểm tra phải tự kiểm tra')).toEqual([
    ...['excluded', 'included', 'excluded'],
  ]);
  expect(told('Các đơn vị được kiểm tra rà soát')).toEqual(['included', 'excluded', 'included']);
  expect(told('Các phòng không được kiểm tra phải tự kiểm tra')).toEqual(['included', 'excluded']);
  expect(told('Các đơn vị rà soát')).toHaveLength(4);
});

describe('departments', () => {
  const units = [
    department('Phòng 1 - THQCT, kiểm sát điều tra', { shortName: 'P1', order: 1 }),
    department('Phòng 2', { order: 2 }),
    department('Phòng Kiểm sát xét xử phúc thẩm hình sự (Phòng 7)', { order: 3 }),
    department('Phòng 15 - Tổ chức cán bộ', { shortName: 'Phòng 15', order: 4 }),
  ];
  const orders = new Map(units.map((unit) => [unit.id, unit.order]));
  const found = (sentence: string) =>
    assigneesIn(sentence, units).flatMap(({ readings: [reading], role }) => {
      if (reading?.kind === 'unit') return `${reading.phrase}: ${orders.get(reading.unitId)} ${role}`;
      return reading?.kind === 'units'
        ? `${reading.phrase}: ${reading.unitIds.map((each) => orders.get(each))} ${role}`
        : [];
    });

  it('MI87 lists by number are the departments together', () => {
    const cases: Record<string, string[]> = {
      'Yêu cầu các phòng 1, 2 và 7 rà soát án tồn': ['các phòng 1, 2 và 7: 1,2,3 lead'],
      'Giao lãnh đạo các phòng 1, 2, Phòng 7 và 15 theo dõi': ['lãnh đạo các phòng 1, 2, Phòng 7 và 15: 1,2,3,4 lead'],
      'Phòng 1, Phòng 2 rà soát': ['Phòng 1: 1 lead', 'Phòng 2: 2 lead'],
      'Phòng 7 và Phòng 1 rà soát': ['Phòng 7: 3 lead', 'Phòng 1: 1 lead'],
      'Phòng 15 chủ trì, phối hợp với phòng 1 và 2 tổ chức': ['Phòng 15: 4 lead', 'phòng 1 và 2: 1,2 support'],
      'Phòng 1, 12 vụ án còn tồn': ['Phòng 1: 1 lead'],
      'Phòng 2, 15/9 là hạn cuối': ['Phòng 2: 2 lead'],
      'Các phòng 3, 4 rà soát': [],
    };
    for (const [sentence, expected] of Object.entries(cases)) {
      expect(found(sentence), sentence).toEqual(expected);
      const apart = found(sentence.normalize('NFD')).map((each) => each.normalize('NFC'));
      expect(apart, sentence).toEqual(expected);
    }
    const [mention] = assigneesIn('Yêu cầu các phòng 1, 2 và 7 rà soát', units);
    expect(assigneeSchema.parse(JSON.parse(JSON.stringify(mention?.readings[0])))).toEqual(mention?.readings[0]);
    expect(standingsOf('Yêu cầu các phòng 1, 2 và 7 rà soát', units)).toBe('included included included');
  });

  it('MI86 each unit is told with what decided on it', () => {
    const some = [
      department('Phòng Nghiên cứu', { order: 1 }),
      department('Phòng Tổng hợp', { order: 2, work: 'professional' }),
      department('Phòng 1 - THQCT', { order: 3, work: 'support' }),
      department('VKSND huyện A', { order: 4, levelLabel: 'cấp huyện', isInspected: true }),
      department('VKSND huyện B', { order: 5, levelLabel: 'cấp huyện', isInspected: false }),
    ];
    const told = (sentence: string) => resolvedOf(sentence, some).map(({ standing, basis }) => `${standing} ${basis}`);
    expect(told('Các phòng nghiệp vụ rà soát')).toEqual(['undetermined work', 'included work']);
    expect(told('Các phòng rà soát')).toEqual(['included class', 'included class', 'included class']);
    expect(told('VKSND cấp huyện không được kiểm tra phải tự kiểm tra')).toEqual([
      'excluded notInspected',
      'included notInspected',
    ]);
    expect(told('VKSND cấp huyện có án tồn cần rà soát')).toEqual(['undetermined worded', 'undetermined worded']);
    expect(told('VKSND cấp huyện, VKSND cấp huyện có án tồn rà soát')).toEqual(['included class', 'included class']);
  });
});
