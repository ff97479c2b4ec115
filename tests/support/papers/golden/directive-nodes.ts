import type * as Y from 'yjs';
import { offeredParts } from '#client/features/minutes/panels/directive.ts';
import { type Deadline, type OfferedTask, resolveAssignees, type UnitOfDay } from '#shared/directives/index.ts';
import type { DayText, UnitId } from '#shared/kernel/index.ts';
import type { Issuer } from '#shared/minutes/index.ts';
import { element } from './written-nodes.ts';

export type CapturedOn = {
  readonly on: DayText;
  /** Those of the day, with what is known of them. */
  readonly units: readonly UnitOfDay[];
  readonly issuer: Issuer;
};

/** What a secretary puts right in what was offered. */
export type Mended = {
  readonly wording?: string;
  readonly leadUnitId?: UnitId;
  readonly supportUnits?: readonly UnitId[];
  readonly product?: string;
  readonly field?: string;
  readonly indicatorIds?: readonly string[];
};

/** One task that was offered, with the sentence it comes from. */
export type Offered = { readonly task: OfferedTask; readonly source: string; readonly due: Deadline | null };

const workingYear = { startMonth: 12, startDay: 1 };
const calendar = { holidays: [], makeUpDays: [] };

/** The tasks of a text as the page of the minutes offers them. */
export function offeredTasks(text: string, { on, units }: Pick<CapturedOn, 'on' | 'units'>): Offered[] {
  const parts = offeredParts(text, { units, deadline: { on, workingYear, calendar }, blocks: [] });
  return parts.map(({ source, due, ...task }) => ({ task, source, due }));
}

/** A directive as the editor captures it, with everything that it says. */
export function directiveNode(
  { task, source, due }: Offered,
  { units, issuer }: CapturedOn,
  { id, mended = {} }: { readonly id: string; readonly mended?: Mended | undefined },
): Y.XmlElement {
  const leads = task.assignees.filter(({ role }) => role === 'lead');
  const readings = leads.flatMap(({ readings: [first] }) => first ?? []);
  const resolved = resolveAssignees(readings, units).units.filter(({ standing }) => standing === 'included');
  const { wording = task.wording, leadUnitId, supportUnits = [], product = '', field = '', indicatorIds = [] } = mended;
  const attributes = {
    ...{ directiveId: id, product, field, source },
    issuer: JSON.stringify(issuer),
    assignees: JSON.stringify(readings),
    units: JSON.stringify(resolved.map(({ unitId }) => unitId)),
    supportUnits: JSON.stringify(supportUnits),
    indicators: JSON.stringify(indicatorIds),
    duePhrase: due?.phrase ?? '',
    ...(leadUnitId === undefined ? {} : { leadUnitId }),
    ...(due?.date ? { dueDate: due.date } : {}),
  };
  return element('directive', attributes, [wording]);
}

export type NotedDifficulty = {
  readonly id: string;
  readonly unitName: string;
  readonly block: string;
  readonly deputy: string;
  readonly difficulty: string;
  /** Null: "trả lời sau". */
  readonly answer: string | null;
};

/** A difficulty with its answer, as secretaries note it below a speech. */
export function difficultyNode({ id, unitName, block, deputy, difficulty, answer }: NotedDifficulty): Y.XmlElement {
  const state = answer === null ? 'later' : 'answered';
  const attributes = { difficultyId: id, unitName, block, personName: deputy, state };
  const answered = answer === null ? [] : [element('answer', {}, [element('paragraph', {}, [answer])])];
  return element('difficulty', attributes, [element('paragraph', {}, [difficulty]), ...answered]);
}
