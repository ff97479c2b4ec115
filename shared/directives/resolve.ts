import type { UnitId } from '#shared/kernel/index.ts';
import type { Assignee, AssigneeClass, AssigneeTitle, DepartmentGroup, UnitCondition } from './assignee-schemas.ts';
import { isExcepted } from './exceptions.ts';
import { isInspectedIn } from './inspections.ts';
import { namedUnitsIn, nameMissingNumber, numberedListsIn } from './named-units.ts';
import { read, readName } from './reading.ts';
import { isDepartment, type UnitOfDay, workOf } from './units-of-day.ts';

/** Whether a unit is one of those meant; `undetermined` (chưa xác định) is for a person to settle. */
export type Standing = 'included' | 'undetermined' | 'excluded';

/** Why an assignee came to no unit, or not to all: it names people, or what is not on the list of the day. */
export type OpenReason = 'people' | 'noSuchUnit' | 'notAllListed';

/** What decided on a unit: that it is named or of the class, what its work is, or a condition. */
export type Basis = 'class' | 'work' | UnitCondition;

export type ResolvedUnit = { readonly unitId: UnitId; readonly standing: Standing; readonly basis: Basis };

export type Resolution = {
  /** Every unit of a class that was named, in the units' order, also those that a condition leaves out: to be seen. */
  readonly units: readonly ResolvedUnit[];
  /** Assignees that came to no unit, or not to all that they name, for a person to choose. */
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
  const open = each.flatMap(({ assignee, found }) => {
    const reason = found.size === 0 ? reasonOfNone(assignee) : reasonOfSome(assignee, units);
    return reason === null ? [] : [{ assignee, reason }];
  });
  return { units: resolved, open };
}

function reasonOfNone(assignee: Assignee): OpenReason {
  return isOfPeople(assignee) ? 'people' : 'noSuchUnit';
}

function reasonOfSome({ kind, phrase }: Assignee, units: readonly UnitOfDay[]): OpenReason | null {
  const isListOfNumbers = kind === 'units' || (kind === 'unlisted' && numberedListsIn(read(phrase), []).length > 0);
  return isListOfNumbers && nameMissingNumber(phrase, units) ? 'notAllListed' : null;
}

function unitsOf(assignee: Assignee, units: readonly UnitOfDay[]): ReadonlyMap<UnitId, Judged> {
  const base = assignee.kind === 'condition' ? assignee.base : assignee;
  const belongs = lessExceptions(assignee, membership(base, units), units);
  return new Map(
    units.flatMap((unit) => {
      const isMember = isOutsideInspections(assignee, unit) ? false : belongs(unit);
      return isMember === false ? [] : [[unit.id, judged(assignee, unit, isMember)] as const];
    }),
  );
}

/** Of a class whom its words leave out is none: "VKSND cấp huyện (trừ VKSND huyện Hậu Lộc)". */
function lessExceptions({ kind, phrase }: Assignee, belongs: Answer, units: readonly UnitOfDay[]): Answer {
  if (kind === 'unit' || kind === 'units' || kind === 'unlisted') return belongs;
  const isLeftOut = isExcepted(phrase, units);
  return (unit) => {
    const isMember = belongs(unit);
    const left = isMember === false ? false : isLeftOut(unit);
    return left === true ? false : left === null ? null : isMember;
  };
}

/** "Các đơn vị không được kiểm tra" are not the province's own departments, but where one was inspected. */
function isOutsideInspections(assignee: Assignee, unit: UnitOfDay): boolean {
  if (assignee.kind !== 'condition' || assignee.condition === 'worded' || assignee.base.kind !== 'level') return false;
  return isDepartment(unit) && unit.isInspected !== true && unit.hasInspectionConclusion !== true;
}

function judged(assignee: Assignee, unit: UnitOfDay, isMember: boolean | null): Judged {
  const isByWork =
    assignee.kind === 'departments'
      ? assignee.group !== 'all'
      : assignee.kind === 'title' && ofProfessional.test(readName(assignee.phrase));
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
    case 'unlisted':
      return listedSince(base.phrase, units);
    case 'level':
      return base.levelLabel === null ? isBelowTop : ofLevel(base.levelLabel);
    case 'departments':
      return (unit) => isDepartment(unit) && isInGroup(unit, base.group);
    case 'title':
      return titleHolders(base, units);
  }
}

/** What words name that was on no list when they were said, and is by now; not where several could be meant. */
function listedSince(phrase: string, units: readonly UnitOfDay[]): Answer {
  const reading = read(phrase);
  const together = numberedListsIn(reading, units).flatMap(({ unitIds }) => unitIds);
  const alone = namedUnitsIn(reading, units).flatMap(({ unitIds }) => (unitIds.length === 1 ? unitIds : []));
  const ids = new Set(together.length > 0 ? together : alone.slice(0, 1));
  return ({ id }) => ids.has(id);
}

type TitleClass = Extract<AssigneeClass, { kind: 'title' }>;

const ofProfessional = /phòng nghiệp vụ(?!\p{L})/u;

/** Where a title is held by all units of a kind; of single people only a person can say which units are theirs. */
function titleHolders({ title, levelLabel, phrase }: TitleClass, units: readonly UnitOfDay[]): Answer {
  const isTopLevel = levelLabel !== null && units.some((unit) => unit.parentId === null && ofLevel(levelLabel)(unit));
  const ofThatLevel = levelLabel === null || isTopLevel ? () => false : ofLevel(levelLabel);
  // "Trưởng các phòng nghiệp vụ" says of which departments; the title alone is of all.
  const group = ofProfessional.test(readName(phrase)) ? 'professional' : 'all';
  const ofDepartments: Answer = (unit) => isDepartment(unit) && isInGroup(unit, group);
  const holders: Readonly<Record<AssigneeTitle, Answer>> = {
    head: ofThatLevel,
    deputyHead: ofThatLevel,
    provinceLeaders: () => false,
    departmentLeaders: ofDepartments,
    departmentHead: ofDepartments,
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
