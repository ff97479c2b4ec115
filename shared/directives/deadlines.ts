import { dayOf, partsOf } from '#shared/kernel/index.ts';
import {
  type DeadlineContext,
  type Due,
  dueByDay,
  dueByDayOfMonth,
  dueByMonth,
  dueByMonthsAhead,
  dueByMonthsFrom,
  dueByQuarter,
  dueByWeeksAhead,
  dueByYear,
  dueWithin,
  noDate,
  quarterOf,
} from './deadline-days.ts';
import { type Reading, read, type TextSpan, wordsIn } from './reading.ts';

/** A deadline as it was said, with the day that it comes to; both dates are null for mere urgency. */
export type Deadline = Due & {
  /** The words as they stand in the text. */
  readonly phrase: string;
  readonly span: TextSpan;
};

/** The one that a directive is offered first, and all that its wording holds, in their order. */
export type Deadlines = { readonly choice: Deadline | null; readonly all: readonly Deadline[] };

/** What a pattern found by the names of its groups; those that did not take part are missing. */
type Groups = Readonly<Record<string, string | undefined>>;

/** Null where the words turn out to name no deadline. */
type Phrase = { readonly pattern: RegExp; due(groups: Groups, context: DeadlineContext): Due | null };

/** Words that "hạn" ends: "05 vụ án quá hạn trước ngày 30/9" is to be done before that day. */
const endsWord = 'quá|đúng|trễ|chậm|sớm|kịp|đến|tới|hết|còn|sắp|gia|có|vô|kỳ|giới|quyền|ngắn|trung|dài|đáo|định';
const term = `(?:trong )?(?:thời )?(?:hạn (?:cuối|chót|hoàn thành)|(?<!(?<!\\p{L})(?:${endsWord}) )hạn):?|thời gian (?:hoàn thành:?|thực hiện:)`;
const until = `(?:(?:đến|tới) )?(?:trước(?: (?:thời )?hạn)?|hết)|đến|chậm nhất|muộn nhất|trong|${term}`;
const into = '(?: (?:là|vào|trong|đến|hết|trước))*';
// What runs from one time to another, or is counted until a day, is told of and no deadline.
const told = '(?<!(?:từ (?:đầu )?(?:(?:ngày|tháng) )?(?:[\\d/. -]|tháng|năm)+|(?:tính|số liệu) ))';
const lead = `${told}(?<lead>(?:${until})${into}) `;
const DAYS_OF_WEEK = 7;
const MONTHS_OF_TASKS = 2;
const CENTURY = 2000;

const year = '(?:(?: năm |/| )(?<year>\\d{4}))?';
/** "30/09/22", but not the beginning of another day as in "30/9-25/10". */
const shortYear = '(?<=[/.-])2\\d(?![/.-]?\\d)';
const day = `ngày (?<day>\\d{1,2})(?:[/.-]| tháng )(?<month>\\d{1,2})(?:(?:[/.-]| năm )(?<year>\\d{4}|${shortYear}))?`;
const bareDay = `(?<bare_day>\\d{1,2})[/.-](?<bare_month>\\d{1,2})(?:[/.-]| năm )(?<bare_year>\\d{4}|${shortYear})`;
/** "Trước 30 tháng 9"; "trong 6 tháng" counts them. */
const wordedDay = '(?<!trong )(?<worded_day>\\d{1,2}) tháng (?<worded_month>\\d{1,2})(?: năm (?<worded_year>\\d{4}))?';
const month = '(?:0?[1-9]|1[0-2])';
/** "Trước 1/2 số vụ" is a share of them; a day that is larger than any month cannot be one. */
const share = ' (?:số|tổng|chỉ tiêu|kế hoạch|thời gian|lượng|khối lượng|vụ|việc|án|các|đơn vị|cán bộ|biên chế)';
const shortDay = `(?<short_day>(?:1[3-9]|2\\d|3[01])/${month}|(?:0?[1-9]|1[0-2])/${month}(?!\\d|${share}(?!\\p{L})))(?![/.-]?\\d)`;
const clock = '(?:(?<hour>\\d{1,2}) ?(?:giờ|g|h)(?: ?\\d{1,2}(?: ?phút)?)?,? )?';
/** "Tháng 10, 11" are two months, but in "tháng 10, 11 đơn vị" the units are counted. */
const endOfMonths = '(?=/\\d{4}| năm| *(?:[.,;:)]|$))';
const furtherMonth = `(?: ?, ?(?:và )?| và | ?[-–] ?)(?:tháng \\d{1,2}|\\d{1,2}(?:${endOfMonths}|(?= và | ?[-–])))`;
const lastMonth = `(?: ?, ?(?:và )?| và )(?:tháng (?<last>\\d{1,2})|(?<last_bare>\\d{1,2})${endOfMonths})| ?[-–] ?(?:tháng )?(?<last_joined>\\d{1,2})`;
const since = '(?<since>,? (?:kể )?(?:từ|sau)(?: (?:ngày|khi))?(?<ours> (?:kết thúc )?hội nghị| (?:hôm )?nay)?)?';
const notReported = '(?! (?:đầu|cuối|giữa|qua|vừa|trước|gần|đã|năm|thực hiện|có|\\d|một lần|của)(?![\\p{L}]))';
/** Programmes and the like run until a year, and nothing is due then. */
const programme =
  '(?:đề án|chiến lược|chương trình|kế hoạch|nghị quyết|định hướng|tầm nhìn|quy hoạch|giai đoạn|mục tiêu)';
