import type { UnitId } from '#shared/kernel/index.ts';
import { readName } from './reading.ts';

/** What a department does: a field of the work, the office, or what serves the others. */
export type DepartmentWork = 'professional' | 'office' | 'support';

/** A unit as it stands on the day of the conference, with what is known of it. */
export type UnitOfDay = {
  readonly id: UnitId;
  readonly name: string;
  readonly shortName: string;
  /** The label of its level, as data: "cấp huyện", "khu vực", "phòng". */
  readonly levelLabel: string;
  /** Null is the province, or whatever else stands at the top. */
  readonly parentId: UnitId | null;
  readonly order: number;
  /** Absent: told from the name where that is possible. */
  readonly work?: DepartmentWork;
  /** Whether the province has inspected it; absent while that is not known. */
  readonly isInspected?: boolean;
  /** Whether a conclusion of an inspection was issued to it; absent while that is not known. */
  readonly hasInspectionConclusion?: boolean;
};

const DEPARTMENT_LEVEL = 'phòng';

const office = /^(?:vpth|văn phòng)(?!\p{L})/u;
const support = /tổ chức cán bộ|^phòng 15(?!\d)|thống kê|công nghệ thông tin|tktp|thanh tra|kế toán|khiếu tố/u;
const professional = /^phòng \d+|thqct|thực hành quyền công tố|kiểm sát/u;

/** Whether a unit is a department of the province's own office. */
export function isDepartment(unit: UnitOfDay): boolean {
  return readName(unit.levelLabel) === DEPARTMENT_LEVEL || workByName(unit) === 'office';
}

/** What a department does, where it is known or its name tells it (the defaults of the sector's departments). */
export function workOf(unit: UnitOfDay): DepartmentWork | null {
  return unit.work ?? workByName(unit);
}

function workByName({ name, shortName }: UnitOfDay): DepartmentWork | null {
  const names = [readName(name), readName(shortName)];
  const are = (pattern: RegExp) => names.some((each) => pattern.test(each));
  if (are(office)) return 'office';
  if (are(support)) return 'support';
  return are(/^phòng(?!\p{L})/u) && are(professional) ? 'professional' : null;
}
