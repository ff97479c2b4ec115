import type { Block, WrittenBlock } from '#server/ports/official-document.ts';
import { officialTime } from '#shared/kernel/index.ts';
import { begun, count, roman, unended } from './document-words.ts';
import type {
  AddressEntry,
  AnswerEntry,
  Commitment,
  MinutesDirective,
  MinutesInput,
  ReportEntry,
  Span,
  SpeechEntry,
} from './minutes-input.ts';
import { heading, list, paragraph, plain } from './model.ts';
import { comrade } from './papers.ts';

type Section = { readonly title: string; readonly span: Span | null; readonly blocks: readonly Block[] };

/** What happened, by sections numbered as far as there is something to say. Short minutes have the conclusion in full. */
export function courseOf(input: MinutesInput): Block[] {
  const sections = [
    openingOf(input),
    reportsOf(input),
    discussionOf(input),
    answersOf(input),
    guidanceOf(input),
    othersOf(input),
    conclusionOf(input),
  ].filter(({ blocks }) => blocks.length > 0);
  const numbered = sections.flatMap(({ title, span, blocks }, at) => [
    heading(1, `${roman(at + 1)}.`, title),
    ...timesOf(span),
    ...blocks,
  ]);
  return [...numbered, ...interruptionsOf(input)];
}

function openingOf({ opening, form }: MinutesInput): Section {
  return { title: 'Khai mạc, tuyên bố lý do', span: null, blocks: opening ? addressOf(opening, form) : [] };
}

function reportsOf({ reports, form }: MinutesInput): Section {
  return { title: 'Báo cáo', span: null, blocks: reports.flatMap((report, at) => reportOf(report, at + 1, form)) };
}

function reportOf({ title, presenter, text, results, span }: ReportEntry, number: number, form: Form): Block[] {
  const by = presenter ? ` - ${begun(comrade(presenter))} trình bày` : '';
  const head = heading(2, `${number}.`, `${title}${by}${spanWords(span)}`);
  const listed = results.length === 0 ? [] : [paragraph('Kết quả thực hiện một số chỉ tiêu:'), ...listOf(results)];
  return form === 'short' ? [head, ...listed] : [head, ...text, ...listed];
}

function discussionOf({ discussion, form }: MinutesInput): Section {
  const { speeches, span } = discussion;
  const title = `Tham luận, thảo luận (${count(speeches.length)} ý kiến)`;
  const blocks = speeches.flatMap((speech, at) => (form === 'short' ? gistOf(speech) : speechOf(speech, at + 1)));
  return { title, span, blocks };
}

/** The speaker's name runs into what was said. */
function speechOf(speech: SpeechEntry, number: number): Block[] {
  const [first, ...rest] = speech.text;
  const lead = { text: `${number}. ${speakerOf(speech)}: `, bold: true } as const;
  if (first?.kind !== 'paragraph') return [paragraph([lead]), ...speech.text];
  return [paragraph([lead, ...first.runs]), ...rest];
}

function gistOf(speech: SpeechEntry): Block[] {
  const gist = speech.gist === null ? '' : `: ${speech.gist}`;
  return [list([`${unended(speakerOf(speech) + gist)}.`])];
}

function speakerOf({ speaker, unit, site }: SpeechEntry): string {
  const who = speaker ? begun(comrade(speaker)) : 'Đại diện';
  const whose = who.includes(unit) ? who : `${who}${speaker ? ',' : ''} ${unit}`;
  return site === null ? whose : `${whose} (${site})`;
}

function answersOf({ answers }: MinutesInput): Section {
  return {
    title: 'Giải đáp khó khăn, vướng mắc',
    span: null,
    blocks: answers.flatMap((answer, at) => answerOf(answer, at + 1)),
  };
}

function answerOf({ field, answeredBy, difficulties, text, span }: AnswerEntry, number: number): Block[] {
  const block = field === null ? '' : `${begun(field)}: `;
  const head = heading(
    2,
    `${number}.`,
    `${block}${field === null ? begun(comrade(answeredBy)) : comrade(answeredBy)} giải đáp${spanWords(span)}`,
  );
  return [head, ...text, ...difficulties.flatMap(difficultyOf)];
}

function difficultyOf({ raisedBy, difficulty, answer }: AnswerEntry['difficulties'][number]): Block[] {
  return [
    paragraph([{ text: `${raisedBy}: `, italic: true }, { text: `${unended(difficulty)}.` }]),
    paragraph([
      { text: 'Giải đáp: ', italic: true },
      { text: answer === null ? 'ghi nhận, trả lời sau bằng văn bản.' : `${unended(answer)}.` },
    ]),
  ];
}

function guidanceOf({ guidance, reply, form }: MinutesInput): Section {
  const title = reply ? 'Phát biểu chỉ đạo, tiếp thu' : 'Phát biểu chỉ đạo';
  const blocks = [...guidance, ...(reply ? [reply] : [])].flatMap((address) => addressOf(address, form));
  return { title, span: null, blocks };
}

function othersOf({ others, form }: MinutesInput): Section {
  const blocks = others.flatMap((other, at) => reportOf(other, at + 1, form));
  return { title: 'Nội dung khác', span: null, blocks };
}

function conclusionOf({ conclusion, commitments }: MinutesInput): Section {
  const { text, directives, span } = conclusion;
  return {
    title: 'Kết luận của chủ tọa',
    span,
    blocks: [...text, ...directives.map(directiveOf), ...commitmentsOf(commitments)],
  };
}

function directiveOf({ text, responsible, deadline }: MinutesDirective, at: number): Block {
  const terms = [
    ...(responsible === null ? [] : [`đơn vị thực hiện: ${responsible}`]),
    ...(deadline === null ? [] : [`thời hạn: ${deadline}`]),
  ];
  const added = terms.length === 0 ? '' : ` (${terms.join('; ')})`;
  return paragraph(`${at + 1}. ${unended(text)}${added}.`);
}

function commitmentsOf(commitments: readonly Commitment[]): Block[] {
  if (commitments.length === 0) return [];
  const items = commitments.map(({ unit, text, deadline }) => {
    const until = deadline === null ? '' : ` (thời hạn: ${deadline})`;
    return `${unit}: ${unended(text)}${until}.`;
  });
  return [paragraph([{ text: 'Cam kết của các đơn vị:', bold: true }]), list(items)];
}

function interruptionsOf({ interruptions }: MinutesInput): Block[] {
  if (interruptions.length === 0) return [];
  return [paragraph([{ text: 'Thời gian tạm dừng:', bold: true }]), ...listOf(interruptions)];
}

type Form = MinutesInput['form'];

function addressOf({ speaker, text, span }: AddressEntry, form: Form): Block[] {
  const who = { text: `${begun(comrade(speaker))}${spanWords(span)}`, bold: true } as const;
  const said = form === 'short' ? text.slice(0, 1) : text;
  return [paragraph([who, ...plain(said.length === 0 ? '.' : ':')]), ...said];
}

function listOf(items: readonly string[]): WrittenBlock[] {
  return items.length === 0 ? [] : [list(items.map((item) => `${unended(item)}.`))];
}

function timesOf(span: Span | null): Block[] {
  if (span === null) return [];
  const times = `Từ ${officialTime(span.from)} đến ${officialTime(span.to)}.`;
  return [paragraph([{ text: times, italic: true }])];
}

function spanWords(span: Span | null): string {
  return span === null ? '' : ` (từ ${officialTime(span.from)} đến ${officialTime(span.to)})`;
}
