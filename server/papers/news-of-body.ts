import type { PaperBody, PaperRecord } from '#server/collab/paper-text.ts';
import type { NewsInput, Publishable } from '#server/documents/official/news-text.ts';
import type { Organisation } from '#server/ports/office-settings.ts';
import { clockTimeOf, dayOfInstant, instant, sessionOf } from '#shared/kernel/index.ts';
import type { NewsField } from '#shared/minutes/index.ts';
import { forWhom, wordingOf } from './directive-words.ts';
import { directivesOfChair } from './issuers.ts';
import { partOf, speechOf } from './part-of-entry.ts';
import { attendingSites, compositionAt, levelOfSites, named, namedSpeaker } from './record-words.ts';
import { blocksOf, gistOf } from './written-blocks.ts';
import { type WrittenEntry, writtenEntries } from './written-entries.ts';

export type NewsForm = {
  readonly organisation: Organisation;
  readonly fields: readonly NewsField[];
  readonly isReleased: boolean;
};

/** What an article may be made of: the parts that were marked, in short words of the approved text. */
export function newsOfBody(body: PaperBody, { organisation, fields, isReleased }: NewsForm): NewsInput {
  const { record } = body;
  const mark = <T>(field: NewsField, value: T | null): Publishable<T> | null =>
    value === null ? null : { value, isPublishable: fields.includes(field) };
  const entries = writtenEntries(body);
  const chair = record.chair ? named(record.chair) : null;
  const hub = new Set<string>([record.hubSiteId]);
  const others = new Set<string>(attendingSites(record).attending.map(({ siteId }) => siteId));
  const shortcomings = gistOf(sectionOf(body, 'shortcomings'));
  return {
    isReleased,
    organisation: organisation.shortName,
    conference: mark('conference', record.plan.title),
    held: mark('conference', heldOn(body)),
    linked: mark('conference', linkedOf(body, organisation)),
    chair: mark('conference', chair),
    attended: [
      { where: `điểm cầu ${organisation.ownLevel}`, who: compositionAt(record, hub, '') },
      { where: `các điểm cầu ${levelOfSites(record)}`, who: compositionAt(record, others, '') },
    ]
      .filter(({ who }) => who !== '') // of whom nobody told anything, nothing is told
      .flatMap((value) => mark('composition', value) ?? []),
    report: mark('report', reportOf(entries)),
    results: (body.figures?.sentences ?? []).flatMap((value) => mark('indicators', value) ?? []),
    shortcomings: mark('shortcomings', shortcomings),
    discussion: mark('discussion', discussionOf(entries, record)),
    answers: mark('answers', answersOf(entries)),
    awards: null,
    guidance: guidanceOf(entries).flatMap((value) => mark('directiveSpeech', value) ?? []),
    reply: null,
    conclusion: mark('conclusion', conclusionOf(body)),
    captions: [],
    byline: mark('conference', organisation.office),
  };
}

function heldOn({ record: { openedAt, closedAt } }: PaperBody) {
  if (openedAt === null) return null;
  const to = closedAt === null ? openedAt : instant(closedAt);
  return { date: dayOfInstant(openedAt), session: sessionOf({ from: clockTimeOf(openedAt), to: clockTimeOf(to) }) };
}

function linkedOf({ record }: PaperBody, { ownLevel }: Organisation): string | null {
  const count = attendingSites(record).attending.length;
  return count === 0 ? null : `điểm cầu ${ownLevel} đến ${count.toString()} điểm cầu ${levelOfSites(record)}`;
}

function sectionOf({ conclusions }: PaperBody, kind: string) {
  return blocksOf(conclusions.find((node) => node.attrs?.['kind'] === kind)?.content ?? []);
}

/** The report that was presented, where somebody wrote what it said. */
function reportOf(entries: readonly WrittenEntry[]): NonNullable<NewsInput['report']>['value'] | null {
  for (const { item, nodes } of entries) {
    const words = item?.kind === 'report' ? gistOf(blocksOf(nodes)) : null;
    if (item?.presenter && words !== null) return { presenter: named(item.presenter), title: item.title, words };
  }
  return null;
}

/** As many as the minutes count: those that were joined one by one, and neither presentations nor the chair's words. */
function discussionOf(
  entries: readonly WrittenEntry[],
  record: PaperRecord,
): NonNullable<NewsInput['discussion']>['value'] | null {
  const speeches = entries
    .filter((entry) => partOf(entry, record) === 'discussion' && speechOf(entry) !== null)
    .flatMap(({ head, also }) => [head, ...also].filter((each) => each?.kind === 'speech'));
  return speeches.length === 0
    ? null
    : { speechCount: speeches.length, words: 'tập trung vào những kết quả, khó khăn, vướng mắc và giải pháp' };
}

function answersOf(entries: readonly WrittenEntry[]): string | null {
  const isHeld = entries.some(({ item }) => item?.kind === 'answers' && item.spans.length > 0);
  return isHeld ? 'Các đồng chí Phó Viện trưởng phụ trách khối đã giải đáp, tháo gỡ khó khăn, vướng mắc' : null;
}

function guidanceOf(entries: readonly WrittenEntry[]) {
  return entries.flatMap(({ item, head, nodes }) => {
    const words = item?.kind === 'directiveSpeech' ? gistOf(blocksOf(nodes)) : null;
    if (words === null || head?.kind !== 'speech') return [];
    return [{ speaker: namedSpeaker(head.speech.speaker), words }];
  });
}

/** Only what was written: nobody is said to have praised what they did not. */
function conclusionOf(body: PaperBody): NonNullable<NewsInput['conclusion']>['value'] | null {
  const appreciated = gistOf(sectionOf(body, 'results'));
  const directives = directivesOfChair(body);
  if (appreciated === null && directives.length === 0) return null;
  return {
    appreciated,
    demanded: directives.map((directive) => {
      return { ofWhom: forWhom(directive, body, ', '), wording: wordingOf(directive) };
    }),
  };
}
