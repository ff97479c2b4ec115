import fc from 'fast-check';
import { expect, it } from 'vitest';
import {
  addWorkingDays,
  type DeadlineContext,
  deadlineOf,
  isWorkingDay,
  noticeDueOn,
  type WorkingCalendar,
  workingCalendarSchema,
  workingDaysLeft,
} from '#shared/directives/index.ts';
import {
  clockTimeOf,
  dayOf,
  dayOfInstant,
  daysLater,
  instant,
  officialDay,
  officialTime,
  sessionOf,
  sessionWords,
  shortDay,
  weekdayOf,
} from '#shared/kernel/index.ts';

const everyWeek: WorkingCalendar = { holidays: [], makeUpDays: [] };
/** The days off for the National Day of 2022, and those of the new year that was made up for on a Saturday. */
const calendar: WorkingCalendar = { holidays: ['2022-09-01', '2022-09-02', '2023-01-02'], makeUpDays: ['2022-09-10'] };

function said(on: string, more: Partial<DeadlineContext> = {}): DeadlineContext {
  return { on, workingYear: { startMonth: 12, startDay: 1 }, calendar: everyWeek, ...more };
}

/** Phrase and date that stand first, and the other reading. */
function choice(wording: string, on: string, more: Partial<DeadlineContext> = {}): (string | null)[] {
  const { choice: first } = deadlineOf(wording, said(on, more));
  return first === null ? [] : [first.phrase, first.date, first.otherDate];
}

const dates = fc
  .record({ year: fc.integer({ min: 2020, max: 2035 }), offset: fc.integer({ min: 0, max: 364 }) })
  .map(({ year, offset }) => daysLater(dayOf(year, 1, 1), offset));

it.each([
  ['hoàn thành đạt, vượt chỉ tiêu cả năm trong tháng 10 năm 2022, nhất là', 'trong tháng 10 năm 2022', '2022-10-31'],
  ['gửi báo cáo đến hết ngày 15/11/2022', 'đến hết ngày 15/11/2022', '2022-11-15'],
  ['chậm nhất ngày 15/11/2022 phải xong', 'chậm nhất ngày 15/11/2022', '2022-11-15'],
  ['chậm nhất là ngày 05 tháng 11 năm 2022', 'chậm nhất là ngày 05 tháng 11 năm 2022', '2022-11-05'],
  ['hoàn thành trong tháng 02/2024', 'trong tháng 02/2024', '2024-02-29'],
  ['xong trước tháng 11 năm 2022', 'trước tháng 11 năm 2022', '2022-10-31'],
  ['báo cáo trong tuần này', 'trong tuần này', '2022-09-18'],
  ['đến 30/9 các đơn vị phải xong', 'đến 30/9', '2022-09-30'],
  ['gửi đến ngày 05 tháng sau', 'đến ngày 05 tháng sau', '2022-10-05'],
  ['Chậm nhất 05 ngày làm việc sau hội nghị', 'Chậm nhất 05 ngày làm việc sau hội nghị', '2022-09-19'],
  ['báo cáo trong tháng này', 'trong tháng này', '2022-09-30'],
  ['báo cáo trong 05 ngày làm việc', 'trong 05 ngày làm việc', '2022-09-19'],
  ['trong vòng 10 ngày kể từ ngày kết thúc hội nghị', 'trong vòng 10 ngày kể từ ngày kết thúc hội nghị', '2022-09-22'],
])('MI1 the date is the last day of the time named: %s', (wording, phrase, date) => {
  expect(choice(wording, '2022-09-12')).toEqual([phrase, date, null]);
});

it('MI1 working days of a deadline are those of the calendar', () => {
  expect(choice('trong 05 ngày làm việc', '2022-08-31', { calendar })).toEqual([
    'trong 05 ngày làm việc',
    '2022-09-09',
    null,
  ]);
  expect(choice('trong 06 ngày làm việc', '2022-08-31', { calendar })[1]).toBe('2022-09-10');
});

