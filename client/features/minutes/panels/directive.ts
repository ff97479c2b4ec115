import type {
  Assignee,
  AssigneeMention,
  Deadline,
  DeadlineContext,
  OfferedTask,
  UnitOfDay,
} from '#shared/directives/index.ts';
import { assigneeSchema, assigneesIn, deadlineOf, offerSplit, resolveAssignees } from '#shared/directives/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { Block, Issuer, SupportClass } from '#shared/minutes/index.ts';
import { issuerSchema, supportClassSchema } from '#shared/minutes/index.ts';
import type { Captured } from '../text/captures.ts';
import { drawId } from '../text/draw-id.ts';

/** What the wording of directives is read with. */
export type ReadingContext = {
  readonly units: readonly UnitOfDay[];
  readonly deadline: DeadlineContext;
  /** Which deputy is in charge of which units on that day. */
  readonly blocks: readonly Block[];
};

/** A directive as its panel shows it. */
export type DirectiveFields = {
  readonly issuer: Issuer;
  readonly assignees: readonly Assignee[];
  /** Empty until somebody has confirmed the list. */
  readonly unitIds: readonly UnitId[];
  readonly leadUnitId: UnitId | null;
  readonly supportUnitIds: readonly UnitId[];
  /** In which words classes of them were named. */
  readonly supportClasses: readonly SupportClass[];
  readonly duePhrase: string;
  readonly dueDate: string | null;
  readonly product: string;
  readonly indicatorIds: readonly string[];
  readonly field: string;
  readonly source: string;
};

const nobody: Issuer = { kind: 'chair', personId: null, name: '', title: '' };

/** The attributes of a directive's node, read; what cannot be understood counts as not said. */
export function readDirective(attributes: Readonly<Record<string, unknown>>): DirectiveFields {
  const text = (name: string) => (typeof attributes[name] === 'string' ? attributes[name] : '');
  const orNull = (name: string) => (text(name) === '' ? null : text(name));
  return {
    issuer: issuerOf(text('issuer')),
    assignees: listOf(text('assignees')).flatMap((each) => assigneeSchema.safeParse(each).data ?? []),
    unitIds: textsOf(text('units')) as UnitId[], // written from units
    leadUnitId: orNull('leadUnitId') as UnitId | null, // as above
    supportUnitIds: textsOf(text('supportUnits')) as UnitId[], // as above
    supportClasses: listOf(text('supportClasses')).flatMap((each) => supportClassSchema.safeParse(each).data ?? []),
    duePhrase: text('duePhrase'),
    dueDate: orNull('dueDate'),
    product: text('product'),
    indicatorIds: textsOf(text('indicators')),
    field: text('field'),
    source: text('source'),
  };
}

/** The same as attributes of the node: only what is given. */
export function directiveAttributes(fields: Partial<DirectiveFields>): Record<string, unknown> {
  const { issuer, assignees, unitIds, supportUnitIds, supportClasses, indicatorIds, ...plain } = fields;
  return {
    ...plain,
    ...(issuer === undefined ? {} : { issuer: JSON.stringify(issuer) }),
    ...(assignees === undefined ? {} : { assignees: JSON.stringify(assignees) }),
    ...(unitIds === undefined ? {} : { units: JSON.stringify(unitIds) }),
    ...(supportUnitIds === undefined ? {} : { supportUnits: JSON.stringify(supportUnitIds) }),
    ...(supportClasses === undefined ? {} : { supportClasses: JSON.stringify(supportClasses) }),
    ...(indicatorIds === undefined ? {} : { indicators: JSON.stringify(indicatorIds) }),
  };
}

export type CaptureOptions = {
  readonly text: string;
  readonly issuer: Issuer;
  /** The sentence as spoken, where the directive is only a part of it. */
  readonly source: string;
  readonly context: ReadingContext;
};

/** A directive from words as spoken, with its id and with what the words say of whom and until when. */
export function capturedDirective({ text, issuer, source, context }: CaptureOptions): Captured {
  const mentions = assigneesIn(text, context.units);
  return directiveWith({ text, issuer, source, context }, mentions);
}

/** Whom a wording names as supporting that is not, or not whole, on the list of units. */
export function supportLeftOpen(wording: string, { units }: ReadingContext) {
  const named = assigneesIn(wording, units).filter(({ role }) => role === 'support');
  return resolveAssignees(
    named.flatMap(({ readings }) => readings[0] ?? []),
    units,
  ).open;
}

/** One task of a wording, with the sentence it comes from and until when it is: as itself says, or what leads to it. */
export type OfferedPart = OfferedTask & { readonly source: string; readonly due: Deadline | null };

