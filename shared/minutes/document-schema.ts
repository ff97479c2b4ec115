import type { DocumentPart } from './kinds.ts';

/** One attribute of a node or a mark; everything that is stored is text, a number, or plain data. */
export type AttributeSpec = { readonly default: string | number | boolean | null };

/** A node of the text, as data: the editor makes its nodes of it, and the server checks what came in against it. */
export type NodeSpec = {
  /** What may stand in it, in the language of ProseMirror's content expressions. Absent: nothing. */
  readonly content?: string;
  readonly group?: string;
  readonly isInline?: true;
  /** Has no text of its own that could be edited. */
  readonly isAtom?: true;
  readonly attributes?: Readonly<Record<string, AttributeSpec>>;
};

export type DocumentSchema = {
  /** What may stand at the top. */
  readonly content: string;
  readonly nodes: Readonly<Record<string, NodeSpec>>;
  readonly marks: readonly string[];
};

const text = { default: '' } as const;
const none = { default: null } as const;

/** What ordinary text is made of. */
const plainNodes = {
  paragraph: { group: 'block', content: 'inline*' },
  bulletList: { group: 'block', content: 'listItem+' },
  orderedList: { group: 'block', content: 'listItem+', attributes: { start: { default: 1 } } },
  // What two people leave of an item together need not begin with a paragraph, and must not be dropped for that.
  listItem: { content: 'block+' },
  text: { group: 'inline', isInline: true },
  hardBreak: { group: 'inline', isInline: true, isAtom: true },
  /** Somebody or some unit that is named; `kind` is unit or person. */
  mention: {
    group: 'inline',
    isInline: true,
    isAtom: true,
    attributes: { kind: { default: 'unit' }, id: text, label: text },
  },
} as const satisfies Record<string, NodeSpec>;

const minutesNodes = {
  ...plainNodes,
  /**
   * What happened, and what is written about it. `ref` names it in the log: its head is drawn from there and never
   * typed. `also` names those that were joined to it, separated by blanks.
   */
  entry: { group: 'top', content: '(block | difficulty)+', attributes: { ref: text, also: text } },
  /** Vướng mắc: raised by a unit, answered by the deputy in charge of its block. */
  difficulty: {
    // More than one answer comes of two people answering at once: a stricter rule would drop the difficulty whole.
    content: '(block | answer)+',
    attributes: {
      difficultyId: text,
      unitId: none,
      unitName: text,
      block: text,
      personId: none,
      personName: text,
      state: { default: 'open' },
    },
  },
  answer: { content: 'block+' },
} as const satisfies Record<string, NodeSpec>;

const conclusionNodes = {
  ...plainNodes,
  section: { group: 'top', content: '(block | directive | commitment)+', attributes: { kind: { default: 'tasks' } } },
  /** Chỉ đạo, kết luận: the wording as spoken. Lists and people are kept as JSON, since attributes are flat. */
  directive: {
    content: 'inline*',
    attributes: {
      directiveId: text,
      /** JSON of `issuerSchema`. */
      issuer: text,
      /** JSON of a list of `assigneeSchema`: units, classes of units, conditions. */
      assignees: { default: '[]' },
      /** JSON of a list of unit ids to which the assignees came, once somebody has looked at it; empty: not yet. */
      units: { default: '[]' },
      leadUnitId: none,
      /** JSON of a list of unit ids. */
      supportUnits: { default: '[]' },
      /** JSON of a list of `supportClassSchema`: in which words those that support were named. */
      supportClasses: { default: '[]' },
      duePhrase: text,
      dueDate: none,
      product: text,
      /** JSON of a list of indicator ids. */
      indicators: { default: '[]' },
      field: text,
      /** The sentence from which it was split, as spoken. */
      source: text,
    },
  },
  /** Cam kết of a unit. */
  commitment: {
    content: 'inline*',
    attributes: { commitmentId: text, unitId: none, siteId: none, unitName: text, duePhrase: text, dueDate: none },
  },
} as const satisfies Record<string, NodeSpec>;

/** Documents that are text; remarks are a map of their own, see `remarkSchema`. */
export type TextPart = Exclude<DocumentPart, 'remarks'>;

/** The text of each document as data. */
export const documentSchemas: Readonly<Record<TextPart, DocumentSchema>> = {
  minutes: { content: '(top | block)+', nodes: minutesNodes, marks: ['bold', 'italic'] },
  conclusions: { content: 'top+', nodes: conclusionNodes, marks: ['bold', 'italic'] },
};

/** The name of the shared type that holds the text, in each document. */
export const TEXT_FRAGMENT = 'text';
/** The name of the map of remarks, by their ids, in the document of remarks. */
export const REMARKS_MAP = 'remarks';
/**
 * The name of the map of entries that secretaries removed, by their refs, in the document of the minutes: with what
 * stood in them, so that they can be brought back, or `true` for those that stood in another one or held nothing.
 */
export const REMOVED_MAP = 'removed';
/** The name of the map in which the server notes up to which version of the log it has kept the entries in place. */
export const META_MAP = 'meta';
