import { nodesOfType, type TextNode } from '#server/collab/text-nodes.ts';
import type { AddressEntry, AnswerEntry, OpenDifficulty } from '#server/documents/official/minutes-input.ts';
import type { Person as Named } from '#server/documents/official/papers.ts';
import type { Person } from '#shared/roster/index.ts';
import { named } from './record-words.ts';
import { wordsOf } from './written-blocks.ts';
import type { WrittenEntry } from './written-entries.ts';

type Deputy = Pick<Person, 'personId' | 'name' | 'title'>;

/** Difficulties that went to somebody, under one block. */
type Routed = {
  readonly field: string;
  readonly personId: string;
  /** A name, or a title where no name is known. */
  readonly personName: string;
  readonly difficulties: AnswerEntry['difficulties'];
};

/**
 * What deputies answered: what each said under the item of answers, with the difficulties that were theirs; then
 * those of others, by block. Nobody is said to have answered where no deputy was named.
 * @param people those of the conference, by whose names and titles difficulties were routed
 */
export function answersOf(
  spoken: readonly AddressEntry[],
  entries: readonly WrittenEntry[],
  people: readonly Deputy[],
): AnswerEntry[] {
  const routes = routedIn(entries);
  const speakerBy = speakersOf(routes, spoken, people);
  const joined = spoken.map(({ speaker, text, span }): AnswerEntry => {
    const own = routes.filter((route) => speakerBy.get(route) === speaker);
    const field = own.find((route) => route.field !== '')?.field ?? null;
    return { field, answeredBy: speaker, difficulties: own.flatMap(({ difficulties }) => difficulties), text, span };
  });
  const others = routes.filter((route) => !speakerBy.has(route));
  return [...joined, ...others.map((route) => withoutSpeech(route, people))];
}

/** Who of those that spoke is meant: by name first, then by a title that only one of the others has. */
function speakersOf(routes: readonly Routed[], spoken: readonly AddressEntry[], people: readonly Deputy[]) {
  const found = new Map<Routed, Named>();
  const speakers = spoken.map(({ speaker }) => speaker);
  for (const route of routes) {
    const { name } = deputyOf(route, people);
    const speaker = speakers.find((each) => name !== null && each.name === name);
    if (speaker) found.set(route, speaker);
  }
  const byName = new Set(found.values());
  for (const route of routes.filter((each) => !found.has(each))) {
    const { titles } = deputyOf(route, people);
    const alike = speakers.filter((each) => each.titles === titles);
    const [only, ...others] = alike.length > 1 ? alike.filter((each) => !byName.has(each)) : alike;
    if (only && others.length === 0) found.set(route, only);
  }
  return found;
}

/** By the id, else by the name that only one has; what is no name is a title. */
function deputyOf({ personId, personName }: Routed, people: readonly Deputy[]): Named {
  const person =
    people.find((each) => each.personId === personId) ?? people.find(({ name }) => name !== '' && name === personName);
  return person ? named(person) : { name: null, titles: personName };
}

function withoutSpeech(route: Routed, people: readonly Deputy[]): AnswerEntry {
  const { field, personName, difficulties } = route;
  const answeredBy = personName === '' ? null : deputyOf(route, people);
  return { field: field === '' ? null : field, answeredBy, difficulties, text: [], span: null };
}

function routedIn(entries: readonly WrittenEntry[]): Routed[] {
  const settled = difficultiesIn(entries).filter((node) => !isOpen(node));
  const groups = Map.groupBy(settled, (node) =>
    ['block', 'personId', 'personName'].map((key) => attr(node, key)).join('|'),
  );
  return [...groups.values()].map((nodes): Routed => {
    const [first] = nodes;
    const of = (name: string) => (first ? attr(first, name) : '');
    const difficulties = nodes.map((node) => ({ ...raised(node), ...answerOf(node) }));
    return { field: of('block'), personId: of('personId'), personName: of('personName'), difficulties };
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