/** How a wording may be split; empty where it is one task. */
export function offeredParts(text: string, { units, deadline }: ReadingContext): OfferedPart[] {
  const dueIn = (words: string) => deadlineOf(words, deadline).choice;
  const parts = offerSplit(text, units).flatMap(({ source, lead, tasks }) =>
    tasks.map((task) => ({ ...task, source, due: dueIn(task.wording) ?? dueIn(lead) })),
  );
  return parts.length > 1 ? parts : [];
}

/**
 * The parts of a split as directives of their own, each with the sentence from which it comes and with what was entered
 * for the whole: what is not its own is taken out again more easily than it is entered five times.
 */
export function splitDirectives(text: string, former: DirectiveFields, context: ReadingContext): Captured[] {
  return offeredParts(text, context).map((part) => {
    const { wording, assignees, source } = part;
    const read = directiveWith(
      { text: wording, issuer: former.issuer, source: former.source || source, context },
      assignees,
    );
    const { product, field, indicatorIds } = former;
    const kept = { product, field, indicatorIds, ...dueOf(part, text, former), ...confirmedFor(read, former) };
    return { ...read, attributes: { ...read.attributes, ...directiveAttributes(kept) } };
  });
}

/** A date that was put right by hand stays with its phrase; one of which the wording says nothing is for all parts. */
function dueOf(
  { due }: OfferedPart,
  text: string,
  former: DirectiveFields,
): Pick<DirectiveFields, 'duePhrase' | 'dueDate'> {
  const { duePhrase, dueDate } = former;
  const isByHand = !text.includes(duePhrase) || (duePhrase === '' && dueDate !== null);
  if (due === null) return isByHand ? { duePhrase, dueDate } : { duePhrase: '', dueDate: null };
  return { duePhrase: due.phrase, dueDate: due.phrase === duePhrase ? dueDate : due.date };
}

/** A list that was confirmed holds for parts that are for the same units. */
function confirmedFor(read: Captured, former: DirectiveFields): Partial<DirectiveFields> {
  const { unitIds, leadUnitId, supportUnitIds } = former;
  const isSame = read.attributes['assignees'] === JSON.stringify(former.assignees);
  return isSame && unitIds.length > 0 ? { unitIds, leadUnitId, supportUnitIds } : {};
}

function directiveWith(
  { text, issuer, source, context }: CaptureOptions,
  mentions: readonly AssigneeMention[],
): Captured {
  const first = (role: 'lead' | 'support') =>
    mentions.filter((mention) => mention.role === role).flatMap(({ readings }) => readings[0] ?? []);
  const toDo = new Set(includedOf(first('lead'), context));
  // "phối hợp với các phòng nghiệp vụ": whoever leads is one of them, and does not support itself.
  const supporting = includedOf(first('support'), context).filter((unitId) => !toDo.has(unitId));
  const leading = includedOf(mentions.filter(({ isToLead }) => isToLead).flatMap(onlyReading), context);
  const { choice } = deadlineOf(text, context.deadline);
  const attributes = directiveAttributes({
    issuer,
    assignees: first('lead'),
    leadUnitId: leading.length === 1 ? (leading[0] ?? null) : null,
    supportUnitIds: supporting,
    supportClasses: classesOf(first('support'), supporting, context),
    duePhrase: choice?.phrase ?? '',
    dueDate: choice?.date ?? null,
    source,
  });
  return { type: 'directive', text, attributes: { directiveId: drawId<string>(), ...attributes } };
}

/** Those that are classes of units, each with those of its units that support. */
function classesOf(
  assignees: readonly Assignee[],
  supporting: readonly UnitId[],
  context: ReadingContext,
): SupportClass[] {
  return assignees.flatMap((assignee) => {
    const unitIds = includedOf([assignee], context).filter((unitId) => supporting.includes(unitId));
    return assignee.kind !== 'unit' && unitIds.length > 0 ? [{ phrase: assignee.phrase, unitIds }] : [];
  });
}

function includedOf(assignees: readonly Assignee[], { units }: ReadingContext): UnitId[] {
  const resolved = resolveAssignees(assignees, units).units;
  return resolved.filter(({ standing }) => standing === 'included').map(({ unitId }) => unitId);
}

/** Of a name that fits several units nobody but a person says which one leads. */
function onlyReading({ readings }: AssigneeMention): Assignee[] {
  return readings.length === 1 ? [...readings] : [];
}

function issuerOf(text: string): Issuer {
  const parsed = issuerSchema.safeParse(parse(text));
  return parsed.success ? parsed.data : nobody;
}

function listOf(text: string): unknown[] {
  const value = parse(text);
  return Array.isArray(value) ? value : [];
}

function textsOf(text: string): string[] {
  return listOf(text).filter((each) => typeof each === 'string');
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null; // not yet set, or written by somebody else's program: as if nothing were said
  }
}
