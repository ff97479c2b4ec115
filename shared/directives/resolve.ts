import type { UnitId } from '#shared/kernel/index.ts';
import type { Assignee, AssigneeClass, AssigneeTitle, DepartmentGroup, UnitCondition } from './assignee-schemas.ts';
import { readName } from './reading.ts';
import { isDepartment, type UnitOfDay, workOf } from './units-of-day.ts';

/** Whether a unit is one of those meant; `undetermined` (chưa xác định) is for a person to settle. */
export type Standing = 'included' | 'undetermined' | 'excluded';

/** Why an assignee came to no unit: it names people, or nothing on the list of the day. */
export type OpenReason = 'people' | 'noSuchUnit';

export type ResolvedUnit = { readonly unitId: UnitId; readonly standing: Standing };

export type Resolution = {
  /** Every unit of a class that was named, in the units' order, also those that a condition leaves out: to be seen. */
  readonly units: readonly ResolvedUnit[];
  /** Assignees that came to no unit, for a person to choose. */
  readonly open: readonly { readonly assignee: Assignee; readonly reason: OpenReason }[];
};

/** One unit's answer to a question; null is not known. */
type Answer = (unit: UnitOfDay) => boolean | null;

/**
 * The units that assignees come to on a day. What is not known of a unit is not guessed: it stands as undetermined.
 * @param units those in force on the day of the conference
 */
export function resolveAssignees(assignees: readonly Assignee[], units: readonly UnitOfDay[]): Resolution {
  const each = assignees.map((assignee) => ({ assignee, found: unitsOf(assignee, units) }));
  const resolved = [...units]
    .sort((a, b) => a.order - b.order)
    .flatMap(({ id }) => {
      const standings = each.flatMap(({ found }) => found.get(id) ?? []);
      return standings.length === 0 ? [] : [{ unitId: id, standing: strongest(standings) }];
    });
  const open = each
    .filter(({ found }) => found.size === 0)
    .map(({ assignee }) => ({
      assignee,
      reason: isOfPeople(assignee) ? ('people' as const) : ('noSuchUnit' as const),
    }));
  return { units: resolved, open };
}

function unitsOf(assignee: Assignee, units: readonly UnitOfDay[]): ReadonlyMap<UnitId, Standing> {
  const base = assignee.kind === 'condition' ? assignee.base : assignee;
  const meets = assignee.kind === 'condition' ? conditionAnswers[assignee.condition] : () => true;
  const belongs = membership(base, units);
  return new Map(
    units.flatMap((unit) => {
      const isMember = belongs(unit);
      return isMember === false ? [] : [[unit.id, standingOf(isMember, meets(unit))] as const];
    }),
  );
}

function standingOf(isMember: boolean | null, isMet: boolean | null): Standing {
  if (isMet === false) return 'excluded';
  return isMember === null || isMet === null ? 'undetermined' : 'included';
}

/** What one class includes, no other excludes. */
function strongest(standings: readonly Standing[]): Standing {
  if (standings.includes('included')) return 'included';
  return standings.includes('undetermined') ? 'undetermined' : 'excluded';
}

const conditionAnswers: Readonly<Record<UnitCondition, Answer>> = {
  inspected: ({ isInspected }) => isInspected ?? null,
  notInspected: ({ isInspected }) => (isInspected === undefined ? null : !isInspected),
  hasInspectionConclusion: ({ hasInspectionConclusion }) => hasInspectionConclusion ?? null,
  worded: () => null,
};

function membership(base: AssigneeClass, units: readonly UnitOfDay[]): Answer {
  switch (base.kind) {
    case 'unit':
      return ({ id }) => id === base.unitId;
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
