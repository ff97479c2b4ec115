import { afterEach, expect, test, vi } from 'vitest';
import { Papers } from '#client/features/papers/index.ts';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { TextId } from '#shared/kernel/index.ts';
import type { LocalConference } from '#tests/support/harness/local-conference.ts';
import { personActor, siteActor } from '#tests/support/harness/local-conference.ts';
import { discussing } from '#tests/support/harness/scenes.ts';
import { reasonOf, showScreen } from './screen.tsx';

const textId = 't-1' as TextId;
const refused = { error: { code: 'http/notFound', vi: 'Chưa có tệp này.', en: 'There is no such file.' } };

let close = (): Promise<void> => Promise.resolve();
afterEach(async () => {
  await close();
  vi.unstubAllGlobals();
});

/** A server that draws texts and knows the calendar, and has no files. */
function stubServer() {
  const asked: string[] = [];
  const answers: readonly (readonly [RegExp, number, object])[] = [
    [
      /^POST .*\/texts$/,
      201,
      { text: { textId, digest: 'a'.repeat(64), at: Date.parse('2024-08-09T12:00:00+07:00') } },
    ],
    [
      /^GET .*\/texts\//,
      200,
      {
        ...{ minutes: [], conclusions: [{ type: 'text', text: 'Đã ghi' }], directives: [], commitments: [] },
        record: { heads: [], sites: [], delegates: [], reports: {}, closedAt: null },
      },
    ],
    [
      /^GET .*\/news$/,
      200,
      { text: 'VKSND tỉnh tổ chức Hội nghị./.', warnings: [{ reason: 'namedInCase', phrase: 'bị can Nguyễn Văn A' }] },
    ],
    [/^GET \/api\/working-calendar$/, 200, { calendar: { holidays: [], makeUpDays: [] } }],
  ];
  vi.stubGlobal('fetch', async (path: string, options: RequestInit = {}) => {
    const request = `${options.method ?? 'GET'} ${path}`;
    asked.push(request);
    const [, status, body] = answers.find(([pattern]) => pattern.test(request)) ?? [null, 404, refused];
    return new Response(JSON.stringify(body), { status, headers: { 'content-type': 'application/json' } });
  });
  return asked;
}

function closed(...commands: readonly (readonly [title: string, command: PersonCommand])[]): LocalConference {
  const conference = discussing();
  const chair = personActor(conference.state, 'Viện trưởng');
  conference.must(chair, { type: 'conference/close' });
  for (const [title, command] of commands) conference.must(personActor(conference.state, title), command);
  return conference;
}

async function show(conference: LocalConference, who: string, language: 'vi' | 'en' = 'vi') {
  const asked = stubServer();
  const actor = personActor(conference.state, who);
  const screen = await showScreen(<Papers />, { conference, actor, language });
  close = screen.close;
  return { ...screen, asked };
}

const submitted = ['Thư ký', { type: 'minutes/submit', paper: 'minutes', textId }] as const;
const approved = ['Viện trưởng', { type: 'minutes/approve', paper: 'minutes', textId }] as const;

test('the secretary draws the paper, and cannot hand on what could not be seen', async () => {
  const { button, press, text, asked } = await show(closed(), 'Thư ký');
  expect(text()).toContain('thư ký xem lại và trình duyệt');
  await expect.poll(text).toContain('Còn 5 ngày làm việc, hạn 16/8/2024');
  await press(button('Xem và trình duyệt'));
  await expect.poll(text).toContain('Chưa có tệp này.');
  expect(text()).toContain('Không có điểm nào cần xem lại.');
  expect(reasonOf(lastButton('Trình duyệt'))).toBe('Bản xem phải mở được thì mới quyết định được.');
  expect(asked.filter((request) => request.startsWith('POST'))).toHaveLength(1);
});

test('the chair cannot approve what could not be seen', async () => {
  const { button, text } = await show(closed(submitted), 'Viện trưởng');
  await expect.poll(text).toContain('Không mở được bản xem');
  expect(reasonOf(button('Duyệt'))).toBe('Bản xem phải mở được thì mới quyết định được.');
  expect(reasonOf(button('Trả lại'))).toBeNull();
});

test('a paper that came back shows why, above what is to be done', async () => {
  const reason = 'Bổ sung ý kiến của TP Thanh Hóa.';
  const { text } = await show(
    closed(submitted, ['Viện trưởng', { type: 'minutes/return', paper: 'minutes', reason }]),
    'Thư ký',
  );
  expect(text()).toContain('Trả lại để sửa');
  expect(text()).toContain(reason);
  expect(text()).toContain('thư ký sửa theo ý kiến của chủ trì và trình lại.');
});

test('number and date wait for the approval, the erratum for the number', async () => {
  const { button, text } = await show(closed(submitted, approved), 'Thư ký');
  expect(text()).toContain('văn thư cấp số; thư ký nhập số và ngày.');
  expect(reasonOf(button('Nhập số, ngày'))).toBeNull();
  expect(reasonOf(button('Đính chính'))).not.toBeNull();
});

test('errata stand with their paper, with the letter and its number', async () => {
  const issued = [
    'Thư ký',
    { type: 'minutes/issue', paper: 'minutes', issue: { number: 5, date: '2024-08-12' } },
  ] as const;
  const words = { text: 'trang 2', printed: '86 kiến nghị', corrected: '68 kiến nghị' };
  const corrected = ['Thư ký', { type: 'minutes/addErratum', paper: 'minutes', ...words }] as const;
  const { button, press, text } = await show(closed(submitted, approved, issued, corrected), 'Thư ký');
  expect(text()).toContain('trang 2: đã in là “86 kiến nghị”; nay sửa lại là “68 kiến nghị”');
  expect(text()).toContain('Đã đính chính 1 lần');
  await press(button('Xem công văn đính chính'));
  await expect.poll(text).toContain('Công văn đính chính. Biên bản hội nghị');
  await press(button('Nhập số, ngày'));
  expect(document.body.textContent).toContain('Nhập đúng số và ngày do văn thư cấp');
});

test('a site reads what was approved, and nothing of what is on the way', async () => {
  const conference = closed(submitted);
  const { button, text } = await (async () => {
    stubServer();
    const screen = await showScreen(<Papers />, { conference, actor: siteActor(conference.state, 'Bá Thước') });
    close = screen.close;
    return screen;
  })();
  expect(text()).toContain('Văn bản chưa được duyệt.');
  expect(() => button('Xem bản trình duyệt')).toThrow();
  expect(() => button('Tạo tất cả')).toThrow();
});

test('what the secretary marks anew the chair releases anew, and names in cases are pointed out', async () => {
  const { button, press, text } = await show(
    closed(submitted, approved, ['Thư ký', { type: 'minutes/markNews', fields: ['conference'] }]),
    'Viện trưởng',
  );
  await press(button('Tin bài'));
  await expect.poll(text).toContain('bị can Nguyễn Văn A');
  await press(button('Cho phép công bố'));
  await press(lastButton('Cho phép công bố'));
  expect(text()).toMatch(/Chủ trì cho phép công bố lúc/);
});

test('all of it is there in English', async () => {
  const { text } = await show(closed(submitted), 'Thư ký', 'en');
  await expect.poll(text).toContain('the chair approves or returns it.');
});

function lastButton(name: string): HTMLElement {
  const found = [...document.body.querySelectorAll('button')].filter(({ textContent }) => textContent === name).at(-1);
  if (found === undefined) throw new Error(`no button "${name}"`);
  return found;
}
