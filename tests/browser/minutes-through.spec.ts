import { readFile } from 'node:fs/promises';
import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import * as Y from 'yjs';
import { docxContent, pdfContent } from '../server/documents/official/read-back.ts';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, endSpeech, openHall, siteFullNames } from '../support/browser/hall.ts';
import { Line } from '../support/browser/line.ts';
import { MinutesPage } from '../support/browser/minutes-page.ts';
import { keptLetters, OwnBrowser } from '../support/browser/own-browser.ts';
import { hubMedia } from '../support/browser/page-media.ts';
import {
  approvePaper,
  currentStep,
  dialog,
  expectPages,
  issuePaper,
  paperCard,
  returnPaper,
  submitPaper,
} from '../support/browser/papers-room.ts';
import { openPage, pressKey } from '../support/browser/people.ts';
import { entriesIn, lettersIn, openMinutes } from '../support/minutes-client.ts';
import { signIn as signInByHttp } from '../support/sign-in.ts';

const [firstUnit, secondUnit] = siteFullNames;
const minutesName = 'Biên bản hội nghị';
const noticeName = 'Thông báo kết luận';
const directive = 'Yêu cầu VKSND cấp huyện hoàn thành việc kiểm sát trước ngày 31/10/2024.';
const commitment = 'Cam kết giải quyết xong 03 vụ án quá hạn trong tháng 11 năm 2024.';
const mended = 'Đã bổ sung số liệu theo ý kiến chủ trì.';
/** "khó khăn vướng mắc", as Telex builds it up. */
const telex = [
  ['k', 'kh', 'kho', 'khó'],
  ['k', 'kh', 'kha', 'khan', 'khăn'],
  ['v', 'vu', 'vư', 'vươ', 'vươn', 'vương', 'vướng'],
  ['m', 'ma', 'mac', 'măc', 'mắc'],
];

let hall: Hall;
/** The line between the second secretary's office and the server. */
let line: Line;
/** The second secretary's own computer; everybody else sits at the first browser. */
let own: OwnBrowser;
let one: MinutesPage;
let two: MinutesPage;
let conferencePath: string;

// One conference from its opening to its papers: each part goes on where the one before has left it.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
  line = await Line.open(hall.server);
  own = await OwnBrowser.open();
  one = await MinutesPage.open(browser, 'thu-ky', hall.server);
  two = await openTwo(browser);
  conferencePath = new URL(one.page.url()).pathname.split('/').slice(0, 3).join('/');
});

test.afterAll(async () => {
  await one?.page.context().close();
  await own?.close();
  line?.close();
  await hall?.close();
});

