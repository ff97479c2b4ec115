import { Extension } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Fragment, Slice } from '@tiptap/pm/model';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { Plugin } from '@tiptap/pm/state';
import { ySyncPluginKey } from '@tiptap/y-tiptap';
import { MAX_PASTED_LETTERS } from '#shared/minutes/index.ts';

/** Attributes by which a node is known outside the text. */
const idAttributes = ['ref', 'difficultyId', 'directiveId', 'commitmentId'] as const;

/** What may stand anywhere in text that is pasted. */
const plain: ReadonlySet<string> = new Set(['paragraph', 'bulletList', 'orderedList']);

/** Set on a transaction that takes a difficulty, a directive or a commitment out of the text on purpose. */
export const TAKES_OUT = 'takesOut';

export type GuardsOptions = {
  /** A key would have taken away what only its own act takes away. */
  readonly onKept: () => void;
  /** More was pasted than fits into one edit. */
  readonly onTooLong: () => void;
};

/**
 * Keeps what the record and the papers know by its id: no key takes an entry or a section away, and no paste makes a
 * second of anything that has an id. What others do, and undoing, is let through.
 */
export const Guards = Extension.create<GuardsOptions>({
  name: 'guards',
  addOptions: () => ({ onKept: () => undefined, onTooLong: () => undefined }),
  addProseMirrorPlugins() {
    const { onKept, onTooLong } = this.options;
    return [
      new Plugin({
        filterTransaction: (transaction, state) => {
          const isAllowed = keepsIds(transaction, state);
          if (!isAllowed) onKept();
          return isAllowed;
        },
        props: {
          transformPasted: plainSlice,
          transformPastedHTML: tablesAsLines,
          handlePaste: (_view, _event, slice) => refuses(slice, onTooLong),
          handleDrop: (_view, _event, slice) => refuses(slice, onTooLong),
        },
      }),
    ];
  },
});

/** What the server would not take is not pasted. */
function refuses({ size }: Slice, onTooLong: () => void): boolean {
  const isTooLong = size > MAX_PASTED_LETTERS;
  if (isTooLong) onTooLong();
  return isTooLong;
}

/** Whether a change keeps every entry and section, and whatever else has an id, and doubles nothing. */
export function keepsIds(transaction: Transaction, state: EditorState): boolean {
  if (!transaction.docChanged || transaction.getMeta(ySyncPluginKey) !== undefined) return true;
  const before = idsOf(state.doc);
  const after = idsOf(transaction.doc);
  if (after.hasDoubles && !before.hasDoubles) return false;
  const mayTakeOut = transaction.getMeta(TAKES_OUT) === true;
  return [...before.all].every((id) => after.all.has(id) || (mayTakeOut && !before.firm.has(id)));
}

type Ids = {
  readonly all: ReadonlySet<string>;
  /** Entries and sections. */
  readonly firm: ReadonlySet<string>;
  readonly hasDoubles: boolean;
};

function idsOf(doc: TextNode): Ids {
  const all = new Set<string>();
  const firm = new Set<string>();
  let hasDoubles = false;
  doc.descendants((node) => {
    const id = idOf(node);
    if (id !== null) {
      hasDoubles ||= all.has(id);
      all.add(id);
      if (node.type.name === 'entry' || node.type.name === 'section') firm.add(id);
    }
    return !plain.has(node.type.name);
  });
  return { all, firm, hasDoubles };
}

/** By what a node is known; null where it is known by nothing. */
function idOf({ type, attrs }: TextNode): string | null {
  if (type.name === 'section') return `section:${String(attrs['kind'])}`;
  const name = idAttributes.find((each) => typeof attrs[each] === 'string' && attrs[each] !== '');
  return name === undefined ? null : `${name}:${String(attrs[name])}`;
}

/** A pasted table with a line for each row: cells that ran together would make other figures of them. */
export function tablesAsLines(html: string): string {
  if (!/<table\b/iu.test(html)) return html;
  const page = new DOMParser().parseFromString(html, 'text/html');
  for (const table of page.querySelectorAll('table')) {
    const rows = [...table.querySelectorAll('tr')].filter((row) => row.closest('table') === table);
    table.replaceWith(...rows.map((row) => lineOf(row, page)));
  }
  return page.body.innerHTML;
}

function lineOf(row: Element, page: Document): HTMLElement {
  const cells = [...row.querySelectorAll('td, th')].filter((cell) => cell.closest('tr') === row);
  const line = page.createElement('p');
  line.textContent = cells
    .map((cell) => cell.textContent.replace(/\s+/gu, ' ').trim())
    .filter((words) => words !== '')
    .join('; ');
  return line;
}

/** Pasted text without what was around it where it was copied. */
export function plainSlice(slice: Slice): Slice {
  if (isPlain(slice.content)) return slice;
  const blocks = plainBlocks(slice.content);
  const isOpen = blocks.length > 0 && blocks.every((block) => plain.has(block.type.name));
  const open = isOpen && blocks[0]?.isTextblock === true ? 1 : 0;
  const end = isOpen && blocks.at(-1)?.isTextblock === true ? 1 : 0;
  return new Slice(Fragment.from(blocks), open, end);
}

function isPlain(content: Fragment): boolean {
  let found = true;
  content.descendants((node) => {
    found &&= idAttributes.every((name) => !(name in node.attrs)) && node.type.name !== 'answer';
    return found;
  });
  return found;
}

function plainBlocks(content: Fragment): TextNode[] {
  const blocks: TextNode[] = [];
  content.forEach((node) => {
    if (plain.has(node.type.name) || node.isInline) blocks.push(node);
    else if (node.isTextblock) blocks.push(asParagraph(node));
    else blocks.push(...plainBlocks(node.content));
  });
  return blocks;
}

function asParagraph(node: TextNode): TextNode {
  const { paragraph } = node.type.schema.nodes;
  return paragraph === undefined ? node : paragraph.create(null, node.content);
}
