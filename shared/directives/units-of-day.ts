import type { UnitId } from '#shared/kernel/index.ts';
import type { InspectionFacts } from './inspections.ts';
import { readName } from './reading.ts';

/** What a department does: a field of the work, the office, or what serves the others. */
export const departmentWorks = ['professional', 'office', 'support'] as const;
export type DepartmentWork = (typeof departmentWorks)[number];

/** A unit as it stands on the day of the conference, with what is known of it. */
export type UnitOfDay = InspectionFacts & {
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
};

const departmentLevels: ReadonlySet<string> = new Set(['phòng', 'cấp phòng']);

const office = /^(?:vpth|văn phòng)(?!\p{L})/u;
const support = /tổ chức cán bộ|^phòng 15(?!\d)|thống kê|công nghệ thông tin|tktp|thanh tra|kế toán|khiếu tố/u;
const professional = /^phòng \d+|thqct|thực hành quyền công tố|kiểm sát/u;

type NamedWork = Pick<UnitOfDay, 'name' | 'shortName'> & { readonly work?: DepartmentWork | null };

/** Whether a unit is a department of the province's own office. */
export function isDepartment(unit: NamedWork & Pick<UnitOfDay, 'levelLabel'>): boolean {
  return departmentLevels.has(readName(unit.levelLabel)) || workOf(unit) === 'office';
}

/** What a department does, where it is known or its name tells it (the defaults of the sector's departments). */
export function workOf(unit: NamedWork): DepartmentWork | null {
  return unit.work ?? workByName(unit);
}

function workByName({ name, shortName }: Pick<UnitOfDay, 'name' | 'shortName'>): DepartmentWork | null {
  const names = [readName(name), readName(shortName)];
  const are = (pattern: RegExp) => names.some((each) => pattern.test(each));
  if (are(office)) return 'office';
  if (are(support)) return 'support';
  return are(/^phòng(?!\p{L})/u) && are(professional) ? 'professional' : null;
}

const numbered = /(?<![\p{L}\d])phòng (?:số )?0?(\d{1,2})(?![\p{L}\d])|^p\.? ?0?(\d{1,2})$/u;

/** The number by which a department is called ("Phòng 7", "P7"); null for those without one. */
export function departmentNumber({ name, shortName }: Pick<UnitOfDay, 'name' | 'shortName'>): number | null {
  const [, long, short] = numbered.exec(readName(shortName)) ?? numbered.exec(readName(name)) ?? [];
  const number = long ?? short;
  return number === undefined ? null : Number(number);
}
