import type { PaperBody } from '#server/collab/paper-text.ts';
import type { TextNode } from '#server/collab/text-nodes.ts';
import type { AddressedDirectives, NoticeInput, NoticeSigner } from '#server/documents/official/notice-paper.ts';
import type { Paper } from '#server/documents/official/papers.ts';
import type { Annex, WrittenBlock } from '#server/ports/official-document.ts';
import { dayOfInstant, type Instant } from '#shared/kernel/index.ts';
import type { ConclusionSection, OfficialDirective, SignerMode } from '#shared/minutes/index.ts';
import { compositionAt, levelOfSites, named } from './record-words.ts';
import { blocksOf } from './written-blocks.ts';

const modeOfSigner: Readonly<Record<SignerMode, NoticeSigner['mode']>> = {
  onBehalf: 'office',
  inPlace: 'deputy',
  head: 'chair',
};

export type NoticeForm = { readonly paper: Paper; readonly annexes: readonly Annex[]; readonly at: Instant };

/** The notice as the approved conclusions and the official directives have it. */
export function noticeOfBody(body: PaperBody, { paper, annexes, at }: NoticeForm): NoticeInput {
  const { record } = body;
  const { notice } = record;
  const chair = record.chair ? named(record.chair) : { name: null, titles: 'Viện trưởng' };
  const siteCount = record.sites.length - 1;
  const everywhere = new Set<string>(record.sites.map(({ siteId }) => siteId));
  const { organisation } = paper;
  return {
    ...paper,
    organisation: {
      ...organisation,
      office: notice.followUpUnit || organisation.office,
      officeSymbol: notice.draftingUnit || organisation.officeSymbol,
    },
    annexes,
    conference: record.plan.title,
    date: dayOfInstant(record.openedAt ?? at),
    sites: siteCount === 0 ? null : { siteCount, level: levelOfSites(record) },
    chair,
    chairOffice: officeOf(chair.titles),
    attended: compositionAt(record, everywhere),
    heard: heardIn(body),
    results: sectionOf(body, 'results'),
    shortcomings: sectionOf(body, 'shortcomings'),
    causes: sectionOf(body, 'causes'),
    addressed: addressed(body.directives),
    signer: { mode: modeOfSigner[notice.signerMode], name: notice.signerName === '' ? null : notice.signerName },
    recipients: [...notice.recipients, `Lưu: VT, ${notice.draftingUnit || organisation.officeSymbol}`],
  };
}

/** "Viện trưởng" of "Bí thư Ban cán sự đảng, Viện trưởng VKSND tỉnh": the office of the state, without whose. */
function officeOf(titles: string): string {
  return /(?:Quyền |Phó )?Viện trưởng/u.exec(titles)?.[0] ?? titles;
}

function sectionOf({ conclusions }: PaperBody, kind: ConclusionSection): WrittenBlock[] {
  const section = conclusions.find((node: TextNode) => node.attrs?.['kind'] === kind);
  return blocksOf(section?.content ?? []);
}

/** What the chair had heard before concluding, as far as it was held. */
function heardIn({ record }: PaperBody): string[] {
  const items = record.heads.flatMap(({ head }) => (head.kind === 'item' ? [head.item] : []));
  const reports = items.filter(({ kind }) => kind === 'report').map(({ title }) => beginningSmall(title));
  const isHeld = (kinds: readonly string[]) =>
    items.some(({ kind, spans }) => kinds.includes(kind) && spans.length > 0);
  return [
    ...reports,
    ...(isHeld(['discussion', 'papers']) ? ['ý kiến thảo luận của các đơn vị'] : []),
    ...(isHeld(['answers']) ? ['giải đáp của các đồng chí Phó Viện trưởng'] : []),
  ];
}

function beginningSmall(title: string): string {
  return /^\p{Lu}\p{Ll}/u.test(title) ? title.charAt(0).toLocaleLowerCase('vi') + title.slice(1) : title;
}

/** By those to whom they were said, in the order in which each was first addressed. */
function addressed(directives: readonly OfficialDirective[]): AddressedDirectives[] {
  const groups = Map.groupBy(directives, ({ assigneeWords }) => assigneeWords.join(', ') || 'các đơn vị');
  return [...groups].flatMap(([addressee, members]) => {
    const [first, ...more] = members.map(({ wording, duePhrase }) => ({
      text: wording,
      deadline: duePhrase === '' ? null : duePhrase,
    }));
    return first ? [{ addressee: beginningSmall(addressee), directives: [first, ...more] }] : [];
  });
}
