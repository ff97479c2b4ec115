import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** A paper's card in the room of papers. */
export function paperCard(page: Page, name: string): Locator {
  return page.getByRole('region', { name: 'Văn bản của hội nghị' }).getByRole('region', { name });
}

/** Where the paper of a card stands on its way. */
export function currentStep(paper: Locator): Locator {
  return paper.locator('[aria-current="step"]');
}

export function viewer(page: Page): Locator {
  return page.locator('.dc-papers__viewer');
}

export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

/** The document stands there, drawn. */
export async function expectPages(page: Page): Promise<void> {
  await expect(viewer(page).getByRole('img', { name: /^Trang 1\// })).toHaveAttribute('data-page-state', 'drawn');
}

/** Draws a paper, looks at it and hands it to the chair. */
export async function submitPaper(page: Page, name: string): Promise<void> {
  await paperCard(page, name).getByRole('button', { name: 'Xem và trình duyệt' }).click();
  await expectPages(page);
  await confirmSubmission(page);
}

/** Hands on what is looked at. */
export async function confirmSubmission(page: Page): Promise<void> {
  await viewer(page).getByRole('button', { name: 'Trình duyệt', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Trình duyệt', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
}

/** The chair sends back what is looked at. */
export async function returnPaper(page: Page, reason: string): Promise<void> {
  await viewer(page).getByRole('button', { name: 'Trả lại' }).click();
  await dialog(page).getByLabel('Lý do').fill(reason);
  await dialog(page).getByRole('button', { name: 'Trả lại' }).click();
  await expect(dialog(page)).toHaveCount(0);
}

/** The chair approves what is looked at. */
export async function approvePaper(page: Page): Promise<void> {
  await expectPages(page);
  await viewer(page).getByRole('button', { name: 'Duyệt', exact: true }).click();
  await dialog(page).getByRole('button', { name: 'Duyệt', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
}

/** Number and date, as the registry gave them. */
export async function issuePaper(
  page: Page,
  name: string,
  { number, date }: { readonly number: string; readonly date: string },
): Promise<void> {
  await paperCard(page, name).getByRole('button', { name: 'Nhập số, ngày' }).click();
  await dialog(page).getByLabel('Số', { exact: false }).first().fill(number);
  await dialog(page).getByLabel('Ngày ban hành').fill(date);
  await dialog(page).getByRole('button', { name: 'Lưu' }).click();
  await expect(dialog(page)).toHaveCount(0);
}
