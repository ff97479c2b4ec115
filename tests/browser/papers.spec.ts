import type { Browser, Page } from '@playwright/test';
import { expect, test } from '@playwright/test';
import { expectAccessible } from '../support/browser/accessible.ts';
import { DemoServer } from '../support/browser/demo-server.ts';
import { askToSpeak, openConference, openList } from '../support/browser/hall.ts';
import { hubMedia, siteMedia } from '../support/browser/page-media.ts';
import {
  approvePaper,
  confirmSubmission,
  currentStep,
  dialog,
  expectPages,
  paperCard,
  returnPaper,
  submitPaper,
  viewer,
} from '../support/browser/papers-room.ts';
import type { AccountName } from '../support/browser/people.ts';
import { enterSite, openPage, pressKey, signIn } from '../support/browser/people.ts';
import { conferenceIds, signIn as signInByHttp } from '../support/sign-in.ts';

let server: DemoServer;
let conferencePath: string;
let chair: Page;
let secretary: Page;
let site: Page;

// Each part goes on where the one before has left the papers.
test.describe.configure({ mode: 'serial' });

test.beforeAll(async ({ browser }) => {
  server = await DemoServer.open();
  const [conferenceId = ''] = await conferenceIds(await signInByHttp(server.url, server.ways, 'thu-ky'));
  conferencePath = `/hoi-nghi/${conferenceId}`;
  chair = await signedIn(browser, 'chu-tri');
  secretary = await signedIn(browser, 'thu-ky');
  site = await openPage(browser, { media: siteMedia[0] });
  await enterSite(site, 1, { server });
});

test.afterAll(async () => {
  for (const page of [chair, secretary, site]) await page?.context().close();
  await server?.close();
});

test('before the end of the conference the papers are drafts that nobody hands on', async () => {
  await chair.goto(`${server.url}${conferencePath}/chu-tri`);
  await openConference(chair);
  await openList(chair);
  await pressKey(chair, 'n');
  await askToSpeak(site, 'Tiến độ giải quyết án quá hạn');
  await pressKey(chair, 'Enter');
  await expect(site.getByText('Đến lượt phát biểu. Micro đang mở.')).toBeVisible();
  await openPapers(secretary);
  await expect(paperCard(secretary, 'Biên bản hội nghị')).toContainText('Tiếp theo: chủ trì bế mạc hội nghị');
  await paperCard(secretary, 'Biên bản hội nghị').getByRole('button', { name: 'Xem dự thảo' }).click();
  await expectPages(secretary);
  await expect(viewer(secretary).getByRole('button', { name: 'Trình duyệt' })).toHaveAttribute('aria-disabled', 'true');
  await openPapers(site);
  await expect(paperCard(site, 'Biên bản hội nghị')).toContainText('Văn bản chưa được duyệt');
  await expect(site.getByRole('button', { name: 'Xem dự thảo' })).toHaveCount(0);
});

test('what is to be looked at again leads to its place on the page of the minutes', async () => {
  await openPapers(secretary);
  await paperCard(secretary, 'Biên bản hội nghị').getByRole('button', { name: 'Xem dự thảo' }).click();
  await viewer(secretary)
    .getByRole('listitem')
    .filter({ hasText: 'Lượt phát biểu chưa có nội dung' })
    .getByRole('link')
    .first()
    .click();
  const entry = secretary.locator('.dc-frame--entry', { hasText: 'Tiến độ giải quyết án quá hạn' });
  await expect(entry).toBeInViewport();
  await expect(secretary).toHaveURL(/\/thu-ky$/);
  await secretary.keyboard.type('Án quá hạn đã giảm.');
  await expect(entry).toContainText('Án quá hạn đã giảm.');
  await openPapers(secretary);
});

