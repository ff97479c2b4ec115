import type { Block, WrittenBlock } from '#server/ports/official-document.ts';
import { officialTime, shortDay } from '#shared/kernel/index.ts';
import { begun, count, ended, reportNamed, roman, termBeside, unended } from './document-words.ts';
import type {
  AddressEntry,
  AnswerEntry,
  AnsweredDifficulty,
  Commitment,
  MinutesDirective,
  MinutesInput,
  OpenDifficulty,
  ReportEntry,
  Span,
  SpeakerEntry,
  SpeechEntry,
} from './minutes-input.ts';
import { heading, list, paragraph, plain } from './model.ts';
import { comrade } from './papers.ts';

type Section = { readonly title: string; readonly span: Span | null; readonly blocks: readonly Block[] };

/** What happened, by sections numbered as far as there is something to say. Short minutes have the conclusion in full. */
export function courseOf(input: MinutesInput): Block[] {
  const sections = [
    othersOf('Nội dung mở đầu', input.beginnings, input),
    openingOf(input),
    reportsOf(input),
    discussionOf(input),
    answersOf(input),
    guidanceOf(input),
    othersOf('Nội dung khác', input.others, input),
    conclusionOf(input),
    othersOf('Nội dung sau kết luận', input.endings, input),
  ].filter(({ blocks }) => blocks.length > 0);
  const numbered = sections.flatMap(({ title, span, blocks }, at) => [
    heading(1, `${roman(at + 1)}.`, title),
    ...timesOf(span),
    ...blocks,
  ]);
  return [...numbered, ...interruptionsOf(input)];
}

function openingOf({ openings, form }: MinutesInput): Section {
  const blocks = openings.flatMap((opening) => addressOf(opening, form));
  return { title: 'Khai mạc, tuyên bố lý do', span: null, blocks };
}

function reportsOf({ reports, form }: MinutesInput): Section {
  return { title: 'Báo cáo', span: null, blocks: reports.flatMap((report, at) => reportOf(report, at + 1, form)) };
}

function reportOf({ title, presenter, text, results, span }: ReportEntry, number: number, form: Form): Block[] {
  const by = presenter ? ` - ${begun(comrade(presenter))} trình bày` : '';
  // Who presents it is said beside it.
  const name = presenter ? begun(reportNamed(title)) : title;
  const head = heading(2, `${number}.`, `${name}${by}${spanWords(span)}`);
  const listed = results.length === 0 ? [] : [paragraph('Kết quả thực hiện một số chỉ tiêu:'), ...listOf(results)];
  return form === 'short' ? [head, ...listed] : [head, ...text, ...listed];
}

function discussionOf({ discussion, form }: MinutesInput): Section {
  const { speeches, span } = discussion;
  const blocks = speeches.flatMap((speech, at) => {
    const before = opinionsIn(speeches.slice(0, at));
    return form === 'short' ? gistOf(speech) : speechOf(speech, numbersOf(before, speech));
  });
  return { title: `Tham luận, thảo luận (${opinionWords(speeches)})`, span, blocks };
}

/** "14 ý kiến: 06 tham luận, 08 thảo luận", or only how many where all are of one kind. */
function opinionWords(speeches: readonly SpeechEntry[]): string {
  const all = `${count(opinionsIn(speeches))} ý kiến`;
  const papers = opinionsIn(speeches.filter(({ isPaper }) => isPaper));
  const others = opinionsIn(speeches) - papers;
  if (papers === 0 || others === 0) return all;
  return `${all}: ${count(papers)} tham luận, ${count(others)} thảo luận`;
}

function opinionsIn(speeches: readonly SpeechEntry[]): number {
  return speeches.reduce((sum, { joined }) => sum + 1 + joined.length, 0);
}

/** "4", or "4, 5" of speeches that were joined. */
function numbersOf(before: number, { joined }: SpeechEntry): string {
  return [null, ...joined].map((_, at) => (before + at + 1).toString()).join(', ');
}

/** The speaker's name runs into what was said. */
function speechOf(speech: SpeechEntry, numbers: string): Block[] {
  const [first, ...rest] = speech.text;
  const who = `${numbers}. ${speakersOf(speech)}`;
  if (!first) return [paragraph([{ text: `${who}.`, bold: true }])];
  const lead = { text: `${who}: `, bold: true } as const;
  if (first.kind !== 'paragraph') return [paragraph([lead]), ...speech.text];
  return [paragraph([lead, ...first.runs]), ...rest];
}

function gistOf(speech: SpeechEntry): Block[] {
  const gist = speech.gist === null ? '' : `: ${speech.gist}`;
  return [list([ended(speakersOf(speech) + gist)])];
}

function speakersOf({ joined, ...first }: SpeechEntry): string {
  return begun([first, ...joined].map(speakerOf).join('; '));
}

function speakerOf({ speaker, unit, site }: SpeakerEntry): string {
  const who = speaker ? comrade(speaker) : 'đại diện';
  const whose = who.includes(unit) ? who : `${who}${speaker ? ',' : ''} ${unit}`;
  return site === null ? whose : `${whose} (${site})`;
}

