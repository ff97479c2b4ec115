import { z } from 'zod';
import { idSchema, optionalText, requiredText, type UnitId } from '#shared/kernel/index.ts';

/** Titles and ranks that directives are given to; `leader` is whoever leads a unit, whatever the post is called. */
export const assigneeTitles = [
  'head',
  'deputyHead',
  'provinceLeaders',
  'departmentLeaders',
  'departmentHead',
  'officeChief',
  'leader',
  'procurator',
  'procuratorInCharge',
] as const;

export const departmentGroups = ['all', 'professional', 'office'] as const;

/** Conditions on units; `worded` is any other, which only people can tell. */
export const unitConditions = ['inspected', 'notInspected', 'hasInspectionConclusion', 'worded'] as const;

/** The words as they were said. */
const phrase = requiredText(300);
/** The label of a level of units, as data: "cấp huyện", "khu vực". Null: of no level, or of any. */
const levelLabel = optionalText(80).nullable();

const unit = z.strictObject({ kind: z.literal('unit'), phrase, unitId: idSchema<UnitId>() });
/** Several that are named together: "các phòng 1, 2 và 7". */
const units = z.strictObject({ kind: z.literal('units'), phrase, unitIds: z.array(idSchema<UnitId>()).min(1).max(99) });
/** Named by the words, but on no list of the day: a person says which it is, unless it is listed one day. */
const unlisted = z.strictObject({ kind: z.literal('unlisted'), phrase });
/** All units of a level; with null every unit below the province, departments too. */
const level = z.strictObject({ kind: z.literal('level'), phrase, levelLabel });
const departments = z.strictObject({ kind: z.literal('departments'), phrase, group: z.enum(departmentGroups) });
/** People by title or rank, at the units of a level or, with null, wherever the title is held. */
const title = z.strictObject({ kind: z.literal('title'), phrase, title: z.enum(assigneeTitles), levelLabel });

const classSchema = z.discriminatedUnion('kind', [unit, units, unlisted, level, departments, title]);

/** Those of a class that meet a condition. */
const condition = z.strictObject({
  kind: z.literal('condition'),
  phrase,
  condition: z.enum(unitConditions),
  base: classSchema,
});

/** For whom a directive is: a unit, a class of units or of people, or those of a class that meet a condition. */
export const assigneeSchema = z.discriminatedUnion('kind', [
  unit,
  units,
  unlisted,
  level,
  departments,
  title,
  condition,
]);

export type AssigneeClass = z.infer<typeof classSchema>;
export type Assignee = z.infer<typeof assigneeSchema>;
export type AssigneeTitle = (typeof assigneeTitles)[number];
export type DepartmentGroup = (typeof departmentGroups)[number];
export type UnitCondition = (typeof unitConditions)[number];
