import type { Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';

/** The period of the demo. */
export const PERIOD = '8 tháng năm 2024';

/** Looks for indicators by code or name. */
export async function search(page: Page, code: string): Promise<void> {
  await page.getByLabel('Tìm chỉ tiêu, không cần gõ dấu').fill(code);
}

/** The field of a unit and an indicator: "Bá Thước, TB-04". */
export function field(page: Page, name: string): Locator {
  return page.getByRole('textbox', { name: new RegExp(`${name}$`) });
}

/** The province's results. */
export function sums(page: Page): Locator {
  return page.getByRole('row').filter({ has: page.getByRole('rowheader', { name: 'Toàn tỉnh', exact: true }) });
}

export function save(page: Page): Locator {
  return page.getByRole('button', { name: 'Lưu thay đổi' });
}

export function dialog(page: Page): Locator {
  return page.getByRole('dialog');
}

/** Waits until nothing is left to save. */
export async function expectSaved(page: Page): Promise<void> {
  await expect(page.getByText('Không có thay đổi chưa lưu')).toBeVisible();
}

/** Chooses another period. */
export async function choosePeriod(page: Page, label: string): Promise<void> {
  await page.getByRole('combobox', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('option', { name: label, exact: true }).click();
}

/** Adds a period of the demo's working year, from the tab of periods. */
export async function addPeriod(page: Page, { label, to }: { readonly label: string; readonly to: string }) {
  await page.getByRole('tab', { name: 'Kỳ báo cáo' }).click();
  await page.getByRole('button', { name: 'Thêm kỳ báo cáo' }).click();
  await dialog(page).getByLabel('Tên kỳ').fill(label);
  await dialog(page).getByLabel('Từ ngày').fill('1/12/2023');
  await dialog(page).getByLabel('Đến hết ngày').fill(to);
  await dialog(page).getByRole('button', { name: 'Thêm', exact: true }).click();
  await expect(dialog(page)).toHaveCount(0);
}