it('MI1 every month ends on its last day', () => {
  fc.assert(
    fc.property(fc.integer({ min: 2020, max: 2040 }), fc.integer({ min: 1, max: 12 }), (year, month) => {
      const [phrase, date] = choice(`trong tháng ${month} năm ${year}`, '2020-01-01');
      expect(phrase).toBe(`trong tháng ${month} năm ${year}`);
      expect(daysLater(date ?? '', 1)).toBe(month === 12 ? dayOf(year + 1, 1, 1) : dayOf(year, month + 1, 1));
    }),
  );
});

it('MI2 "trước ngày" leaves the day out, and offers it beside', () => {
  expect(choice('gửi về Phòng 7 trước ngày 31/10/2021', '2021-09-30')).toEqual([
    'trước ngày 31/10/2021',
    '2021-10-30',
    '2021-10-31',
  ]);
  expect(choice('trước 01/01/2023', '2022-09-12')).toEqual(['trước 01/01/2023', '2022-12-31', '2023-01-01']);
  expect(choice('trước ngày 12/9', '2022-09-12')).toEqual(['trước ngày 12/9', '2023-09-11', '2023-09-12']);
  expect(choice('xong trước 30/9', '2022-09-12')).toEqual(['trước 30/9', '2022-09-29', '2022-09-30']);
  expect(choice('trước 15.9 năm 2022', '2022-09-12')[1]).toBe('2022-09-14');
  for (const hour of ['17 giờ', '17h00', '16 giờ 30 phút'])
    expect(choice(`trước ${hour} ngày 15/9/2022`, '2022-09-12')).toEqual([
      ...[`trước ${hour} ngày 15/9/2022`, '2022-09-15', null],
    ]);
});

it.each([
  ['cuối năm', '2022-06-30', '2022-11-30', '2022-12-31'],
  ['cuối năm 2022', '2022-06-30', '2022-11-30', '2022-12-31'],
  ['trong 6 tháng cuối năm', '2022-06-30', '2022-11-30', '2022-12-31'],
  ['03 tháng cuối năm', '2022-09-12', '2022-11-30', '2022-12-31'],
  ['trong năm 2024', '2024-08-15', '2024-11-30', '2024-12-31'],
  ['trong quý IV', '2022-09-12', '2022-11-30', '2022-12-31'],
  ['quý IV năm 2022', '2022-09-12', '2022-11-30', '2022-12-31'],
  ['trong quý 1/2023', '2022-09-12', '2023-02-28', '2023-03-31'],
  ['trong quý III', '2022-09-12', '2022-09-30', '2023-08-31'],
  ['cuối năm', '2022-12-05', '2022-12-31', '2023-11-30'],
  ['cuối năm 2022', '2022-12-05', '2022-12-31', '2022-11-30'],
  ['trong quý này', '2022-09-12', '2022-11-30', '2022-12-31'],
])(
  'MI3 a year and its quarters end with the working year, the calendar beside: %s on %s',
  (wording, on, date, other) => {
    expect(choice(wording, on)).toEqual([wording, date, other]);
  },
);

it("MI3 a working year that is the calendar's has one reading, and another one ends where it is set", () => {
  const january = { workingYear: { startMonth: 1, startDay: 1 } };
  expect(choice('cuối năm', '2022-06-30', january)).toEqual(['cuối năm', '2022-12-31', null]);
  expect(choice('trong quý IV', '2022-06-30', january)).toEqual(['trong quý IV', '2022-12-31', null]);
  const november = { workingYear: { startMonth: 11, startDay: 1 } };
  expect(choice('cuối năm', '2022-06-30', november)[1]).toBe('2022-10-31');
  expect(choice('trong quý II', '2022-03-30', november)[1]).toBe('2022-04-30');
});

