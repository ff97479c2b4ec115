import {
  type DeadlineContext,
  type Due,
  dueByDay,
  dueByDayOfMonth,
  dueByMonth,
  dueByMonthsAhead,
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

type Phrase = { readonly pattern: RegExp; due(groups: Groups, context: DeadlineContext): Due };

/** Words that "hạn" ends: "05 vụ án quá hạn trước ngày 30/9" is to be done before that day. */
const endsWord = 'quá|đúng|trễ|chậm|sớm|kịp|đến|tới|hết|còn|sắp|gia|có|vô|kỳ|giới|quyền|ngắn|trung|dài|đáo|định';
const term = `(?:trong )?(?:thời )?(?:hạn (?:cuối|chót)|(?<!(?<!\\p{L})(?:${endsWord}) )hạn):?`;
const until = `(?:(?:đến|tới) )?(?:trước(?: (?:thời )?hạn)?|hết)|đến|chậm nhất|muộn nhất|trong|${term}`;
const into = '(?: (?:là|vào|trong|đến|hết|trước))*';
// What runs from one time to another, or is counted until a day, is told of and no deadline.
const told = '(?<!(?:từ (?:đầu )?(?:(?:ngày|tháng) )?(?:[\\d/. -]|tháng|năm)+|(?:tính|số liệu) ))';
const lead = `${told}(?<lead>(?:${until})${into}) `;
const year = '(?:(?: năm |/| )(?<year>\\d{4}))?';
const day = 'ngày (?<day>\\d{1,2})(?:[/.-]| tháng )(?<month>\\d{1,2})(?:(?:[/.-]| năm )(?<year>\\d{4}))?';
const bareDay = '(?<bare_day>\\d{1,2})[/.-](?<bare_month>\\d{1,2})(?:[/.-]| năm )(?<bare_year>\\d{4})';
const month = '(?:0?[1-9]|1[0-2])';
/** "Trước 1/2 số vụ" is a share of them; a day that is larger than any month cannot be one. */
const share = ' (?:số|tổng|chỉ tiêu|kế hoạch|thời gian|lượng|khối lượng|vụ|việc|án|các|đơn vị|cán bộ|biên chế)';
const shortDay = `(?<short_day>(?:1[3-9]|2\\d|3[01])/${month}|(?:0?[1-9]|1[0-2])/${month}(?!\\d|${share}(?!\\p{L})))(?![/.-]?\\d)`;
const clock = '(?:(?<hour>\\d{1,2}) ?(?:giờ|g|h)(?: ?\\d{1,2}(?: ?phút)?)?,? )?';
const again = '(?: *\\(?(?:hằng|hàng|mỗi) (?:tuần|tháng|quý|năm)\\)?)';

/** In the order in which they are tried; what one has found no later one finds in part. */
const phrases: readonly Phrase[] = [
  phrase(`${lead}${clock}(?:${day}|${bareDay}|${shortDay})`, dayNamed),
  phrase(`${lead}${clock}ngày \\d{1,2}${again}`, () => noDate),
  phrase(`${lead}${clock}ngày (?<day>\\d{1,2})(?: tháng (?<which>này|tới|sau))?(?![/.-]\\d| tháng \\d)`, dayOfMonth),
  // Which day that is, the moon says.
  phrase(`${lead}(?:dịp )?tết(?: (?:nguyên đán|âm lịch|cổ truyền))?(?: (?:năm )?\\d{4})?`, () => noDate),
  phrase(`${lead}(?:cuối )?tháng (?<month>\\d{1,2})${year}`, monthNamed),
  phrase(`cuối tháng (?<month>\\d{1,2})${year}`, monthNamed),
  phrase('(?:trong|hết|cuối) tháng (?<which>này|tới|sau)', ({ which }, { on }) =>
    dueByMonthsAhead(which === 'này' ? 0 : 1, on),
  ),
  phrase('(?:trong|hết|cuối) tuần (?<which>này|tới|sau)', ({ which }, { on }) =>
    dueByWeeksAhead(which === 'này' ? 0 : 1, on),
  ),
  phrase(`(?:${lead})?(?:cuối )?qu[ýí] (?<quarter>iv|iii|ii|i|[1-4])(?: *(?:/|năm) *(?<year>\\d{4}))?`, quarterNamed),
  phrase('(?:trong|hết|cuối) qu[ýí] này', (_groups, context) =>
    dueByQuarter({ quarter: quarterOf(context), year: null, isBefore: false }, context),
  ),
  phrase(
    `(?:${lead})?(?:(?:\\d{1,2}|các|những|mấy) tháng )?cuối năm(?: công tác)?(?: (?<year>\\d{4})| nay)?`,
    yearNamed,
  ),
  phrase(`(?:trong|hết|đến hết|trước khi kết thúc) năm(?: công tác)?(?: (?<year>\\d{4})| nay)`, yearNamed),
  phrase(
    '(?:trong|sau|(?:chậm|muộn) nhất(?: là)?(?: sau| trong)?)(?: (?:vòng|thời hạn|thời gian))? (?<count>\\d{1,3})(?: *\\([\\p{L} ]+\\))? ngày(?<working> làm việc)?(?<since>,? (?:kể )?(?:từ|sau)(?: (?:ngày|khi))?(?<ours> (?:kết thúc )?hội nghị| (?:hôm )?nay)?)?',
    within,
  ),
  phrase('ngay sau (?:khi (?:kết thúc )?)?hội nghị|khẩn trương|nhanh chóng|thường xuyên', () => noDate),
];

/**
 * The deadlines in the wording of a directive. Offered first is the first with a date, else the first. Words of urgency
 * have none: no date is invented.
 */
export function deadlineOf(wording: string, context: DeadlineContext): Deadlines {
  const reading = read(wording);
  const found: Found[] = [];
  for (const each of phrases) found.push(...newlyFound(each, reading, found));
  const all = found
    .sort((a, b) => a.from - b.from)
    .map(({ from, to, due }) => asWritten(wording, reading.spanOf(from, to), due(context)));
  return { choice: all.find(({ date }) => date !== null) ?? all[0] ?? null, all };
}

type Found = TextSpan & { due(context: DeadlineContext): Due };

function newlyFound({ pattern, due }: Phrase, { text }: Reading, found: readonly Found[]): Found[] {
  return [...text.matchAll(pattern)]
    .map((match) => ({
      from: match.index,
      to: match.index + match[0].length,
      due: (context: DeadlineContext) => due(match.groups ?? {}, context),
    }))
    .filter(({ from, to }) => found.every((other) => to <= other.from || other.to <= from));
}

function asWritten(wording: string, span: TextSpan, due: Due): Deadline {
  return { phrase: wordsIn(wording, span), span, ...due };
}

function phrase(source: string, due: Phrase['due']): Phrase {
  return { pattern: new RegExp(`(?<![\\p{L}\\d])(?:${source})(?![\\p{L}\\d])`, 'gu'), due };
}

function dayNamed(groups: Groups, { on }: DeadlineContext): Due {
  const [shortDay, shortMonth] = groups['short_day']?.split('/') ?? [];
  const day = groups['day'] ?? groups['bare_day'] ?? shortDay;
  const month = groups['month'] ?? groups['bare_month'] ?? shortMonth;
  const named = { day: Number(day), month: Number(month), year: numberOf(groups['year'] ?? groups['bare_year']) };
  return dueByDay({ ...named, isBefore: isDayLeftOut(groups) }, on);
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

function isBefore({ lead }: Groups): boolean {
  return lead !== undefined && /trước(?: (?:thời )?hạn)?$/u.test(lead);
}

function numberOf(text: string | undefined): number | null {
  return text === undefined ? null : Number(text);
}
