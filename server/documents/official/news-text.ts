import { type SecrecyReminder, secrecyReminders } from '#shared/directives/index.ts';
import { type DayText, type Session, sessionWords, shortDay } from '#shared/kernel/index.ts';
import { begun, ended, reportNamed, unended, withinSentence } from './document-words.ts';
import { comrade, type Person } from './papers.ts';

/** Something that may be published only where the secretary ticked it. */
export type Publishable<T> = { readonly value: T; readonly isPublishable: boolean };

type Part<T> = Publishable<T> | null;

/** What a news article is made of; numbers stand as newspapers write them. */
export type NewsInput = {
  /** Whether the chair let it go out: without that there is no text. */
  readonly isReleased: boolean;
  /** "VKSND tỉnh Thanh Hóa" */
  readonly organisation: string;
  /** "Hội nghị giao ban công tác 9 tháng năm 2022" */
  readonly conference: Part<string>;
  readonly held: Part<{ readonly date: DayText; readonly session: Session | null }>;
  /** "điểm cầu VKSND tỉnh đến 27 điểm cầu VKSND cấp huyện" */
  readonly linked: Part<string>;
  readonly chair: Part<Person>;
  /** "các đồng chí Phó Viện trưởng, Trưởng phòng" at the hub, then at the sites. */
  readonly attended: readonly Publishable<{ readonly where: string; readonly who: string }>[];
  readonly report: Part<{ readonly presenter: Person; readonly title: string; readonly words: string }>;
  /** Indicators in words, as they are worded in brief. */
  readonly results: readonly Publishable<string>[];
  readonly shortcomings: Part<string>;
  readonly discussion: Part<{ readonly speechCount: number; readonly words: string }>;
  readonly answers: Part<string>;
  readonly awards: Part<string>;
  readonly guidance: readonly Publishable<{ readonly speaker: Person; readonly words: string }>[];
  readonly reply: Part<string>;
  /** What the chair appreciated, if anything was written of it, and what they asked for. */
  readonly conclusion: Part<{ readonly appreciated: string | null; readonly demanded: readonly Demand[] }>;
  readonly captions: readonly Publishable<string>[];
  /** "Văn phòng tổng hợp" */
  readonly byline: Part<string>;
};

export type Demand = {
  /** "các phòng nghiệp vụ"; null where the wording says it. */
  readonly ofWhom: string | null;
  readonly wording: string;
};

export type NewsDraft = {
  /** Paragraphs apart by an empty line; empty where nothing may be published. */
  readonly text: string;
  /** Names in cases and words of secret matters, by their places in the text: to look at before it goes out. */
  readonly reminders: readonly SecrecyReminder[];
};

/** Draft of an article for the website, in the order in which such articles are written, of publishable parts only. */
export function newsText(input: NewsInput): NewsDraft {
  const body = input.isReleased ? paragraphsOf(input).map(withPlainCounts) : [];
  if (body.length === 0) return { text: '', reminders: [] };
  const ended = [...body.slice(0, -1), `${unended(body.at(-1) ?? '')}./.`];
  const after = [...open(input.captions).map((caption) => `[Ảnh] ${unended(caption)}.`), ...shown(input.byline)];
  const text = [...titleOf(input), ...ended, ...after].join('\n\n');
  return { text, reminders: secrecyReminders(text) };
}

/** Counts below ten as newspapers write them, "7 vụ"; dates, decimals and numbers of documents stay. */
function withPlainCounts(text: string): string {
  return text.replace(/(?<![\p{L}\d./,:-])0(?=[1-9](?![\d/:-]|[.,]\d))/gu, '');
}

function paragraphsOf(input: NewsInput): string[] {
  return [
    ...leadOf(input),
    ...open(input.attended).map(({ where, who }) => ended(`Tham dự Hội nghị tại ${where} có ${who}`)),
    ...reportOf(input),
    ...shown(input.shortcomings).map((words) =>
      ended(`Tuy nhiên, bên cạnh những kết quả đạt được, ${lackWords(words)}`),
    ),
    ...shown(input.discussion).map(({ speechCount, words }) =>
      ended(`Tại Hội nghị có ${speechCount} ý kiến tham luận, thảo luận, ${words}`),
    ),
    ...shown(input.answers).map(ended),
    ...shown(input.awards).map(ended),
    ...open(input.guidance).map(({ speaker, words }) =>
      ended(`Phát biểu chỉ đạo tại Hội nghị, ${comrade(speaker)} ${withinSentence(words)}`),
    ),
    ...shown(input.reply).map(ended),
    ...conclusionOf(input),
  ];
}

function titleOf({ organisation, conference }: NewsInput): string[] {
  return shown(conference).map((name) => `${organisation} tổ chức ${name}`);
}