it('MI4 without a year the next one that is not over is meant', () => {
  expect(choice('trong tháng 11', '2022-09-12')[1]).toBe('2022-11-30');
  expect(choice('trong tháng 9', '2022-09-30')[1]).toBe('2022-09-30');
  expect(choice('trong tháng 5', '2022-09-12')[1]).toBe('2023-05-31');
  expect(choice('chậm nhất ngày 15/8', '2022-09-12')[1]).toBe('2023-08-15');
  expect(choice('trước ngày 25', '2022-09-12')).toEqual(['trước ngày 25', '2022-09-24', '2022-09-25']);
  expect(choice('đến ngày 31', '2022-09-12')[1]).toBe('2022-10-31');
  const unnamed = [
    'trong tháng 3',
    'đến ngày 31',
    'trước 01/3',
    'trước ngày 01',
    'đến ngày 10/7',
    'trước ngày 10/7',
    'trước tháng 3',
    'quý II',
    'cuối năm',
    'trong tuần này',
  ];
  fc.assert(
    fc.property(dates, fc.constantFrom(...unnamed), (on, wording) => {
      const date = choice(wording, on)[1] ?? '';
      expect(date >= on).toBe(true);
      expect(date <= daysLater(on, 366)).toBe(true);
    }),
  );
});

it('MI5 no date is invented', () => {
  const undated = [
    ['Ngay sau hội nghị, các đơn vị họp quán triệt', 'Ngay sau hội nghị'],
    ['thường xuyên kiểm tra kỷ luật nội vụ', 'thường xuyên'],
    ['khẩn trương đẩy nhanh tiến độ', 'khẩn trương'],
    ['cần nhanh chóng xây dựng và báo cáo', 'nhanh chóng'],
    ['gửi trước ngày 31/02/2023', 'trước ngày 31/02/2023'],
    ['xong trong tháng 13', 'trong tháng 13'],
    ['báo cáo trước ngày 25 (hằng tháng)', 'trước ngày 25 (hằng tháng)'],
    ['hoàn thành trước Tết Nguyên đán 2023', 'trước Tết Nguyên đán 2023'],
    ['trong 05 ngày làm việc kể từ ngày nhận được kết luận', 'trong 05 ngày làm việc kể từ ngày'],
  ] as const;
  for (const [wording, phrase] of undated) expect(choice(wording, '2022-09-12')).toEqual([phrase, null, null]);
});

it('MI6 all are offered in their order, and the first with a date is the choice', () => {
  const wording = 'Khẩn trương rà soát trong tháng 9 năm 2022, cuối năm báo cáo, thường xuyên tự kiểm tra';
  const { choice: first, all } = deadlineOf(wording, said('2022-09-12'));
  expect(all.map(({ phrase }) => phrase)).toEqual([
    'Khẩn trương',
    'trong tháng 9 năm 2022',
    'cuối năm',
    'thường xuyên',
  ]);
  expect(first?.date).toBe('2022-09-30');
});

it.each([
  'Triển khai thực hiện Kế hoạch số 74/KH-VKSTC ngày 26/5/2022 về thực hiện phong trào thi đua',
  'số liệu từ ngày 01/12/2021 đến ngày 31/5/2022',
  'số liệu từ tháng 12/2021 đến tháng 5/2022',
  'tính đến ngày 31/5/2022 còn 12 vụ',
  'số liệu từ 01/12/2021 đến 31/5/2022',
  'từ đầu năm 2022 đến ngày 31/5/2022',
  'số liệu đến 31/5',
  'giải quyết đạt trước 1/2 chỉ tiêu, đến 2/3 số vụ',
  'được kiểm tra trong 6 tháng đầu năm',
  'tiếp tục thực hiện kế hoạch chuyển đổi vị trí công tác năm 2022',
  'đạt 100% chỉ tiêu',
])('MI6 times that are told of are none: %s', (wording) => {
  expect(deadlineOf(wording, said('2022-06-30'))).toEqual({ choice: null, all: [] });
});

