import { Extension, wrappingInputRule } from '@tiptap/core';
import type { EditorState, Transaction } from '@tiptap/pm/state';
import { TextSelection } from '@tiptap/pm/state';

/** Whose text is one line, or that a blank line ends. */
const leftByEnter: ReadonlySet<string> = new Set(['directive', 'commitment']);
const leftByBlankLine: ReadonlySet<string> = new Set(['difficulty', 'answer']);

/** What keys do in the text beside typing: lists, breaks, and the way out of what was captured. */
export const Writing = Extension.create({
  name: 'writing',
  priority: 200,
  addKeyboardShortcuts() {
    const { editor } = this;
    return {
      Enter: () =>
        run(editor.state, (transaction) => editor.view.dispatch(transaction)) ||
        editor.commands.splitListItem('listItem'),
      'Mod-Enter': () => editor.commands.command(({ tr, dispatch }) => leaveFrame(tr, dispatch !== undefined)),
      'Shift-Enter': () => editor.commands.insertContent({ type: 'hardBreak' }),
      Tab: () => editor.commands.sinkListItem('listItem'),
      'Shift-Tab': () => editor.commands.liftListItem('listItem'),
      'Mod-Shift-7': () => editor.commands.toggleList('orderedList', 'listItem'),
      'Mod-Shift-8': () => editor.commands.toggleList('bulletList', 'listItem'),
    };
  },
  addInputRules() {
    const { bulletList, orderedList } = this.editor.schema.nodes;
    const rules = [];
    if (bulletList !== undefined) rules.push(wrappingInputRule({ find: /^\s*([-+*])\s$/, type: bulletList }));
    if (orderedList !== undefined)
      rules.push(
        wrappingInputRule({
          find: /^(\d+)[.)]\s$/,
          type: orderedList,
          getAttributes: (match) => ({ start: Number(match[1]) }),
          joinPredicate: (match, node) => node.childCount + Number(node.attrs['start']) === Number(match[1]),
        }),
      );
    return rules;
  },
});

/** Enter where it leaves what the caret stands in; false where it does what it always does. */
function run(state: EditorState, dispatch: (transaction: Transaction) => void): boolean {
  const { $from, empty } = state.selection;
  if (!empty) return false;
  const isLine = leftByEnter.has($from.parent.type.name);
  const isBlankEnd =
    $from.parent.content.size === 0 &&
    leftByBlankLine.has($from.node(-1)?.type.name ?? '') &&
    $from.index(-1) === $from.node(-1).childCount - 1 &&
    $from.node(-1).childCount > 1;
  if (!isLine && !isBlankEnd) return false;
  const { tr } = state;
  if (isBlankEnd) tr.delete($from.before(), $from.after());
  leaveFrame(tr, true);
  dispatch(tr);
  return true;
}

/** Puts the caret into a new paragraph after the innermost directive, commitment, answer or difficulty around it. */
function leaveFrame(transaction: Transaction, isMeant: boolean): boolean {
  const { $from } = transaction.selection;
  const { paragraph } = transaction.doc.type.schema.nodes;
  const depth = frameDepth($from.depth, (at) => $from.node(at).type.name);
  if (depth === null || paragraph === undefined) return false;
  if (!isMeant) return true;
  const after = $from.after(depth);
  transaction.insert(after, paragraph.create());
  transaction.setSelection(TextSelection.create(transaction.doc, after + 1)).scrollIntoView();
  return true;
}

/** Nothing but a difficulty may follow an answer, so that leaving an answer leaves its difficulty too. */
function frameDepth(from: number, nameAt: (depth: number) => string): number | null {
  for (let depth = from; depth > 0; depth -= 1) {
    const name = nameAt(depth);
    if (leftByEnter.has(name) || name === 'difficulty') return depth;
  }
  return null;
}
