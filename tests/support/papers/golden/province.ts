import type { Unit } from '#server/ports/units.ts';
import type { CreationForm } from '#shared/conference/index.ts';
import type { UnitOfDay } from '#shared/directives/index.ts';
import type { AccountId, UnitId } from '#shared/kernel/index.ts';
import { id } from '#tests/support/test-ids.ts';

/** Code, name and short name. */
type Listed = readonly [code: string, name: string, shortName: string];

export type ProvinceFacts = {
  readonly code: string;
  /** "VKSND tỉnh Vĩnh Long" */
  readonly name: string;
  readonly districts: readonly Listed[];
};

/** A provincial procuracy with departments as far as directives name them, and the units below it. */
export function unitsOfProvince({ code, name, districts }: ProvinceFacts): readonly Unit[] {
  const province = unitIdOf(code);
  const below = { parentId: province, symbol: '', work: null, validFrom: null, validTo: null };
  return [
    {
      ...{ ...below, id: province, name, shortName: 'VKSND tỉnh', parentId: null },
      ...{ level: 'tinh', levelLabel: 'cấp tỉnh', order: 0 },
    },
    ...listed(districts, 1).map((each) => ({ ...below, ...each, level: 'cap_huyen', levelLabel: 'cấp huyện' })),
    ...listed(departments, DEPARTMENTS_FROM).map((each) => ({
      ...below,
      ...each,
      level: 'phong',
      levelLabel: 'phòng',
    })),
  ];
}

const DEPARTMENTS_FROM = 100;
const departments: readonly Listed[] = [
  ['van-phong', 'Văn phòng tổng hợp', 'VPTH'],
  ['phong-1', 'Phòng 1 - THQCT, kiểm sát điều tra', 'Phòng 1'],
  ['phong-7', 'Phòng 7 - THQCT, kiểm sát xét xử hình sự', 'Phòng 7'],
  ['phong-15', 'Phòng 15 - Tổ chức cán bộ', 'Phòng 15'],
];

function listed(units: readonly Listed[], from: number): Pick<Unit, 'id' | 'name' | 'shortName' | 'order'>[] {
  return units.map(([code, name, shortName], at) => ({ id: unitIdOf(code), name, shortName, order: from + at }));
}

export function unitIdOf(code: string): UnitId {
  return id<UnitId>(`vks-${code}`);
}

/** What is known of the units on the day: which of the districts were inspected. */
export function unitsOfDay(units: readonly Unit[], inspected: readonly UnitId[]): readonly UnitOfDay[] {
  return units.map(({ id: unitId, name, shortName, levelLabel, level, parentId, order }) => ({
    ...{ id: unitId, name, shortName, levelLabel, parentId, order },
    ...(level === 'cap_huyen' ? { isInspected: inspected.includes(unitId) } : {}),
  }));
}

/** Somebody by title; accounts are called by what people do. */
export function person(account: string, title: string): CreationForm['chair'] {
  return { accountId: id<AccountId>(`account-${account}`), name: '', title };
}