const again = '(?: *\\(?(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)\\)?)';

/** In the order in which they are tried; what one has found no later one finds in part. */
const phrases: readonly Phrase[] = [
  phrase(`${lead}${clock}(?:${day}|${bareDay}|${wordedDay}|${shortDay})`, dayNamed),
  phrase(`(?:xong|hoàn thành)(?: vào)? ${day}`, dayOfEnd),
  phrase(`${lead}${clock}ngày \\d{1,2}${again}`, () => noDate),
  phrase(`${lead}${clock}ngày (?<day>\\d{1,2})(?: tháng (?<which>này|tới|sau))?(?![/.-]\\d| tháng \\d)`, dayOfMonth),
  // Which day that is, the moon says.
  phrase(`${lead}(?:dịp )?tết(?: (?:nguyên đán|âm lịch|cổ truyền))?(?: (?:năm )?\\d{4})?`, () => noDate),
  phrase(`${lead}(?:cuối )?(?:các )?tháng \\d{1,2}(?:${furtherMonth})*(?:${lastMonth})${year}`, lastMonthNamed),
  phrase(`${lead}(?:cuối )?tháng (?<month>\\d{1,2})${year}`, monthNamed),
  phrase(`cuối tháng (?<month>\\d{1,2})${year}`, monthNamed),
  phrase('(?:trong|hết|cuối) tháng (?<which>này|tới|sau)', ({ which }, { on }) =>
    dueByMonthsAhead(which === 'này' ? 0 : 1, on),
  ),
  phrase('(?:trong|hết|cuối) tuần (?<which>này|tới|sau)', ({ which }, { on }) =>
    dueByWeeksAhead(which === 'này' ? 0 : 1, on),
  ),
  phrase(
    `(?:${lead})?(?<end>cuối )?qu[ýí] (?<quarter>iv|iii|ii|i|[1-4])(?: *(?:/|năm) *(?<year>\\d{4}))?`,
    quarterNamed,
  ),
  phrase('(?:trong|hết|cuối) qu[ýí] này', (_groups, context) =>
    dueByQuarter({ quarter: quarterOf(context), year: null, isBefore: false }, context),
  ),
  phrase(
    `(?:${lead})?(?:(?:\\d{1,2}|các|những|mấy) tháng )?cuối năm(?: công tác)?(?: (?<year>\\d{4})| nay)?`,
    yearNamed,
  ),
  phrase(`(?:trong|hết|đến hết|trước khi kết thúc) năm(?: công tác)?(?: (?<year>\\d{4})| nay)`, yearNamed),
  phrase(`${told}(?<!${programme}[^,;.:]*)đến năm (?<year>\\d{4})`, yearNamed),
  phrase(
    '(?:trong|sau|(?:chậm|muộn) nhất(?: là)?(?: sau| trong)?)(?: (?:vòng|thời hạn|thời gian))? (?<count>\\d{1,3})(?: *\\([\\p{L} ]+\\))? ngày(?<working> làm việc)?' +
      since,
    within,
  ),
  // "Trong 6 tháng" is as often the time reported on: of months, only so many as no report has.
  phrase(
    `trong(?<term> (?:vòng|thời hạn|thời gian))? (?<count>\\d{1,2})(?: *\\([\\p{L} ]+\\))? (?<unit>tuần|tháng)${notReported}${since}`,
    withinWeeksOrMonths,
  ),
  phrase('ngay sau (?:khi (?:kết thúc )?)?hội nghị|khẩn trương|nhanh chóng|thường xuyên', () => noDate),
];

