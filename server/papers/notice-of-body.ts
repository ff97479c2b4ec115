import type { PaperBody } from '#server/collab/paper-text.ts';
import type { TextNode } from '#server/collab/text-nodes.ts';
import { count as countWords, withinSentence } from '#server/documents/official/document-words.ts';
import type { AddressedDirectives, NoticeInput, ReceivedDirectives } from '#server/documents/official/notice-paper.ts';
import type { Person as Named, Paper } from '#server/documents/official/papers.ts';
import type { OfficeSigner } from '#server/documents/official/signer.ts';
import type { Organisation } from '#server/ports/office-settings.ts';
import type { Annex, WrittenBlock } from '#server/ports/official-document.ts';
import { dayOfInstant, type Instant, instant } from '#shared/kernel/index.ts';
import type { ConclusionSection, Notice, SignerMode } from '#shared/minutes/index.ts';
import type { Person } from '#shared/roster/index.ts';
import { deadlineWords, forWhom, wordingOf } from './directive-words.ts';
import { directivesOfChair, directivesOfOthers } from './issuers.ts';
import { attendingSites, compositionAt, levelOfSites, named, presentAt } from './record-words.ts';
import { blocksOf } from './written-blocks.ts';

const modeOfSigner: Readonly<Record<SignerMode, OfficeSigner['mode']>> = {
  onBehalf: 'office',
  inPlace: 'deputy',
  head: 'chair',
};

export type NoticeForm = { readonly paper: Paper; readonly annexes: readonly Annex[]; readonly at: Instant };

/** The notice as the approved conclusions and the official directives have it. */
export function noticeOfBody(body: PaperBody, { paper, annexes, at }: NoticeForm): NoticeInput {
  const { record } = body;
  const { notice } = record;
  const chair = chairOf(body);
  const siteCount = attendingSites(record).attending.length;
  const { organisation } = paper;
  return {
    ...paper,
    organisation: organisationOf(organisation, notice),
    annexes,
    conference: record.plan.title,
    date: dayOfInstant(record.openedAt ?? at),
    ...(record.closedAt === null ? {} : { lastDate: dayOfInstant(instant(record.closedAt)) }),
    sites: siteCount === 0 ? null : { siteCount, level: levelOfSites(record) },
    chair,
    chairOffice: officeOf(chair.titles),
    attended: attendedOf(body, organisation),
    heard: heardIn(body),
    results: sectionOf(body, 'results'),
    shortcomings: sectionOf(body, 'shortcomings'),
    causes: sectionOf(body, 'causes'),
    addressed: addressed(body),
    received: receivedOf(body),
    signer: signerOf(notice),
    recipients: [...notice.recipients, `Lưu: VT, ${notice.draftingUnit || organisation.officeSymbol}`],
  };
}

/** Who presided over the conference, by name and titles. */
export function chairOf({ record }: PaperBody): Named {
  return record.chair ? named(record.chair) : { name: null, titles: 'Viện trưởng' };
}

/** The organisation with the office that drafts, where one was entered with the notice. */
export function organisationOf(organisation: Organisation, { followUpUnit, draftingUnit }: Notice): Organisation {
  const { office, officeSymbol } = organisation;
  return { ...organisation, office: followUpUnit || office, officeSymbol: draftingUnit || officeSymbol };
}

/** As it was entered with the notice; what was left empty is for whoever signs to add. */
export function signerOf({ signerMode, signerTitle, signerName }: Notice): OfficeSigner {
  return { mode: modeOfSigner[signerMode], title: signerTitle || null, name: signerName || null };
}

/** "Viện trưởng" of "Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh": the office of the state, without whose. */
export function officeOf(titles: string): string {
  return /(?:Quyền |Phó )?Viện trưởng/u.exec(titles)?.[0] ?? titles;
}

function sectionOf({ conclusions }: PaperBody, kind: ConclusionSection): WrittenBlock[] {
  const section = conclusions.find((node: TextNode) => node.attrs?.['kind'] === kind);
  return blocksOf(section?.content ?? []);
}

/** What the chair had heard before concluding, as far as it was held. */
function heardIn({ record }: PaperBody): string[] {
  const items = record.heads.flatMap(({ head }) => (head.kind === 'item' ? [head.item] : []));
  const reports = items
    .filter(({ kind, spans }) => kind === 'report' && spans.length > 0)
    .map(({ title }) => beginningSmall(title));
  const isHeld = (kinds: readonly string[]) =>
    items.some(({ kind, spans }) => kinds.includes(kind) && spans.length > 0);
  const opinions = [...(isHeld(['papers']) ? ['tham luận'] : []), ...(isHeld(['discussion']) ? ['thảo luận'] : [])];
  return [
    ...reports,
    ...(opinions.length > 0 ? [`ý kiến ${opinions.join(', ')} của các đơn vị`] : []),
    ...(isHeld(['answers']) ? ['giải đáp của các đồng chí Phó Viện trưởng'] : []),
  ];
}

function beginningSmall(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : title;
}

/** By those to whom they were said, in the order in which each was first addressed. */
function addressed(body: PaperBody): AddressedDirectives[] {
  const said = directivesOfChair(body).map((directive) => {
    return {
      directive: { text: wordingOf(directive), deadline: deadlineWords(directive) },
      addressee: forWhom(directive, body, ', '),
    };
  });
  const groups = Map.groupBy(said, (each) => each.addressee ?? each);
  return [...groups.values()].flatMap(([first, ...more]): AddressedDirectives[] => {
    if (first === undefined) return [];
    if (first.addressee === null) return [{ addressee: null, directives: [first.directive] }];
    return [{ addressee: first.addressee, directives: [first.directive, ...more.map(({ directive }) => directive)] }];
  });
}

/** What guests, and who presided, demanded: never told as the chair's own. */
function receivedOf(body: PaperBody): ReceivedDirectives[] {
  return directivesOfOthers(body).map(({ issuer, directives }) => ({
    by: issuer,
    directives: directives.map((directive) => {
      const addressee = forWhom(directive, body, ', ');
      const text = wordingOf(directive);
      return {
        text: addressee === null ? text : `Đối với ${addressee}: ${withinSentence(text)}`,
        deadline: deadlineWords(directive),
      };
    }),
  }));
}

/** "các đồng chí Phó Viện trưởng, Trưởng phòng; tại các điểm cầu VKSND cấp huyện có các đồng chí Viện trưởng". */
function attendedOf({ record }: PaperBody, { ownLevel }: Organisation): string {
  const others = new Set<string>(attendingSites(record).attending.map(({ siteId }) => siteId));
  const besideChair = withoutChair(record);
  const atHub = compositionAt(besideChair, new Set([record.hubSiteId]));
  if (others.size === 0) return atHub;
  const count = presentAt(record, others);
  const counted = count === null ? '' : ` (${countWords(count)} đại biểu)`;
  const atSites = `${compositionAt(besideChair, others)}${counted}`;
  return `${atHub} tại điểm cầu ${ownLevel}; ${atSites} tại các điểm cầu ${levelOfSites(record)}`;
}

/** Who presides is named before those who attend, and not a second time among them. */
function withoutChair(record: PaperBody['record']): PaperBody['record'] {
  const { chair, people, delegates, hubSiteId } = record;
  if (!chair) return record;
  const isChair = ({ name, title, siteId }: Pick<Person, 'name' | 'title' | 'siteId'>) =>
    siteId === hubSiteId && title === chair.title && (name === '' || chair.name === '' || name === chair.name);
  return {
    ...record,
    people: people.filter(({ personId }) => personId !== chair.personId),
    delegates: delegates.filter((delegate) => !isChair(delegate)),
  };
}