test('the minutes are submitted, returned with a reason, submitted again and approved as they were seen', async () => {
  await chair.getByRole('button', { name: 'Bế mạc', exact: true }).click();
  await chair.getByRole('dialog').getByRole('button', { name: 'Bế mạc', exact: true }).click();
  await chair.getByRole('link', { name: 'Văn bản' }).first().click();
  const paper = paperCard(secretary, 'Biên bản hội nghị');
  await expect(paperCard(secretary, 'Thông báo kết luận')).toContainText(/Còn 5 ngày làm việc, hạn \d\d\/\d+\/\d{4}/);

  await submitPaper(secretary, 'Biên bản hội nghị');
  await expect(currentStep(paper)).toHaveText(/Trình duyệt/);
  await expectAccessible(secretary);
  await expectPages(chair);
  await expectAccessible(chair);
  await returnPaper(chair, 'Bổ sung ý kiến của VKSND thành phố Thanh Hóa.');

  await expect(paper.getByText('Bổ sung ý kiến của VKSND thành phố Thanh Hóa.')).toBeVisible();
  await expect(currentStep(paper)).toHaveText(/Trả lại để sửa/);
  await submitPaper(secretary, 'Biên bản hội nghị');
  await paper.getByRole('button', { name: 'Rút lại' }).click();
  await expect(currentStep(paper)).toHaveText(/Dự thảo/);
  await expect(chair.getByText(/Thư ký vừa rút lại “Biên bản hội nghị”/)).toBeVisible();
  await submitPaper(secretary, 'Biên bản hội nghị');
  await approvePaper(chair);
  await expect(currentStep(paper)).toHaveText(/Đã duyệt/);
});

test('the site reads what was approved', async () => {
  await paperCard(site, 'Biên bản hội nghị').getByRole('button', { name: 'Xem bản đã duyệt' }).click();
  await expectPages(site);
  await expectAccessible(site);
});

test('number and date are entered, put right, and what was issued is corrected by an erratum', async () => {
  const paper = paperCard(secretary, 'Biên bản hội nghị');
  await expect(paper.getByRole('button', { name: 'Đính chính' })).toHaveAttribute('aria-disabled', 'true');
  await paper.getByRole('button', { name: 'Nhập số, ngày' }).click();
  await dialog(secretary).getByLabel('Số', { exact: false }).first().fill('-12');
  await expect(dialog(secretary).getByText('Số là số nguyên từ 1 đến 99999')).toBeVisible();
  await dialog(secretary).getByLabel('Số', { exact: false }).first().fill('12');
  await dialog(secretary).getByLabel('Ngày ban hành').fill('15/8/2024');
  await dialog(secretary).getByRole('button', { name: 'Lưu' }).click();
  await expect(paper.getByText('Số 12, ngày 15/8/2024')).toBeVisible();
  await paper.getByRole('button', { name: 'Sửa số, ngày' }).click();
  await dialog(secretary).getByLabel('Ngày ban hành').fill('16/8/2024');
  await expectAccessible(secretary);
  await dialog(secretary).getByRole('button', { name: 'Lưu' }).click();
  await expect(paper.getByText('Số 12, ngày 16/8/2024')).toBeVisible();
  await paper.getByRole('button', { name: 'Đính chính' }).click();
  await dialog(secretary).getByLabel('Nội dung đính chính').fill('Tại trang 1, “27 điểm cầu” sửa thành “26 điểm cầu”.');
  await dialog(secretary).getByRole('button', { name: 'Đính chính' }).click();
  await expect(paper.getByText('sửa thành “26 điểm cầu”')).toBeVisible();
  await expect(paper.getByText(/Đã đính chính 1 lần/)).toBeVisible();
  await paper.getByRole('button', { name: 'Xem công văn đính chính' }).click();
  await expectPages(secretary);
  await paper.getByRole('button', { name: /^Nhập số, ngày/ }).click();
  await dialog(secretary).getByLabel('Số', { exact: false }).first().fill('1204');
  await dialog(secretary).getByLabel('Ngày ban hành').fill('19/8/2024');
  await dialog(secretary).getByRole('button', { name: 'Lưu' }).click();
  await expect(paper.getByText('Số 1204, ngày 19/8/2024')).toBeVisible();
  await expectPages(secretary);
  await expectAccessible(secretary);
});