/** Cases are accepted, figures counted and councils convened at a time: no deadline, whenever it is. */
const ofCases =
  /(?<!\p{L})(?:thụ lý(?: mới)?|khởi tố(?: mới)?|số liệu(?: của)?|kỳ họp(?: (?!trước|trong|xong)[\p{L}\d]+){0,5})(?: (?:từ|kể từ))? $/u;
/** What happened did so in the past: told of, unless the day is yet to come. */
const happened =
  /(?<!\p{L})(?:(?:án|vụ|việc|đơn|hồ sơ|còn) tồn(?: đọng)?|xảy ra|phát sinh|được phát hiện|đã(?: (?!(?:cần|phải|báo cáo|gửi|trước|trong)(?!\p{L}))\p{L}+){1,4}) $/u;
/** A quarter without "trong" or "hết" is what is reported on. */
const reported =
  /(?<!\p{L})(?:kết quả|số liệu|báo cáo|sơ kết|tổng kết)(?: (?:công tác|thực hiện|hoạt động|nhiệm vụ|của))* $/u;

/**
 * The deadlines in the wording of a directive. Offered first is the first with a date, else the first; a quarter named
 * alone comes after all others. Words of urgency have none: no date is invented. What is told of, and what was over when
 * it was said, is none.
 */
export function deadlineOf(wording: string, context: DeadlineContext): Deadlines {
  const reading = read(wording);
  const found: Found[] = [];
  for (const each of phrases) found.push(...newlyFound(each, reading, found));
  const all = found
    .sort((a, b) => a.from - b.from)
    .filter((each) => !isToldOf(reading.text, each, context))
    .flatMap(({ from, to, groups, due }) => {
      const last = due(context);
      if (last === null || (last.date !== null && last.date < context.on)) return [];
      return [{ isPeriod: isPeriod(groups), deadline: asWritten(wording, reading.spanOf(from, to), last) }];
    });
  const dated = all.filter(({ deadline }) => deadline.date !== null);
  const choice = dated.find((each) => !each.isPeriod) ?? dated[0] ?? all[0];
  return { choice: choice?.deadline ?? null, all: all.map(({ deadline }) => deadline) };
}

type Found = TextSpan & { readonly groups: Groups; due(context: DeadlineContext): Due | null };

function newlyFound({ pattern, due }: Phrase, { text }: Reading, found: readonly Found[]): Found[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      groups: match.groups ?? {},
      due: (context: DeadlineContext) => due(match.groups ?? {}, context),
    }))
    .filter(({ from, to }) => found.every((other) => to <= other.from || other.to <= from));
}

/** Whether the words before a time make it that of something else than the task. */
function isToldOf(text: string, { from, groups }: Found, context: DeadlineContext): boolean {
  const before = text.slice(0, from);
  if (ofCases.test(before)) return true;
  if (happened.test(before)) return !isDayToCome(groups, context);
  return isPeriod(groups) && reported.test(before);
}

/** A quarter named without a word that makes it a deadline. */
function isPeriod({ quarter, lead: leading, end }: Groups): boolean {
  return quarter !== undefined && leading === undefined && end === undefined;
}