it.each([
  ['giải quyết xong 05 vụ án quá hạn trước ngày 30/9/2024', 'trước ngày 30/9/2024', '2024-09-29'],
  ['báo cáo đúng hạn trước ngày 30/9/2024', 'trước ngày 30/9/2024', '2024-09-29'],
  ['QUÁ HẠN TRƯỚC NGÀY 30/9/2024', 'TRƯỚC NGÀY 30/9/2024', '2024-09-29'],
  ['không để quá hạn trong tháng 10', 'trong tháng 10', '2024-10-31'],
  ['gia hạn đến hết tháng 10', 'đến hết tháng 10', '2024-10-31'],
  ['báo cáo, hạn trước ngày 30/9/2024', 'hạn trước ngày 30/9/2024', '2024-09-29'],
  ['thời hạn trước ngày 30/9/2024', 'thời hạn trước ngày 30/9/2024', '2024-09-29'],
  ['trong thời hạn đến ngày 30/9/2024', 'trong thời hạn đến ngày 30/9/2024', '2024-09-30'],
  ['giải quyết trong hạn trước ngày 30/9/2024', 'trong hạn trước ngày 30/9/2024', '2024-09-29'],
  ['hoàn thành trước thời hạn ngày 30/9/2024', 'trước thời hạn ngày 30/9/2024', '2024-09-29'],
  ['đến hạn cuối 30/9/2024', 'hạn cuối 30/9/2024', '2024-09-30'],
  ['Hạn: 30/9/2024', 'Hạn: 30/9/2024', '2024-09-30'],
])('MI100 a phrase cuts no word in two: %s', (wording, phrase, date) => {
  for (const form of ['NFC', 'NFD'] as const) {
    const { choice: first } = deadlineOf(wording.normalize(form), said('2024-08-09'));
    expect([first?.phrase.normalize('NFC'), first?.date]).toEqual([phrase, date]);
  }
});

it('MI100 what ran out on a day is told of', () => {
  for (const wording of ['các lệnh tạm giam hết hạn ngày 30/9/2024', 'án quá hạn ngày 30/9/2024'])
    expect(deadlineOf(wording, said('2024-08-09')).all).toEqual([]);
});

it.each([
  ['HOÀN THÀNH TRONG THÁNG 10 NĂM 2022'],
  ['hoàn thành trong\u00a0tháng  10\u00a0năm 2022'],
  ['số hoá hồ sơ, hoàn thành trong tháng 10/2022'],
  ['Trong quí IV, khoẻ mạnh'],
  ['ngay sau Hội nghị'],
])('MI7 found in every form, and shown as it stands: %s', (written) => {
  for (const text of [written.normalize('NFC'), written.normalize('NFD'), written.toUpperCase()]) {
    const { choice: first } = deadlineOf(text, said('2022-09-12'));
    expect(first).not.toBeNull();
    expect(text.slice(first?.span.from, first?.span.to)).toBe(first?.phrase);
    expect(first?.date ?? null).toBe(deadlineOf(written, said('2022-09-12')).choice?.date ?? null);
  }
});

it('MI7 whatever is typed, phrases stand where they say, apart from each other', () => {
  const pieces = [
    'trong tháng 10',
    ' ',
    'trước ngày 1/2',
    'cuối năm',
    ',',
    'ệ\u0301',
    'quý IV',
    '\n',
    'hoá',
    '😀',
    'İ',
    ' 2022',
  ];
  fc.assert(
    fc.property(
      fc.array(fc.oneof(fc.constantFrom(...pieces), fc.string({ unit: 'binary', maxLength: 3 }))),
      (parts) => {
        const text = parts.join('');
        let end = 0;
        for (const { phrase, span } of deadlineOf(text, said('2022-09-12')).all) {
          expect(text.slice(span.from, span.to)).toBe(phrase);
          expect(span.from).toBeGreaterThanOrEqual(end);
          end = span.to;
        }
      },
    ),
  );
});

const calendars = fc.record({
  holidays: fc.array(dates, { maxLength: 30 }),
  makeUpDays: fc.array(dates, { maxLength: 10 }),
});

