import type { Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import type { Hall } from './hall.ts';
import { askToSpeak, endSpeech, openHall, siteFullNames } from './hall.ts';
import { MinutesPage } from './minutes-page.ts';
import { dialog, expectPages, paperCard, viewer } from './papers-room.ts';
import { pressKey } from './people.ts';
import { expectStandingStill, shootBoth } from './pictures.ts';

const [firstUnit, secondUnit] = siteFullNames;
const directive =
  'Yêu cầu VKSND cấp huyện rà soát các vụ án tạm đình chỉ, hoàn thành trước ngày 31/10/2024, báo cáo kết quả về Phòng 1.';

/** Pictures of the minutes and their papers for the README, out of a short conference of the demo. */
test('pictures of the minutes and the papers', async ({ browser }) => {
  const hall = await openHall(browser);
  const one = await MinutesPage.open(browser, 'thu-ky', hall.server);
  const two = await MinutesPage.open(browser, 'thu-ky-2', hall.server);
  await discuss(hall);
  await writeFirst(one);
  await writeSecond(one, two);
  await shootBoth(one.page, 'minutes', expectLaidOut);
  await close(hall.chair);
  await lookAtPapers(one.page);
  await shootBoth(one.page, 'papers', expectPaperDrawn);
  for (const each of [one, two]) await each.page.context().close();
  await hall.close();
});

/** Two sites have spoken, the second still does. */
async function discuss({ chair, first, second }: Hall): Promise<void> {
  for (const title of [/^Điểm danh/, /^Tuyên bố/, /^Tóm tắt/, /^Trình bày/, /^Gợi ý/, /^Thảo luận/]) {
    await pressKey(chair, 'n');
    await expect(chair.locator('[aria-current="step"]')).toHaveText(title);
  }
  await askToSpeak(first, 'Tiến độ giải quyết án tạm đình chỉ', 'Viện trưởng');
  await askToSpeak(second, 'Vướng mắc trong thi hành án dân sự', 'Viện trưởng');
  await pressKey(chair, 'Enter');
  await expect(first.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await endSpeech(chair);
  await pressKey(chair, 'Enter');
  await expect(second.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
}

async function writeFirst(one: MinutesPage): Promise<void> {
  const { page } = one;
  await one.writeIn(firstUnit);
  await page.keyboard.insertText('Đơn vị đã giải quyết 14/16 vụ tạm đình chỉ; còn 02 vụ chờ kết quả giám định.');
  await page.keyboard.press('Enter');
  await page.keyboard.insertText('Cam kết giải quyết xong 02 vụ còn lại trong tháng 10 năm 2024.');
  await page.keyboard.press('Control+2');
  await expect(one.conclusions.locator('.dc-frame--commitment')).toBeVisible();
  await page.getByRole('region', { name: 'Cam kết' }).getByRole('button', { name: 'Đóng', exact: true }).click();
}

/** A difficulty with its answer, a remark of the second secretary, and a directive whose fields are open. */
async function writeSecond(one: MinutesPage, two: MinutesPage): Promise<void> {
  const { page } = one;
  await one.writeIn(secondUnit);
  await page.keyboard.insertText('Công an và Tòa án còn khác nhau về cách tính thời hạn hoãn thi hành án.');
  await page.keyboard.press('Control+3');
  await page.keyboard.press('Control+4');
  await page.keyboard.insertText('Thực hiện theo Công văn hướng dẫn của VKSND tỉnh; Phòng 8 trả lời bằng văn bản.');
  await page.keyboard.press('Control+Enter');
  await page.keyboard.insertText(directive);
  await page.keyboard.press('Control+1');
  await expect(one.conclusions.locator('.dc-frame--directive')).toBeVisible();
  await two.writeIn(firstUnit);
  await two.markLine();
  await two.page.keyboard.press('Control+Alt+m');
  await two.page.getByLabel('Nội dung góp ý').fill('Đối chiếu với biểu số liệu tháng 8.');
  await two.page.getByRole('button', { name: 'Lưu góp ý' }).click();
  await expect(page.locator('.dc-remark')).toBeVisible();
  await expect(page.getByText('Đã đưa vào kết luận.')).toHaveCount(0);
  await one.expectSaved();
}

async function close(chair: Page): Promise<void> {
  await chair.getByRole('button', { name: 'Bế mạc', exact: true }).click();
  await dialog(chair).getByRole('button', { name: 'Bế mạc', exact: true }).click();
  await expect(chair.getByRole('button', { name: 'Bế mạc', exact: true })).toHaveCount(0);
}

async function lookAtPapers(page: Page): Promise<void> {
  await page.goto(page.url().replace(/[^/]+$/, 'van-ban'));
  await paperCard(page, 'Biên bản hội nghị').getByRole('button', { name: 'Xem và trình duyệt' }).click();
  await expectPages(page);
  await expect(viewer(page).getByText(/Cần xem lại|Không có điểm nào/)).toBeVisible();
}

/** The clocks of the page run on. */
async function expectLaidOut(page: Page): Promise<void> {
  await page.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))));
}

/** What is further down is drawn when somebody looks there. */
async function expectPaperDrawn(page: Page): Promise<void> {
  await expectPages(page);
  await expectStandingStill(page);
}
