import type { Annex, Block, OfficialDocument, WrittenBlock } from '#server/ports/official-document.ts';
import { type DayText, shortDay } from '#shared/kernel/index.ts';
import { begun, count, ended, roman, termBeside, unended } from './document-words.ts';
import { heading, list, paragraph, plain } from './model.ts';
import { comrade, headerOf, type Paper, type Person, titleOf } from './papers.ts';
import type { OfficialProfile } from './profile.ts';
import { type OfficeSigner, signatureOf } from './signer.ts';

export type NoticeDirective = { readonly text: string; readonly deadline: string | null };

/** Directives to those to whom they were said: "các đồng chí Phó Viện trưởng". */
export type AddressedDirectives =
  | {
      readonly addressee: string;
      readonly directives: readonly [NoticeDirective, ...NoticeDirective[]];
    }
  /** One whose own words begin with those for whom it is needs no heading that says so again. */
  | { readonly addressee: null; readonly directives: readonly [NoticeDirective] };

export type ReceivedDirectives = { readonly by: Person; readonly directives: readonly NoticeDirective[] };

export type NoticeInput = Paper & {
  /** "Hội nghị giao ban công tác 9 tháng năm 2022" */
  readonly conference: string;
  readonly date: DayText;
  /** The last day of a conference that was held on several. */
  readonly lastDate?: DayText;
  /** Null for a conference in one room; the level as in "VKSND cấp huyện". */
  readonly sites: { readonly siteCount: number; readonly level: string } | null;
  readonly chair: Person;
  /** "Viện trưởng": how the notice calls the chair. */
  readonly chairOffice: string;
  /** "các đồng chí Phó Viện trưởng, Trưởng phòng, …" */
  readonly attended: string | null;
  /** What preceded the conclusion: "báo cáo kết quả công tác 9 tháng năm 2022", "ý kiến thảo luận của các đơn vị". */
  readonly heard: readonly string[];
  readonly results: readonly WrittenBlock[];
  readonly shortcomings: readonly WrittenBlock[];
  readonly causes: readonly WrittenBlock[];
  readonly addressed: readonly AddressedDirectives[];
  /** What guests, or who presided, demanded, by whom. */
  readonly received?: readonly ReceivedDirectives[];
  readonly signer: OfficeSigner;
  readonly recipients: readonly string[];
  readonly annexes: readonly Annex[];
};

/** Thông báo kết luận hội nghị. */
export function noticePaper(input: NoticeInput, profile: OfficialProfile): OfficialDocument {
  const { organisation, chairOffice } = input;
  const head = {
    kind: 'titled' as const,
    typeName: 'Thông báo',
    subject: noticeSubject({ chairOffice, organisation, conference: input.conference }),
  };
  return {
    title: titleOf(head),
    author: organisation.shortName,
    main: {
      head,
      header: headerOf(input, { symbol: profile.symbols.notice, dated: true }),
      body: [...introduction(input), ...assessment(input), ...directivesOf(input)],
      ending: plain(
        `Trên đây là kết luận của đồng chí ${chairOffice} ${organisation.shortName}, ${organisation.office} thông báo để các đơn vị biết, thực hiện`,
      ),
      closing: { signatures: [signatureOf(input.signer, input)], recipients: input.recipients },
    },
    annexes: input.annexes,
  };
}

/** Trích yếu of a notice by lines: whose conclusions, and of what. */
export function noticeSubject({
  chairOffice,
  organisation,
  conference,
}: Pick<NoticeInput, 'chairOffice' | 'organisation' | 'conference'>): readonly [string, string] {
  return [`Kết luận của ${chairOffice} ${organisation.name}`, `tại ${conference}`];
}

function introduction(input: NoticeInput): Block[] {
  const { organisation, conference, chair, chairOffice, attended, heard } = input;
  const held = `${daysOf(input)}, ${organisation.shortName} tổ chức ${conference}${wherefrom(input)}.`;
  const presided = `${begun(comrade(chair))}${chair.name === null ? '' : ','} chủ trì Hội nghị.`;
  const present = attended === null ? '' : ` Tham dự có ${unended(attended)}.`;
  const after = heard.length === 0 ? '' : `Sau khi nghe ${heard.join(', ')}, `;
  return [
    paragraph(`${held} ${presided}${present}`),
    paragraph(begun(`${after}đồng chí ${chairOffice} kết luận như sau:`)),
  ];
}

function daysOf({ date, lastDate = date }: NoticeInput): string {
  return date === lastDate ? `Ngày ${shortDay(date)}` : `Từ ngày ${shortDay(date)} đến ngày ${shortDay(lastDate)}`;
}

function wherefrom({ sites, organisation }: NoticeInput): string {
  if (!sites) return '';
  const from = `từ điểm cầu ${organisation.ownLevel} đến ${count(sites.siteCount)} điểm cầu ${sites.level}`;
  return ` theo hình thức trực tuyến ${from}`;
}

function assessment({ results, shortcomings, causes }: NoticeInput): Block[] {
  const parts = [
    { title: 'Kết quả đạt được', blocks: results },
    { title: 'Tồn tại, hạn chế', blocks: shortcomings },
    { title: 'Nguyên nhân', blocks: causes },
  ].filter(({ blocks }) => blocks.length > 0);
  if (parts.length === 0) return [];
  return [
    heading(1, 'I.', 'Đánh giá chung'),
    ...parts.flatMap(({ title, blocks }, at) => [heading(2, `${at + 1}.`, title), ...blocks]),
  ];
}

/** By addressee, and last what the office follows up, so that the numbers run on without it where there is nothing. */
function directivesOf(input: NoticeInput): Block[] {
  const { addressed, organisation } = input;
  const before = assessment(input).length > 0 ? 1 : 0;
  const received = receivedOf(input, before + 1);
  const number = `${roman(before + 1 + Math.min(received.length, 1))}.`;
  const followed = `Theo dõi, đôn đốc việc thực hiện, tổng hợp kết quả, báo cáo lãnh đạo ${organisation.ownLevel}.`;
  return [
    ...received,
    heading(1, number, 'Nhiệm vụ trọng tâm thời gian tới'),
    ...addressed.flatMap((group, at) => addressedBlocks(group, `${at + 1}.`)),
    heading(2, `${addressed.length + 1}.`, organisation.office),
    paragraph(followed),
  ];
}

/** What the conference took over from others than the chair. */
function receivedOf({ received = [] }: NoticeInput, number: number): Block[] {
  if (received.length === 0) return [];
  return [
    heading(1, `${roman(number)}.`, 'Tiếp thu ý kiến chỉ đạo'),
    ...received.flatMap(({ by, directives }, at) => [
      heading(2, `${at + 1}.`, `Ý kiến chỉ đạo của ${comrade(by)}`),
      ...directiveBlocks(directives),
    ]),
  ];
}

function addressedBlocks({ addressee, directives }: AddressedDirectives, label: string): Block[] {
  if (addressee === null) return [paragraph(`${label} ${directiveWords(directives[0])}`)];
  return [heading(2, label, `Đối với ${addressee}`), ...directiveBlocks(directives)];
}

function directiveBlocks(directives: readonly NoticeDirective[]): Block[] {
  const texts = directives.map(directiveWords);
  const [only, ...more] = texts;
  return only !== undefined && more.length === 0 ? [paragraph(only)] : [list(texts)];
}

function directiveWords({ text, deadline }: NoticeDirective): string {
  const term = termBeside(text, deadline);
  return term === null ? ended(begun(text)) : `${unended(begun(text))} (${term}).`;
}