function leadOf({ organisation, conference, held, linked, chair }: NewsInput): string[] {
  const [when] = shown(held);
  const day = when === undefined ? '' : `${dayWords(when)}, `;
  const what = shown(conference).map((name) => ended(begun(`${day}${organisation} tổ chức ${name}`)));
  const how = shown(linked).map((words) => ended(`Hội nghị được tổ chức trực tuyến từ ${words}`));
  const by = shown(chair).map((person) =>
    ended(begun(`${comrade(person)}${person.name === null ? '' : ','} chủ trì Hội nghị`)),
  );
  return joined([...what, ...how, ...by]);
}

/** "sáng ngày 12/9/2022"; a whole day is called by its date alone. */
function dayWords({ date, session }: { readonly date: DayText; readonly session: Session | null }): string {
  const part = session === null || session === 'wholeDay' ? '' : `${sessionWords(session)} `;
  return `${part}ngày ${shortDay(date)}`;
}

function reportOf({ report, results }: NewsInput): string[] {
  const presented = shown(report).map(({ presenter, title, words }) =>
    ended(
      `Tại Hội nghị, ${comrade(presenter)} trình bày ${withinSentence(reportNamed(title))}, theo đó, ${withinSentence(words)}`,
    ),
  );
  const typical = open(results).map((words) => withinSentence(unended(words)));
  const listed = typical.length === 0 ? [] : [ended(`Một số chỉ tiêu điển hình như: ${typical.join('; ')}`)];
  return joined([...presented, ...listed]);
}

function conclusionOf({ conclusion, chair }: NewsInput): string[] {
  const [who] = shown(chair);
  const by = who === undefined ? 'đồng chí chủ trì' : comrade(who);
  return shown(conclusion).map(({ appreciated, demanded }) => {
    const praise =
      appreciated === null ? [] : [`ghi nhận, đánh giá cao ${praiseWords(unended(appreciated.replace(praising, '')))}`];
    const said = [...praise, ...(demanded.length === 0 ? [] : [demandsOf(demanded)])];
    return ended(`Phát biểu kết luận Hội nghị, ${by} ${said.join('; đồng thời ')}`);
  });
}

/** Asked for once, before the first that is no order by its own words, as "giao Phòng 1 chủ trì …" is. */
function demandsOf(demanded: readonly Demand[]): string {
  const all = demanded.map(demandWords);
  const first = all.findIndex((words) => !/^(?:giao|phân công|đề nghị|ủy quyền)(?!\p{L})/iu.test(words));
  return all.map((words, at) => (at === first ? `yêu cầu ${words}` : words)).join('; ');
}

/** What a wording may begin with that the sentence around it says itself; `yêu cầu điều tra` is a document. */
const praising = /^(?:ghi nhận(?: và|,)? )?(?:đánh giá cao )?/iu;
const demanding = /^yêu cầu (?!điều tra|khởi tố|giám định)/iu;

function demandWords({ ofWhom, wording }: Demand): string {
  const words = withinSentence(unended(wording.replace(demanding, '')));
  return ofWhom === null ? words : `${ofWhom} ${words}`;
}

/** What was done is praised as a thing: "đánh giá cao việc hoàn thành …". */
function praiseWords(words: string): string {
  return doing.test(words) ? `việc ${withinSentence(words)}` : withinSentence(words);
}

const doing =
  /^(?:(?:đã|cơ bản|kịp thời|tiếp tục|luôn|không|chưa|tích cực|chủ động) )*(?:thực hiện|hoàn thành|triển khai|tổ chức|giải quyết|đạt|phối hợp|chủ động|tích cực|tham mưu|làm tốt|nâng cao|tăng cường|chấp hành|duy trì|bám sát|ban hành|thụ lý|phát hiện|để xảy ra|vượt)(?!\p{L})/iu;

/** What is lacking, as the sentence goes on: what the words themselves say first is not said twice. */
function lackWords(words: string): string {
  const within = withinSentence(words);
  if (/^(?:vẫn )?còn(?!\p{L})/iu.test(words)) return within;
  if (/^(?:(?:một số|những|các|có) )*(?:tồn tại|hạn chế|thiếu sót|khuyết điểm|yếu kém)(?!\p{L})/iu.test(words))
    return `vẫn còn ${within}`;
  return `vẫn còn hạn chế: ${within}`;
}

/** One paragraph of the sentences, if there are any. */
function joined(sentences: readonly string[]): string[] {
  return sentences.length === 0 ? [] : [sentences.join(' ')];
}

function open<T>(parts: readonly Publishable<T>[]): T[] {
  return parts.filter(({ isPublishable }) => isPublishable).map(({ value }) => value);
}

function shown<T>(part: Part<T>): T[] {
  return part === null ? [] : open([part]);
}
