import type { PaperBody } from '#server/collab/paper-text.ts';
import { begun } from '#server/documents/official/document-words.ts';
import type { AddressEntry, MinutesDirective, MinutesInput } from '#server/documents/official/minutes-input.ts';
import { heading, paragraph } from '#server/documents/official/model.ts';
import { comrade, type Person as Named } from '#server/documents/official/papers.ts';
import type { WrittenBlock } from '#server/ports/official-document.ts';
import type { Item } from '#shared/agenda/index.ts';
import type { OfficialDirective } from '#shared/minutes/index.ts';
import { deadlineWords, forWhom, wordingOf } from './directive-words.ts';
import { directivesOfChair, directivesOfOthers } from './issuers.ts';
import { chairNamed, spanOf } from './record-words.ts';
import { blocksOf } from './written-blocks.ts';

const conclusionTitles: Readonly<Record<string, string>> = {
  results: 'Kết quả đạt được',
  shortcomings: 'Tồn tại, hạn chế',
  causes: 'Nguyên nhân',
};

export type Concluding = {
  /** The item under which the chair concluded, if it was held. */
  readonly item: Item | undefined;
  /** What was written under it. */
  readonly said: readonly WrittenBlock[];
};

/** What the chair said under the item, then the sections, then the directives. */
export function conclusionOf(body: PaperBody, { item, said }: Concluding): MinutesInput['conclusion'] {
  const sections = body.conclusions.map((section) => {
    return { title: conclusionTitles[String(section.attrs?.['kind'] ?? '')], blocks: blocksOf(section.content ?? []) };
  });
  const assessed = sections.flatMap(({ title, blocks }) =>
    title === undefined || blocks.length === 0 ? [] : [heading(2, '', `${title}:`), ...blocks],
  );
  const tasks = sections.flatMap(({ title, blocks }) => (title === undefined ? blocks : []));
  const directives = directivesOfChair(body);
  const hasTasks = tasks.length > 0 || directives.length > 0;
  // Without it the tasks would stand below the last of what was assessed.
  const headed = assessed.length > 0 && hasTasks ? [heading(2, '', 'Nhiệm vụ trọng tâm:')] : [];
  const written = [...said, ...assessed, ...headed, ...tasks];
  // That the chair concluded is on record, even where nobody wrote what they said.
  const isOnlyHeld = written.length + directives.length === 0 && (item?.spans.length ?? 0) > 0;
  return {
    span: spanOf(item?.spans ?? [], body.record),
    text: isOnlyHeld ? [paragraph(`${begun(comrade(chairNamed(body.record)))} phát biểu kết luận hội nghị.`)] : written,
    directives: directives.map((directive) => toldDirective(directive, body)),
  };
}

function toldDirective(directive: OfficialDirective, body: PaperBody): MinutesDirective {
  return {
    text: wordingOf(directive),
    responsible: forWhom(directive, body, '; '),
    deadline: deadlineWords(directive),
  };
}

/** Below what a guest, or who presided, said in guidance stands what they demanded; whoever only demanded comes last. */
export function withDirectives(addresses: readonly AddressEntry[], body: PaperBody): AddressEntry[] {
  const given = directivesOfOthers(body).map(({ issuer, directives }) => {
    return { issuer, directives: directives.map((each) => toldDirective(each, body)) };
  });
  const speakerOf = ({ issuer }: (typeof given)[number]) =>
    addresses.find(({ speaker }) => isSamePerson(speaker, issuer));
  const said = addresses.map((address) => {
    const own = given.filter((each) => speakerOf(each) === address);
    return own.length === 0 ? address : { ...address, directives: own.flatMap(({ directives }) => directives) };
  });
  const others = given.filter((each) => speakerOf(each) === undefined);
  return [...said, ...others.map(({ issuer, directives }) => ({ speaker: issuer, text: [], span: null, directives }))];
}

/** By name where both have one, else by title. */
function isSamePerson(one: Named, other: Named): boolean {
  return one.name !== null && other.name !== null ? one.name === other.name : one.titles === other.titles;
}