function answersOf({ answers, unanswered }: MinutesInput): Section {
  const blocks = answers.flatMap((answer, at) => answerOf(answer, at + 1));
  const open = unanswered.map(openOf);
  if (answers.length === 0) return { title: UNANSWERED, span: null, blocks: open };
  const head = open.length === 0 ? [] : [heading(2, `${answers.length + 1}.`, UNANSWERED)];
  return { title: 'Giải đáp khó khăn, vướng mắc', span: null, blocks: [...blocks, ...head, ...open] };
}

const UNANSWERED = 'Khó khăn, vướng mắc chưa giải đáp tại hội nghị';

function openOf({ raisedBy, difficulty, isFor }: OpenDifficulty): Block {
  const by = isFor === null ? '' : ` (giao ${comrade({ name: null, titles: isFor })} giải đáp)`;
  return paragraph([
    { text: `${raisedBy}: `, italic: true },
    { text: by === '' ? ended(difficulty) : `${unended(difficulty)}${by}.` },
  ]);
}

function answerOf({ field, answeredBy, difficulties, text, span }: AnswerEntry, number: number): Block[] {
  const who = answeredBy === null ? '' : `${comrade(answeredBy)} giải đáp`;
  const words = [field ?? '', who].filter((each) => each !== '').join(': ') || 'khó khăn, vướng mắc đã nêu';
  return [
    heading(2, `${number}.`, `${begun(words)}${spanWords(span)}`),
    ...text,
    ...difficulties.flatMap(difficultyOf),
  ];
}

function difficultyOf({ raisedBy, difficulty, answer, isLater }: AnsweredDifficulty): Block[] {
  const later = isLater ? ['ghi nhận, trả lời sau bằng văn bản'] : [];
  const told = [...(answer === null ? [] : [unended(answer)]), ...later].join('; ') || 'đã giải đáp tại hội nghị';
  return [
    paragraph([{ text: `${raisedBy}: `, italic: true }, { text: ended(difficulty) }]),
    paragraph([{ text: 'Giải đáp: ', italic: true }, { text: ended(told) }]),
  ];
}

function guidanceOf({ guidance, replies, form }: MinutesInput): Section {
  const title = replies.length > 0 ? 'Phát biểu chỉ đạo, tiếp thu' : 'Phát biểu chỉ đạo';
  const blocks = [...guidance, ...replies].flatMap((address) => addressOf(address, form));
  return { title, span: null, blocks };
}

function othersOf(title: string, others: readonly ReportEntry[], { form }: MinutesInput): Section {
  return { title, span: null, blocks: others.flatMap((other, at) => reportOf(other, at + 1, form)) };
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
  const term = termBeside(text, deadline);
  const terms = [
    ...(responsible === null ? [] : [`đơn vị thực hiện: ${responsible}`]),
    ...(term === null ? [] : [term]),
  ];
  const added = terms.length === 0 ? '' : ` (${terms.join('; ')})`;
  const words = begun(text);
  return paragraph(`${at + 1}. ${added === '' ? ended(words) : `${unended(words)}${added}.`}`);
}

function commitmentsOf(commitments: readonly Commitment[]): Block[] {
  if (commitments.length === 0) return [];
  const items = commitments.map(({ unit, text, deadline }) => {
    const term = termBeside(text, deadline);
    return `${unit}: ${term === null ? ended(text) : `${unended(text)} (${term}).`}`;
  });
  return [heading(2, '', 'Cam kết của các đơn vị:'), list(items)];
}

function interruptionsOf({ interruptions }: MinutesInput): Block[] {
  if (interruptions.length === 0) return [];
  return [heading(2, '', 'Thời gian tạm dừng:'), ...listOf(interruptions)];
}

type Form = MinutesInput['form'];

function addressOf({ speaker, text, span, directives = [] }: AddressEntry, form: Form): Block[] {
  const who = { text: `${begun(comrade(speaker))}${spanWords(span)}`, bold: true } as const;
  const said = [...(form === 'short' ? text.slice(0, 1) : text), ...directives.map(directiveOf)];
  return [paragraph([who, ...plain(said.length === 0 ? '.' : ':')]), ...said];
}

function listOf(items: readonly string[]): WrittenBlock[] {
  return items.length === 0 ? [] : [list(items.map(ended))];
}

function timesOf(span: Span | null): Block[] {
  if (span === null) return [];
  const times = `${begun(timeWords(span))}.`;
  return [paragraph([{ text: times, italic: true }])];
}

function spanWords(span: Span | null): string {
  return span === null ? '' : ` (${timeWords(span)})`;
}

/** A day that both share is said once. */
function timeWords({ from, to, days }: Span): string {
  const start = days && days.from !== days.to ? ` ngày ${shortDay(days.from)}` : '';
  const end = days ? ` ngày ${shortDay(days.to)}` : '';
  return `từ ${officialTime(from)}${start} đến ${officialTime(to)}${end}`;
}
