import type { Issue } from '#shared/minutes/index.ts';
import type { GoldenConference, GoldenEnds } from './golden-conference.ts';
import { type Approved, correct, type Printed, passPaper, print } from './life-of-papers.ts';

export type PaperName = 'minutes' | 'shortMinutes' | 'notice' | 'erratum' | 'delegates' | 'indicators' | 'tasks';

export type GoldenPapers = {
  readonly golden: GoldenConference;
  readonly minutes: Approved;
  readonly notice: Approved;
  readonly printed: Readonly<Record<PaperName, Printed>>;
};

export type Issues = { readonly minutes: Issue; readonly notice: Issue; readonly erratum: Issue };

/** Holds a conference, brings its papers to their end and prints them with their annexes. */
export async function papersOf(
  hold: (ends?: GoldenEnds) => Promise<GoldenConference>,
  issues: Issues,
  ends?: GoldenEnds,
): Promise<GoldenPapers> {
  const golden = await hold(ends);
  golden.pass(A_DAY);
  const minutes = await passPaper(golden, 'minutes', issues.minutes);
  golden.pass(A_DAY);
  const notice = await passPaper(golden, 'notice', issues.notice);
  golden.pass(A_DAY);
  const erratumId = correct(golden, 'notice', issues.erratum);
  const [ofMinutes, ofNotice] = [{ textId: minutes.textId }, { textId: notice.textId }];
  const printed = await print(golden, {
    minutes: { ...ofMinutes, wanted: { kind: 'paper', paper: 'minutes', form: 'full' } },
    shortMinutes: { ...ofMinutes, wanted: { kind: 'paper', paper: 'minutes', form: 'short' } },
    notice: { ...ofNotice, wanted: { kind: 'paper', paper: 'notice', form: 'full' } },
    erratum: { ...ofNotice, wanted: { kind: 'erratum', erratumId } },
    delegates: { ...ofMinutes, wanted: { kind: 'annex', annex: 'delegates' } },
    indicators: { ...ofMinutes, wanted: { kind: 'annex', annex: 'indicators' } },
    tasks: { ...ofNotice, wanted: { kind: 'annex', annex: 'tasks' } },
  });
  return { golden, minutes, notice, printed };
}

const A_DAY = 24 * 60;

/** Numbers and dates as a registry might give them. */
export const thanhHoaIssues: Issues = {
  minutes: { number: 31, date: '2022-09-13' },
  notice: { number: 7, date: '2022-09-15' },
  erratum: { number: 1204, date: '2022-09-16' },
};
export const vinhLongIssues: Issues = {
  minutes: { number: 12, date: '2022-06-13' },
  notice: { number: 128, date: '2022-06-15' },
  erratum: { number: 96, date: '2022-06-16' },
};