test('the notice has its form, goes the same way and is issued', async () => {
  const paper = paperCard(secretary, 'Thông báo kết luận');
  await paper.getByRole('button', { name: 'Thể thức thông báo' }).click();
  await dialog(secretary).getByRole('combobox', { name: 'Hình thức ký' }).click();
  await secretary.getByRole('option', { name: 'Ký thay (KT. Viện trưởng)' }).click();
  await expect(dialog(secretary).getByLabel('Chức vụ người ký')).toHaveValue('PHÓ VIỆN TRƯỞNG');
  await expectAccessible(secretary);
  await dialog(secretary).getByRole('button', { name: 'Lưu' }).click();
  await paper.getByRole('button', { name: 'Xem và trình duyệt' }).click();
  await expectPages(secretary);
  await paper.getByRole('button', { name: 'Thể thức thông báo' }).click();
  await dialog(secretary).getByLabel('Họ và tên người ký').fill('Nguyễn Văn Bình');
  await dialog(secretary).getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog(secretary)).toHaveCount(0);
  await confirmSubmission(secretary);
  await expect(viewer(secretary).getByText(/Bản xem đã được lập lại/)).toBeVisible();
  await expect(currentStep(paper)).toHaveText(/Dự thảo/);
  await expectPages(secretary);
  await confirmSubmission(secretary);
  await expect(currentStep(paper)).toHaveText(/Trình duyệt/);
  await paperCard(chair, 'Thông báo kết luận').getByRole('button', { name: 'Xem bản trình duyệt' }).click();
  await approvePaper(chair);
  await paper.getByRole('button', { name: 'Nhập số, ngày' }).click();
  await dialog(secretary).getByLabel('Số', { exact: false }).first().fill('45');
  await dialog(secretary).getByRole('button', { name: 'Lưu' }).click();
  await expect(paper.getByText(/^Số 45, ngày/)).toBeVisible();
  await expect(secretary.getByText(/ngày làm việc, hạn/)).toHaveCount(0);
});

test('nothing is published until the secretary marked it and the chair released it', async () => {
  await secretary.getByRole('button', { name: 'Tin bài' }).click();
  await chair.getByRole('button', { name: 'Tin bài' }).click();
  await expect(viewer(chair).getByRole('button', { name: 'Cho phép công bố' })).toHaveAttribute(
    'aria-disabled',
    'true',
  );
  await secretary.getByLabel('Tên, thời gian, hình thức hội nghị').check();
  await viewer(chair).getByRole('button', { name: 'Cho phép công bố' }).click();
  await dialog(chair).getByRole('button', { name: 'Cho phép công bố' }).click();
  await expect(viewer(secretary).getByText(/Chủ trì cho phép công bố lúc/)).toBeVisible();
  await expectAccessible(secretary);
  await secretary.getByLabel('Kết luận', { exact: true }).check();
  await expect(viewer(secretary).getByText('Chủ trì chưa cho phép công bố.')).toBeVisible();
});

test('all files are made at once, and an annex is looked at and kept', async () => {
  await secretary.getByRole('button', { name: 'Tạo tất cả' }).click();
  const files = secretary.getByRole('list', { name: 'Các tệp đã tạo' });
  const download = secretary.waitForEvent('download');
  await files.getByRole('button', { name: 'Tải bien-ban.docx' }).click();
  expect((await download).suggestedFilename()).toBe('bien-ban.docx');
  await secretary.getByRole('button', { name: 'Xem (Danh sách đại biểu)' }).click();
  await expect(viewer(secretary).getByText('không có danh sách')).toBeVisible();
  await secretary.getByRole('button', { name: 'Xem (Bảng chỉ tiêu)' }).click();
  await expectPages(secretary);
  const annex = secretary.waitForEvent('download');
  await viewer(secretary).getByRole('button', { name: '.pdf' }).click();
  expect((await annex).suggestedFilename()).toBe('bang-chi-tieu.pdf');
});

async function signedIn(browser: Browser, name: AccountName): Promise<Page> {
  const page = await openPage(browser, { media: hubMedia });
  await signIn(page, name, { server });
  return page;
}

async function openPapers(page: Page): Promise<void> {
  await page.goto(`${server.url}${conferencePath}/van-ban`);
  await expect(paperCard(page, 'Biên bản hội nghị')).toBeVisible();
}
