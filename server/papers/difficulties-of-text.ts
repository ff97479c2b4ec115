import { nodesOfType, type TextNode } from '#server/collab/text-nodes.ts';
import type { AnswerEntry, OpenDifficulty } from '#server/documents/official/minutes-input.ts';
import { wordsOf } from './written-blocks.ts';
import type { WrittenEntry } from './written-entries.ts';

/**
 * Difficulties that were answered or left for later, by block and by the deputy to whom they went: nobody is said to
 * have answered where no deputy was named.
 */
export function answeredOf(entries: readonly WrittenEntry[]): AnswerEntry[] {
  const settled = difficultiesIn(entries).filter((node) => !isOpen(node));
  const byPerson = Map.groupBy(settled, (node) => `${attr(node, 'block')}|${attr(node, 'personName')}`);
  return [...byPerson.values()].map((nodes): AnswerEntry => {
    const [first] = nodes;
    const field = first ? attr(first, 'block') : '';
    const answeredBy = first ? attr(first, 'personName') : '';
    return {
      field: field === '' ? null : field,
      answeredBy: answeredBy === '' ? null : { name: null, titles: answeredBy },
      difficulties: nodes.map((node) => ({ ...raised(node), ...answerOf(node) })),
      text: [],
      span: null,
    };
  });
}

/** Difficulties that nobody answered yet, with the deputy who is to answer, if one was named. */
export function openOf(entries: readonly WrittenEntry[]): OpenDifficulty[] {
  return difficultiesIn(entries)
    .filter(isOpen)
    .map((node) => ({ ...raised(node), isFor: attr(node, 'personName') || null }));
}

function difficultiesIn(entries: readonly WrittenEntry[]): TextNode[] {
  return entries.flatMap(({ nodes }) => nodesOfType(nodes, 'difficulty'));
}

/** Whatever its mark says, there is no question open that has an answer beside it. */
function isOpen(node: TextNode): boolean {
  const state = attr(node, 'state');
  return state !== 'answered' && state !== 'later' && answerOf(node).answer === null;
}

function raised(node: TextNode): Pick<OpenDifficulty, 'raisedBy' | 'difficulty'> {
  const words = (node.content ?? []).filter(({ type }) => type !== 'answer');
  return { raisedBy: attr(node, 'unitName') || 'Đơn vị', difficulty: wordsOf(words) };
}

function answerOf(node: TextNode): { answer: string | null; isLater: boolean } {
  const answers = (node.content ?? []).filter(({ type }) => type === 'answer');
  const answer = wordsOf(answers.flatMap(({ content = [] }) => content));
  return { answer: answer === '' ? null : answer, isLater: attr(node, 'state') === 'later' };
}

function attr(node: TextNode, name: string): string {
  const value = node.attrs?.[name];
  return typeof value === 'string' ? value : '';
}
