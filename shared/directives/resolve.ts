import type { UnitId } from '#shared/kernel/index.ts';
import type { Assignee, AssigneeClass, AssigneeTitle, DepartmentGroup, UnitCondition } from './assignee-schemas.ts';
import { isInspectedIn } from './inspections.ts';
import { readName } from './reading.ts';
import { isDepartment, type UnitOfDay, workOf } from './units-of-day.ts';

/** Whether a unit is one of those meant; `undetermined` (chưa xác định) is for a person to settle. */
export type Standing = 'included' | 'undetermined' | 'excluded';

/** Why an assignee came to no unit: it names people, or nothing on the list of the day. */
export type OpenReason = 'people' | 'noSuchUnit';

/** What decided on a unit: that it is named or of the class, what its work is, or a condition. */
export type Basis = 'class' | 'work' | UnitCondition;

export type ResolvedUnit = { readonly unitId: UnitId; readonly standing: Standing; readonly basis: Basis };

export type Resolution = {
  /** Every unit of a class that was named, in the units' order, also those that a condition leaves out: to be seen. */
  readonly units: readonly ResolvedUnit[];
  /** Assignees that came to no unit, for a person to choose. */
  readonly open: readonly { readonly assignee: Assignee; readonly reason: OpenReason }[];
};

/** One unit's answer to a question; null is not known. */
type Answer = (unit: UnitOfDay) => boolean | null;

type Judged = Pick<ResolvedUnit, 'standing' | 'basis'>;

/**
 * The units that assignees come to on a day. What is not known of a unit is not guessed: it stands as undetermined.
 * @param units those in force on the day of the conference
 */
export function resolveAssignees(assignees: readonly Assignee[], units: readonly UnitOfDay[]): Resolution {
  const each = assignees.map((assignee) => ({ assignee, found: unitsOf(assignee, units) }));
  const resolved = [...units]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ id }) => {
      const strongest = strongestOf(each.flatMap(({ found }) => found.get(id) ?? []));
      return strongest === undefined ? [] : [{ unitId: id, ...strongest }];
    });
  const open = each
    .filter(({ found }) => found.size === 0)
    .map(({ assignee }) => ({
      assignee,
      reason: isOfPeople(assignee) ? ('people' as const) : ('noSuchUnit' as const),
    }));
  return { units: resolved, open };
}

function unitsOf(assignee: Assignee, units: readonly UnitOfDay[]): ReadonlyMap<UnitId, Judged> {
  const base = assignee.kind === 'condition' ? assignee.base : assignee;
  const belongs = membership(base, units);
  return new Map(
    units.flatMap((unit) => {
      const isMember = belongs(unit);
      return isMember === false ? [] : [[unit.id, judged(assignee, unit, isMember)] as const];
    }),
  );
}

function judged(assignee: Assignee, unit: UnitOfDay, isMember: boolean | null): Judged {
  const isByWork = assignee.kind === 'departments' && assignee.group !== 'all';
  if (assignee.kind !== 'condition')
    return { standing: standingOf(isMember, true), basis: isByWork || isMember === null ? 'work' : 'class' };
  const standing = standingOf(isMember, conditionAnswers[assignee.condition](unit, readName(assignee.phrase)));
  return { standing, basis: isMember === null && standing !== 'excluded' ? 'work' : assignee.condition };
}

function standingOf(isMember: boolean | null, isMet: boolean | null): Standing {
  if (isMet === false) return 'excluded';
  return isMember === null || isMet === null ? 'undetermined' : 'included';
}

/** What one class includes, no other excludes. */
function strongestOf(judgements: readonly Judged[]): Judged | undefined {
  const first = (wanted: Standing) => judgements.find(({ standing }) => standing === wanted);
  return first('included') ?? first('undetermined') ?? first('excluded');
}

/** Whether a unit meets a condition, as the words of an assignee have it. */
const conditionAnswers: Readonly<Record<UnitCondition, (unit: UnitOfDay, words: string) => boolean | null>> = {
  inspected: (unit, words) => isInspectedIn(words, unit),
  notInspected: (unit, words) => {
    const isInspected = isInspectedIn(words, unit);
    return isInspected === null ? null : !isInspected;
  },
  hasInspectionConclusion: ({ hasInspectionConclusion }) => hasInspectionConclusion ?? null,
  worded: () => null,
};

function membership(base: AssigneeClass, units: readonly UnitOfDay[]): Answer {
  switch (base.kind) {
    case 'unit':
      return ({ id }) => id === base.unitId;
    case 'units':
      return ({ id }) => base.unitIds.includes(id);
    case 'level':
      return base.levelLabel === null ? isBelowTop : ofLevel(base.levelLabel);
    case 'departments':
      return (unit) => isDepartment(unit) && isInGroup(unit, base.group);
    case 'title':
      return titleHolders(base.title, base.levelLabel, units);
  }
}

/** Where a title is held by all units of a kind; of single people only a person can say which units are theirs. */
function titleHolders(title: AssigneeTitle, levelLabel: string | null, units: readonly UnitOfDay[]): Answer {
  const isTopLevel = levelLabel !== null && units.some((unit) => unit.parentId === null && ofLevel(levelLabel)(unit));
  const ofThatLevel = levelLabel === null || isTopLevel ? () => false : ofLevel(levelLabel);
  const holders: Readonly<Record<AssigneeTitle, Answer>> = {
    head: ofThatLevel,
    deputyHead: ofThatLevel,
    provinceLeaders: () => false,
    departmentLeaders: isDepartment,
    departmentHead: isDepartment,
    officeChief: (unit) => isDepartment(unit) && isInGroup(unit, 'office'),
    leader: levelLabel === null ? isBelowTop : ofThatLevel,
    procurator: levelLabel === null ? isBelowTop : ofThatLevel,
    procuratorInCharge: () => false,
  };
  return holders[title];
}

function isOfPeople(assignee: Assignee): boolean {
  return (assignee.kind === 'condition' ? assignee.base : assignee).kind === 'title';
}

function isBelowTop({ parentId }: UnitOfDay): boolean {
  return parentId !== null;
}

function ofLevel(label: string): (unit: UnitOfDay) => boolean {
  const wanted = readName(label);
  return ({ levelLabel }) => readName(levelLabel) === wanted;
}

function isInGroup(unit: UnitOfDay, group: DepartmentGroup): boolean | null {
  if (group === 'all') return true;
  const work = workOf(unit);
  return work === null ? null : work === group;
}