it('MI8 working days leave out weekends and holidays, and take in what is made up for', () => {
  expect(isWorkingDay('2022-09-09', calendar)).toBe(true);
  expect(isWorkingDay('2022-09-10', calendar)).toBe(true);
  expect(isWorkingDay('2022-09-11', calendar)).toBe(false);
  expect(isWorkingDay('2022-09-02', calendar)).toBe(false);
  expect(addWorkingDays('2022-09-09', 1, everyWeek)).toBe('2022-09-12');
  expect(addWorkingDays('2022-09-09', 1, calendar)).toBe('2022-09-10');
  expect(workingDaysLeft('2022-08-31', '2022-09-05', calendar)).toBe(1);
  expect(workingDaysLeft('2022-09-19', '2022-09-16', everyWeek)).toBe(-1);
  expect(workingCalendarSchema.safeParse({ holidays: ['2022-02-30'], makeUpDays: [] }).success).toBe(false);
});

it('MI8 counting there is counting back, in one go or in two', () => {
  fc.assert(
    fc.property(dates, fc.nat(25), fc.nat(25), calendars, (day, n, m, days) => {
      const reached = addWorkingDays(day, n, days);
      expect(workingDaysLeft(day, reached, days)).toBe(n);
      expect(workingDaysLeft(reached, day, days)).toBe(0 - n);
      expect(addWorkingDays(reached, m, days)).toBe(addWorkingDays(day, n + m, days));
      expect(n === 0 || isWorkingDay(reached, days)).toBe(true);
    }),
  );
});

it('MI9 the notice is due on the fifth working day after the end', () => {
  expect(noticeDueOn('2022-09-12', everyWeek)).toBe('2022-09-19');
  expect(noticeDueOn('2022-08-30', calendar)).toBe('2022-09-08');
  expect(noticeDueOn('2022-09-10', everyWeek)).toBe('2022-09-16');
});

it('MI18 days, times and sessions are written as official papers do', () => {
  expect(officialDay('2022-09-12')).toBe('ngày 12 tháng 9 năm 2022');
  expect(officialDay('2020-01-05')).toBe('ngày 05 tháng 01 năm 2020');
  expect(officialDay('2024-02-29')).toBe('ngày 29 tháng 02 năm 2024');
  expect(officialDay('2024-12-03')).toBe('ngày 03 tháng 12 năm 2024');
  expect(shortDay('2022-09-12')).toBe('12/9/2022');
  expect(shortDay('2024-07-04')).toBe('04/7/2024');
  expect(officialTime({ hour: 8, minute: 0 })).toBe('08 giờ 00 phút');
  expect(sessionWords(sessionOf({ from: { hour: 8, minute: 0 }, to: { hour: 12, minute: 20 } }))).toBe('sáng');
  expect(sessionWords(sessionOf({ from: { hour: 14, minute: 0 }, to: { hour: 17, minute: 0 } }))).toBe('chiều');
  expect(sessionWords(sessionOf({ from: { hour: 8, minute: 0 }, to: { hour: 16, minute: 30 } }))).toBe('cả ngày');
});

it("MI18 days and times are those of Vietnam's clocks", () => {
  const late = instant(Date.UTC(2022, 8, 11, 23, 30));
  expect(dayOfInstant(late)).toBe('2022-09-12');
  expect(officialTime(clockTimeOf(late))).toBe('06 giờ 30 phút');
  fc.assert(
    fc.property(dates, (day) => {
      const noonThere = instant(Date.parse(`${day}T05:00:00Z`));
      expect(dayOfInstant(noonThere)).toBe(day);
      expect(weekdayOf(daysLater(day, 7))).toBe(weekdayOf(day));
    }),
  );
});

it.each([
  'Các phòng nghiệp vụ rà soát các vụ án thụ lý trước ngày 01/6/2022 chưa giải quyết xong',
  'giải quyết các vụ án đã thụ lý trước ngày 01/12/2022',
  'khắc phục hạn chế đã nêu trong quý II',
  'đã hoàn thành trong tháng 8',
  'giải quyết án tồn trước ngày 01/10/2021',
  'các vụ việc xảy ra trong tháng 10',
  'chuẩn bị tài liệu trước kỳ họp cuối năm của HĐND',
  'phục vụ kỳ họp HĐND tỉnh trong tháng 12/2022',
  'báo cáo kết quả quý III',
  'số liệu quý III',
  'xong ngày 15/8',
  'trước ngày 01/9/2022',
])('MI106 a time that belongs to something else, or is over, is none: %s', (wording) => {
  for (const form of ['NFC', 'NFD'] as const)
    expect(deadlineOf(wording.normalize(form), said('2022-09-12'))).toEqual({ choice: null, all: [] });
});

