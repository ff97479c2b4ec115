import type { Browser, Locator, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import type { Hall } from '../support/browser/hall.ts';
import { askToSpeak, endSpeech, expectQueue, openHall, siteFullNames, withdrawAll } from '../support/browser/hall.ts';
import { siteMedia } from '../support/browser/page-media.ts';
import type { AccountName } from '../support/browser/people.ts';
import { openPage, pressKey, signIn, stage } from '../support/browser/people.ts';

const [, , thirdMedia] = siteMedia;

let hall: Hall;

test.beforeAll(async ({ browser }) => {
  hall = await openHall(browser);
});

test.afterAll(async () => {
  await hall?.close();
});

test('WCAG 2.2 AA holds at the entrance: sign-in, list of conferences, creation form, check of the equipment', async ({
  browser,
}) => {
  const { server } = hall;
  const page = await openPage(browser, { media: thirdMedia });
  await page.goto(server.url);
  await expect(page.getByLabel('Mật khẩu')).toBeVisible();
  await expectAccessible(page);
  await signIn(page, 'quan-tri', { server });
  await expect(page.getByText('Hội nghị giao ban công tác 8 tháng năm 2024')).toBeVisible();
  await expectAccessible(page);
  await page.getByRole('link', { name: 'Tạo hội nghị' }).click();
  await page.getByLabel('Có', { exact: true }).check();
  await expectAccessible(page);
  await page.getByLabel('Không', { exact: true }).check();
  await expect(page.getByLabel('Tên hội nghị')).toBeVisible();
  await expectAccessible(page);
  await page.context().close();
});

test('WCAG 2.2 AA holds for chair, site, secretary, technician, wall and hall, during a discussion', async ({
  browser,
}) => {
  const { chair, first, second } = hall;
  await askToSpeak(first, 'Tiến độ giải quyết án quá hạn');
  await askToSpeak(second, 'Khó khăn trong kiểm sát thi hành án dân sự');
  await pressKey(chair, 'Enter');
  await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await expectAccessible(chair);
  await expectAccessible(first);
  const secretary = await openDesk(browser, 'thu-ky');
  await expect(secretary.getByRole('textbox', { name: 'Nội dung kết luận' })).toBeVisible();
  await expectAccessible(secretary);
  await secretary.locator('body').press('b');
  await expect(secretary.getByRole('textbox', { name: 'Nội dung kết luận' })).toBeVisible();
  await secretary.keyboard.press('Alt+b');
  await expect(secretary.getByText('Khó khăn trong kiểm sát thi hành án dân sự')).toBeVisible();
  await expectAccessible(secretary);
  const technician = await openDesk(browser, 'ky-thuat');
  for (const tab of ['Đường truyền', 'Kiểm tra sẵn sàng', 'Đường dẫn']) {
    await technician.getByRole('tab', { name: tab }).click();
    await expect(technician.getByRole('tabpanel')).toBeVisible();
    await expectAccessible(technician);
  }
  for (const room of ['man-hinh-ghep', 'hoi-truong']) {
    await technician.goto(technician.url().replace(/[^/]+$/, room));
    await expect(technician.locator('main.dc-hall')).toBeVisible();
    await expectAccessible(technician);
  }
  await secretary.context().close();
  await technician.context().close();
  await endSpeech(chair);
  await withdrawAll(chair, [second]);
});

test('Vietnamese that is composed letter by letter stays whole, and Enter while composing sends nothing', async () => {
  const { first, chair } = hall;
  await first.getByRole('button', { name: 'Đăng ký phát biểu', exact: true }).click();
  const topic = first.getByRole('dialog').getByLabel('Nội dung');
  await topic.focus();
  const keyboard = await first.context().newCDPSession(first);
  for (const word of [
    ['t', 'ti', 'tie', 'tiê', 'tiên', 'tiến'],
    ['d', 'đ', 'đo', 'độ'],
    ['n', 'nư', 'nươ', 'nước', 'ngước', 'nghưởng'],
  ]) {
    for (const text of word) {
      await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
    }
    await keyboard.send('Input.insertText', { text: `${word.at(-1)} ` });
  }
  await expect(topic).toHaveValue('tiến độ nghưởng ');
  await expect(first.getByRole('dialog')).toBeVisible();
  await first.keyboard.press('Enter');
  await expectQueue(chair, ['tiến độ nghưởng']);
  await withdrawAll(chair, [first]);
});

test('long names of units stand whole where people look for them', async () => {
  const { chair, first, second } = hall;
  await askToSpeak(first, 'Nội dung thứ nhất');
  await pressKey(chair, 'Enter');
  await expect(stage(second).getByText(siteFullNames[0]).first()).toBeVisible();
  await askToSpeak(first, 'Nội dung thứ hai');
  for (const page of [chair, second, first]) {
    await expectWhole(page.locator('.dc-stage__title'));
    await expectWhole(page.locator('.dc-header__title'));
  }
  await expectWhole(chair.locator('.dc-request__unit'));
  await expectWhole(chair.locator('.dc-tile__text'));
  await pressKey(chair, 's');
  await expect(chair.getByRole('dialog')).toBeVisible();
  await expectWhole(chair.getByRole('dialog').locator('.dc-tile__text'));
  await chair.keyboard.press('Escape');
  await endSpeech(chair);
  await withdrawAll(chair, [first]);
});

test('a console of the least screen needs no scrolling', async () => {
  for (const page of [hall.chair, hall.first]) {
    const overflow = await page.evaluate(() => {
      const { scrollWidth, clientWidth, scrollHeight, clientHeight } = document.documentElement;
      return { across: scrollWidth - clientWidth, down: scrollHeight - clientHeight };
    });
    expect(overflow).toEqual({ across: 0, down: 0 });
  }
});

test('one switch turns a console into English, and a reload keeps it', async () => {
  const { first } = hall;
  await first.getByRole('button', { name: 'English' }).click();
  await expect(first.getByRole('button', { name: 'Ask to speak' })).toBeVisible();
  await expect(first.getByText('The microphone is off')).toBeVisible();
  await expect(first.locator('html')).toHaveAttribute('lang', 'en');
  await first.reload();
  await expect(first.getByText('The microphone is off')).toBeVisible();
  await first.getByRole('button', { name: 'Tiếng Việt' }).click();
  await expect(first.getByText('Micro đang tắt')).toBeVisible();
  await expect(first.locator('html')).toHaveAttribute('lang', 'vi');
});

/** A desk of the hub that only watches and works: no camera, no microphone. */
async function openDesk(browser: Browser, name: AccountName): Promise<Page> {
  const page = await openPage(browser, { media: thirdMedia });
  await signIn(page, name, { server: hall.server });
  await page.getByRole('link', { name: /^Vào hội nghị:/ }).click();
  await page.getByLabel('Chỉ bàn điều khiển').check();
  await expectAccessible(page);
  await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
  await expect(page.locator('main.dc-console')).toBeVisible();
  return page;
}

/** Nothing of the text is cut off. */
async function expectWhole(texts: Locator): Promise<void> {
  const cut = await texts.evaluateAll((elements) =>
    elements
      .filter(
        (element) => element.scrollWidth > element.clientWidth + 1 || element.scrollHeight > element.clientHeight + 2,
      )
      .map((element) => element.textContent),
  );
  expect(cut).toEqual([]);
}