test('two secretaries at two browsers write in one sentence at once, one of them through an input method', async () => {
  await pressKey(hall.chair, 'n');
  await askToSpeak(hall.first, 'Tiến độ giải quyết án quá hạn');
  await askToSpeak(hall.second, 'Án tạm đình chỉ');
  await pressKey(hall.chair, 'Enter');
  await expect(hall.first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await one.writeIn(firstUnit);
  await one.page.keyboard.type('Đơn vị báo cáo ');
  await expect.poll(() => two.plainText(firstUnit)).toBe('Đơn vị báo cáo ');
  await two.writeIn(firstUnit);
  await two.page.keyboard.press('Home');
  await Promise.all([one.compose(telex), two.page.keyboard.type('Mở đầu: ', { delay: 40 })]);
  expect(await agreedText(firstUnit)).toBe('Mở đầu: Đơn vị báo cáo khó khăn vướng mắc ');
});

test('the line of one is cut while both write on: neither loses a letter, and nobody is told "saved" too early', async () => {
  line.cut();
  await Promise.all([
    one.page.keyboard.type('bên này viết tiếp ', { delay: 20 }),
    two.page.keyboard.type('khi mất mạng, ', { delay: 20 }),
  ]);
  await expect(two.savingPill).toContainText(/chưa lưu/i);
  await expect(two.savingPill).toHaveAttribute('data-saving', 'reconnecting');
  await expect(two.savingPill).toContainText(/chưa lưu/i);
  await one.expectSaved();
  expect(await one.plainText(firstUnit)).not.toContain('khi mất mạng');
  line.mend();
  const agreed = 'Mở đầu: khi mất mạng, Đơn vị báo cáo khó khăn vướng mắc bên này viết tiếp ';
  expect(await agreedText(firstUnit)).toBe(agreed);
});

test('the server is killed right after "Đã lưu", and once more with letters on their way', async () => {
  const { server } = hall;
  await one.page.keyboard.type('lần một ');
  await one.expectSaved();
  await server.kill();
  await expect(one.savingPill).toHaveAttribute('data-saving', 'reconnecting');
  await server.start();
  expect(await agreedText(firstUnit)).toContain(' bên này viết tiếp lần một ');

  await one.page.keyboard.type('lần hai ');
  await Promise.all([
    one.page.keyboard.type('một hai ba bốn năm sáu bảy tám chín mười', { delay: 30 }),
    two.page.keyboard.type('cả hai cùng viết, ', { delay: 60 }),
    server.kill(),
  ]);
  await expect(one.savingPill).toContainText(/chưa lưu/i);
  await expect(one.savingPill).not.toHaveAttribute('data-saving', 'saved');
  await server.start();
  expect(await agreedText(firstUnit)).toBe(
    'Mở đầu: khi mất mạng, cả hai cùng viết, Đơn vị báo cáo khó khăn vướng mắc bên này viết tiếp lần một lần hai ' +
      'một hai ba bốn năm sáu bảy tám chín mười',
  );
});

test('the server is killed as a floor is given: each speech has exactly one entry', async () => {
  const { server, chair, second } = hall;
  await expect(chair.getByText(/^Mất kết nối với máy chủ từ/)).toHaveCount(0);
  await endSpeech(chair);
  await pressKey(chair, 'Enter');
  await expect(second.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await server.kill();
  await server.start();
  await agreedText();
  for (const each of [one, two]) {
    await expect(each.minutes.locator('.dc-frame--entry[data-ref^="speech:"]')).toHaveCount(2);
    for (const unit of [firstUnit, secondUnit]) await expect(each.entry(unit)).toHaveCount(1);
  }
  const refs = (await entriesOnServer()).map(({ ref }) => ref);
  expect(refs.filter((ref) => ref.startsWith('speech:'))).toHaveLength(2);
  expect(new Set(refs).size).toBe(refs.length);
});

test('a browser that is killed with unsaved text brings it back from its own copy', async ({ browser }) => {
  const kept = 'Ghi lúc mất mạng rồi mất máy.';
  await one.writeIn(secondUnit);
  await one.page.keyboard.type('Đơn vị thứ hai. ');
  await expect.poll(() => two.plainText(secondUnit)).toBe('Đơn vị thứ hai. ');
  await two.writeIn(secondUnit);
  line.cut();
  await two.page.keyboard.type(kept);
  await expect(two.savingPill).toContainText(/chưa lưu/i);
  await expect.poll(() => keptLetters(two.page, '/minutes')).toContain(kept);
  await own.kill();
  await one.page.keyboard.press('Home');
  await one.page.keyboard.type('Vẫn ghi: ');
  await one.expectSaved();
  line.mend();
  await own.start();
  two = await openTwo(browser);
  expect(await agreedText(secondUnit)).toBe(`Vẫn ghi: Đơn vị thứ hai. ${kept}`);
});

test('what is said becomes a directive and a commitment by a key; the unit objects, and both see it', async () => {
  await one.writeIn(secondUnit);
  await one.page.keyboard.press('Enter');
  await one.page.keyboard.type(directive);
  await one.markLine();
  await one.page.keyboard.press('Control+Shift+D');
  const frame = two.conclusions.locator('.dc-frame--directive');
  await expect(frame).toContainText(directive);
  const panel = one.page.getByRole('region', { name: 'Chỉ đạo', exact: true });
  await expect(panel.getByLabel('Hạn hoàn thành')).toHaveValue('30/10/2024');
  await panel.getByRole('button', { name: 'Xác nhận danh sách' }).click();
  await expect(frame).not.toContainText('Chưa xác nhận danh sách đơn vị');
  await panel.getByRole('button', { name: 'Đóng', exact: true }).click();
  await one.page.keyboard.press('Enter');
  await one.page.keyboard.type(commitment);
  await one.page.keyboard.press('Control+2');
  const promised = two.conclusions.locator('.dc-frame--commitment');
  await expect(promised).toContainText(commitment);

  const { second } = hall;
  await expect(second.getByText(commitment, { exact: true })).toBeVisible();
  await second.getByRole('button', { name: 'Có ý kiến' }).click();
  await second.getByLabel('Ý kiến của đơn vị (một dòng)').fill('Đề nghị lùi sang tháng 12.');
  await second.getByRole('button', { name: 'Gửi ý kiến' }).click();
  for (const each of [one, two])
    await expect(each.conclusions).toContainText('Đơn vị phản đối: Đề nghị lùi sang tháng 12.');
  await agreedText();
});

test('the chair concludes and closes; the minutes are submitted and returned', async () => {
  const { chair } = hall;
  await chair.getByRole('link', { name: 'Biên bản', exact: true }).click();
  await chair.getByRole('textbox', { name: 'Nội dung kết luận' }).locator('p').first().click();
  await chair.keyboard.type('Cơ bản hoàn thành kế hoạch.');
  await expect(two.conclusions).toContainText('Cơ bản hoàn thành kế hoạch.');
  await chair.getByRole('link', { name: 'Về bàn điều khiển' }).click();
  await chair.getByRole('button', { name: 'Bế mạc', exact: true }).click();
  await dialog(chair).getByRole('button', { name: 'Bế mạc', exact: true }).click();
  await chair.getByRole('link', { name: 'Văn bản' }).first().click();

  const address = one.page.url();
  await openPapers(one.page);
  await submitPaper(one.page, minutesName);
  await expect(two.minutes).toHaveAttribute('aria-readonly', 'true');
  await expectPages(chair);
  await returnPaper(chair, 'Bổ sung số liệu của đơn vị.');
  await expect(paperCard(one.page, minutesName).getByText('Bổ sung số liệu của đơn vị.')).toBeVisible();

  one = await MinutesPage.at(one.page, address);
  await expect(two.minutes).toHaveAttribute('aria-readonly', 'false');
});

test('MI130 a former version comes back between writers: told to all, and refused while somebody writes', async () => {
  const before = await two.plainText(firstUnit);
  const restore = async () => {
    await one.page.getByRole('button', { name: 'Bản cũ' }).click();
    await dialog(one.page).getByRole('button', { name: 'Khi trình duyệt' }).first().click();
    await dialog(one.page).getByRole('button', { name: 'Khôi phục bản này' }).click();
    await dialog(one.page).last().getByRole('button', { name: 'Khôi phục bản này' }).click();
  };
  await two.writeIn(firstUnit);
  await one.writeIn(firstUnit);
  await one.page.keyboard.type(' Gõ nhầm.');
  await expect(two.text(firstUnit)).toContainText('Gõ nhầm.');
  await restore();
  await expect(two.page.getByText(/vừa đưa phần Biên bản về một bản cũ/)).toBeVisible();
  await expect.poll(() => two.plainText(firstUnit)).toBe(before);
  expect(await two.page.evaluate(() => document.activeElement === document.body)).toBe(true);
  await two.writeIn(firstUnit);
  await two.page.keyboard.type(' Đang ghi.');
  await expect(one.text(firstUnit)).toContainText('Đang ghi.');
  await restore();
  await expect(dialog(one.page).getByText(/Có người vừa viết trong văn bản này/)).toBeVisible();
  await one.page.keyboard.press('Escape');
  await expect(dialog(one.page)).toHaveCount(0);
  await expect(two.text(firstUnit)).toContainText('Đang ghi.');
});

test('what was returned is mended, submitted again and approved', async () => {
  const { chair } = hall;
  await one.writeIn(firstUnit);
  await one.page.keyboard.press('Enter');
  await one.page.keyboard.type(mended);
  await agreedText();
  await openPapers(one.page);
  await submitPaper(one.page, minutesName);
  await approvePaper(chair);
  await expect(currentStep(paperCard(one.page, minutesName))).toHaveText(/Đã duyệt/);
});

test('the notice is made from them, approved, and both get number and date', async () => {
  const { chair } = hall;
  await submitPaper(one.page, noticeName);
  await paperCard(chair, noticeName).getByRole('button', { name: 'Xem bản trình duyệt' }).click();
  await approvePaper(chair);
  await issuePaper(one.page, minutesName, { number: '7', date: '15/8/2024' });
  await issuePaper(one.page, noticeName, { number: '45', date: '16/8/2024' });
  await expect(paperCard(one.page, minutesName).getByText('Số 07, ngày 15/8/2024')).toBeVisible();
  await expect(paperCard(one.page, noticeName).getByText('Số 45, ngày 16/8/2024')).toBeVisible();
});

test('the exported papers hold the letters of both, and the directive with its date', async () => {
  await one.page.getByRole('button', { name: 'Tạo tất cả' }).click();
  const wordsByFile = {
    'bien-ban': [
      'Mở đầu: khi mất mạng, cả hai cùng viết, Đơn vị báo cáo khó khăn vướng mắc bên này viết tiếp lần một lần hai một',
      'Ghi lúc mất mạng rồi mất máy.',
      'Cơ bản hoàn thành kế hoạch.',
      ...[directive, commitment, mended].map(withoutMark),
    ],
    'thong-bao-ket-luan': [withoutMark(directive), '45/TB-VKS', 'ngày 16 tháng 8 năm 2024', '30/10/2024'],
  };
  for (const [name, wanted] of Object.entries(wordsByFile))
    for (const format of ['pdf', 'docx']) {
      const text = await exported(`${name}.${format}`);
      for (const words of wanted) expect(text).toContain(words);
    }
});

async function openTwo(browser: Browser): Promise<MinutesPage> {
  const page = await openPage(browser, { media: hubMedia, context: own.context });
  return await MinutesPage.enter(page, 'thu-ky-2', { server: hall.server, url: line.url });
}

async function openPapers(page: Page): Promise<void> {
  await page.goto(`${hall.server.url}${conferencePath}/van-ban`);
  await expect(paperCard(page, minutesName)).toBeVisible();
}

/** What both have and the server has stored, letter by letter: one entry, or all of them. */
async function agreedText(words?: string): Promise<string> {
  for (const each of [one, two]) await each.expectSaved();
  const whole = (await entriesOnServer()).map(({ letters }) => letters).join('\n');
  for (const each of [one, two]) await expect.poll(() => each.plainText()).toBe(whole);
  return words === undefined ? whole : await one.plainText(words);
}

/** What a reader is given who comes now. */
async function entriesOnServer(): Promise<{ readonly ref: string; readonly letters: string }[]> {
  const { server } = hall;
  const { cookie } = await signInByHttp(server.url, server.ways, 'thu-ky');
  const name = `${conferencePath.split('/').at(-1) ?? ''}/minutes`;
  const desk = openMinutes({ url: `${server.url.replace('http', 'ws')}/collab`, cookie, name, document: new Y.Doc() });
  try {
    await desk.opened();
    return entriesIn(desk.text).map((entry) => ({
      ref: String(entry.getAttribute('ref')),
      letters: lettersIn(entry),
    }));
  } finally {
    desk.close();
  }
}

/** The words of one of the files that were made. */
async function exported(name: string): Promise<string> {
  const begun = one.page.waitForEvent('download');
  await one.page
    .getByRole('list', { name: 'Các tệp đã tạo' })
    .getByRole('button', { name: `Tải ${name}` })
    .click();
  const bytes = await readFile(await (await begun).path());
  return (name.endsWith('.pdf') ? pdfContent(bytes) : docxContent(bytes)).join(' ');
}

/** A paper puts its own mark at the end of a sentence. */
function withoutMark(words: string): string {
  return words.replace(/\.$/, '');
}