it.each([
  ['Báo cáo kết quả quý III trước ngày 15/10, xong toàn bộ trong tháng 11', 'trước ngày 15/10', '2022-10-14'],
  ['Rà soát chỉ tiêu cần đạt quý IV, gửi trước ngày 15/10', 'trước ngày 15/10', '2022-10-14'],
  ['giải quyết án tồn trước ngày 30/10/2022', 'trước ngày 30/10/2022', '2022-10-29'],
  ['hoàn thành nhiệm vụ đã được giao trước ngày 30/9', 'trước ngày 30/9', '2022-09-29'],
  ['báo cáo kết quả trong tháng 10', 'trong tháng 10', '2022-10-31'],
])('MI106 what is still to be done keeps its deadline: %s', (wording, phrase, date) => {
  expect(choice(wording, '2022-09-12').slice(0, 2)).toEqual([phrase, date]);
});

it.each([
  ['trong tháng 10 và tháng 11 năm 2022', 'trong tháng 10 và tháng 11 năm 2022', '2022-11-30'],
  ['trong tháng 10, 11', 'trong tháng 10, 11', '2022-11-30'],
  ['trong các tháng 10, 11, 12', 'trong các tháng 10, 11, 12', '2022-12-31'],
  ['trong tháng 10, 11 năm 2022 phải xong', 'trong tháng 10, 11 năm 2022', '2022-11-30'],
  ['trong tháng 10-11/2022', 'trong tháng 10-11/2022', '2022-11-30'],
  ['trong tháng 10, 11 đơn vị phải xong', 'trong tháng 10', '2022-10-31'],
  ['xong trước 30 tháng 9', 'trước 30 tháng 9', '2022-09-29'],
  ['báo cáo trong 02 tuần', 'trong 02 tuần', '2022-09-26'],
  ['báo cáo trong 01 tháng', 'trong 01 tháng', '2022-10-12'],
  ['phải xong ngày 15/10/2022', 'xong ngày 15/10/2022', '2022-10-15'],
  ['thời hạn hoàn thành: 15/10/2022', 'thời hạn hoàn thành: 15/10/2022', '2022-10-15'],
  ['thời gian hoàn thành: tháng 10/2022', 'thời gian hoàn thành: tháng 10/2022', '2022-10-31'],
  ['phấn đấu đến năm 2025', 'đến năm 2025', '2025-11-30'],
  ['gửi trước ngày 30/09/22', 'trước ngày 30/09/22', '2022-09-29'],
  ['gửi trước ngày 30/9-25/10', 'trước ngày 30/9', '2022-09-29'],
])('MI107 several months, weeks and short writings are understood whole: %s', (wording, phrase, date) => {
  expect(choice(wording, '2022-09-12').slice(0, 2)).toEqual([phrase, date]);
  expect(choice(phrase, '2022-09-12').slice(0, 2)).toEqual([phrase, date]);
});

it('MI107 times reported on and years of programmes are none', () => {
  for (const wording of ['kết quả trong 9 tháng', 'trong 02 tuần qua', 'Đề án chuyển đổi số đến năm 2025'])
    expect(deadlineOf(wording, said('2022-09-12')).all).toEqual([]);
});

it('MI106 a quarter named alone is offered after all others', () => {
  const wording = 'Rà soát, quý IV, xong trước ngày 15/10';
  expect(deadlineOf(wording, said('2022-09-12')).all.map(({ phrase }) => phrase)).toEqual([
    'quý IV',
    'trước ngày 15/10',
  ]);
  expect(choice(wording, '2022-09-12')[0]).toBe('trước ngày 15/10');
  expect(choice('Rà soát, quý IV', '2022-09-12')[0]).toBe('quý IV');
});