/** Whether a day is named that is not over, in this year where none is said. */
function isDayToCome(groups: Groups, { on }: DeadlineContext): boolean {
  const { day: number, month: ofMonth, year: ofYear } = daySaid(groups);
  if (Number.isNaN(number) || Number.isNaN(ofMonth)) return false;
  return dayOf(ofYear ?? partsOf(on).year, ofMonth, number) >= on;
}

function asWritten(wording: string, span: TextSpan, due: Due): Deadline {
  return { phrase: wordsIn(wording, span), span, ...due };
}

function phrase(source: string, due: Phrase['due']): Phrase {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu'), due };
}

function dayNamed(groups: Groups, { on }: DeadlineContext): Due {
  return dueByDay({ ...daySaid(groups), isBefore: isDayLeftOut(groups) }, on);
}

/** Day and month as numbers, not a number where they were not said. */
function daySaid(groups: Groups): { day: number; month: number; year: number | null } {
  const [shortDay, shortMonth] = groups['short_day']?.split('/') ?? [];
  return {
    day: Number(groups['day'] ?? groups['bare_day'] ?? groups['worded_day'] ?? shortDay),
    month: Number(groups['month'] ?? groups['bare_month'] ?? groups['worded_month'] ?? shortMonth),
    year: numberOf(groups['year'] ?? groups['bare_year'] ?? groups['worded_year']),
  };
}

/** "Xong ngày 15/10" is to be, "xong ngày 15/8" was. */
function dayOfEnd(groups: Groups, context: DeadlineContext): Due | null {
  return isDayToCome(groups, context) ? dayNamed(groups, context) : null;
}

/** A day by its number alone. */
function dayOfMonth(groups: Groups, { on }: DeadlineContext): Due {
  const { which } = groups;
  const ahead = which === undefined ? null : which === 'này' ? 0 : 1;
  return dueByDayOfMonth({ day: Number(groups['day']), ahead, isBefore: isDayLeftOut(groups) }, on);
}

/** "Trước ngày 05/9", but not "trước 17 giờ ngày 05/9". */
function isDayLeftOut(groups: Groups): boolean {
  return isBefore(groups) && groups['hour'] === undefined;
}

function lastMonthNamed(groups: Groups, context: DeadlineContext): Due {
  return monthNamed({ ...groups, month: groups['last'] ?? groups['last_bare'] ?? groups['last_joined'] }, context);
}

function monthNamed(groups: Groups, { on }: DeadlineContext): Due {
  return dueByMonth({ month: Number(groups['month']), year: numberOf(groups['year']), isBefore: isBefore(groups) }, on);
}

const romans = ['i', 'ii', 'iii', 'iv'];

function quarterNamed(groups: Groups, context: DeadlineContext): Due {
  const said = groups['quarter'] ?? '';
  const quarter = romans.includes(said) ? romans.indexOf(said) + 1 : Number(said);
  return dueByQuarter({ quarter, year: numberOf(groups['year']), isBefore: isBefore(groups) }, context);
}

function yearNamed(groups: Groups, context: DeadlineContext): Due {
  return dueByYear(numberOf(groups['year']), context);
}

/** Counted from the conference; from what else, nobody knows yet when that is. */
function within({ count, working, since, ours }: Groups, context: DeadlineContext): Due {
  if (since !== undefined && ours === undefined) return noDate;
  return dueWithin(Number(count), { areWorkingDays: working !== undefined }, context);
}

function withinWeeksOrMonths(groups: Groups, context: DeadlineContext): Due | null {
  const count = Number(groups['count']);
  if (groups['unit'] === 'tuần') return within({ ...groups, count: String(count * DAYS_OF_WEEK) }, context);
  if (count > MONTHS_OF_TASKS && groups['term'] === undefined && groups['since'] === undefined) return null;
  if (groups['since'] !== undefined && groups['ours'] === undefined) return noDate;
  return dueByMonthsFrom(count, context.on);
}

function isBefore({ lead }: Groups): boolean {
  return lead !== undefined && /trước(?: (?:thời )?hạn)?$/u.test(lead);
}

function numberOf(text: string | undefined): number | null {
  if (text === undefined) return null;
  return text.length === 2 ? CENTURY + Number(text) : Number(text);
}
