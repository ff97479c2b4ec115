import { z } from 'zod';
import type { ConferenceState } from '#shared/conference/index.ts';
import { chairPerson } from '#shared/conference/index.ts';
import { assigneeSchema } from '#shared/directives/index.ts';
import type { Commitment, Issuer, OfficialDirective } from '#shared/minutes/index.ts';
import {
  commitmentSchema,
  daySchema,
  issuerSchema,
  officialDirectiveSchema,
  supportClassSchema,
} from '#shared/minutes/index.ts';
import { lettersOf, nodesOfType, type TextNode } from './text-nodes.ts';

const idsSchema = z.array(z.string().min(1).max(64));
const anythingSchema = z.array(z.unknown());

/** The directives of the conclusions, as they become official. One without a word is none. */
export function directivesIn(conclusions: readonly TextNode[], state: ConferenceState): OfficialDirective[] {
  return nodesOfType(conclusions, 'directive').flatMap((node) => {
    const read = officialDirectiveSchema.safeParse({
      ...fieldsOf(node),
      ...listsOf(node),
      issuer: issuerOf(node, state),
    });
    return read.success ? [read.data] : [];
  });
}

function fieldsOf(node: TextNode) {
  return {
    directiveId: attr(node, 'directiveId'),
    wording: lettersOf(node),
    leadUnitId: attr(node, 'leadUnitId') || null,
    duePhrase: attr(node, 'duePhrase'),
    dueDate: dayOf(node),
    product: attr(node, 'product'),
    field: attr(node, 'field'),
    source: attr(node, 'source'),
  };
}

function listsOf(node: TextNode) {
  return {
    assigneeWords: assigneeWordsOf(node),
    unitIds: parsed(idsSchema, attr(node, 'units'), []),
    supportUnitIds: parsed(idsSchema, attr(node, 'supportUnits'), []),
    ...supportClassesOf(node),
    indicatorIds: parsed(idsSchema, attr(node, 'indicators'), []),
  };
}

function supportClassesOf(node: TextNode): Pick<OfficialDirective, 'supportClasses'> {
  const supportClasses = parsed(z.array(supportClassSchema), attr(node, 'supportClasses'), []);
  return supportClasses.length === 0 ? {} : { supportClasses };
}

/** Of an assignee only its words are official; the units that they came to stand beside it. */
function assigneeWordsOf(node: TextNode): string[] {
  const assignees = parsed(anythingSchema, attr(node, 'assignees'), []);
  return assignees.flatMap((each) => assigneeSchema.safeParse(each).data?.phrase ?? []);
}

/** The chair, where nobody else was named: whose conclusions they are. */
function issuerOf(node: TextNode, state: ConferenceState): Issuer {
  const chair = chairPerson(state);
  const { personId = null, name = '', title = '' } = chair ?? {};
  return parsed(issuerSchema, attr(node, 'issuer'), { kind: 'chair', personId, name, title });
}

/** The commitments that stand in the conclusions. */
export function commitmentsIn(conclusions: readonly TextNode[], { roster }: ConferenceState): Commitment[] {
  return nodesOfType(conclusions, 'commitment').flatMap((node) => {
    const unitId = attr(node, 'unitId') || null;
    const ofUnit = Object.values(roster.siteById).find((site) => unitId !== null && site.unitId === unitId);
    const read = commitmentSchema.safeParse({
      commitmentId: attr(node, 'commitmentId'),
      siteId: ofUnit?.siteId ?? (attr(node, 'siteId') || null),
      unitId,
      unitName: attr(node, 'unitName'),
      wording: lettersOf(node),
      duePhrase: attr(node, 'duePhrase'),
      dueDate: dayOf(node),
    });
    return read.success ? [read.data] : [];
  });
}

function attr(node: TextNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}

function dayOf(node: TextNode): string | null {
  return daySchema.safeParse(attr(node, 'dueDate')).data ?? null;
}

/** What an attribute holds as JSON; the other value where it holds something else, which only a slip of ours makes. */
function parsed<T>(schema: z.ZodType<T>, json: string, other: T): T {
  try {
    return schema.safeParse(JSON.parse(json)).data ?? other;
  } catch (error) {
    if (error instanceof SyntaxError) return other;
    throw error;
  }
}
