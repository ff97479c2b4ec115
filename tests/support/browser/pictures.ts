import { mkdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const folder = fileURLToPath(new URL('../../../docs/screens', import.meta.url));

export const hallViewport = { width: 1_920, height: 1_080 } as const;

/** Keeps a picture of a page in docs/screens. */
export async function shoot(page: Page, name: string): Promise<void> {
  mkdirSync(folder, { recursive: true });
  await page.evaluate(() => document.fonts.ready);
  await page.screenshot({ path: `${folder}/${name}.png` });
}

/**
 * On the least screen of a console and on a large one: type and bars are measured for each. A page is waited for until
 * it stands still, unless something else is said to wait for: clocks run and people move.
 */
export async function shootBoth(page: Page, name: string, settled = expectDrawn): Promise<void> {
  const usual = page.viewportSize();
  for (const size of [{ width: 1_366, height: 768 }, hallViewport]) {
    await page.setViewportSize(size);
    await settled(page);
    await shoot(page, `${name}-${size.width}`);
  }
  if (usual !== null) await page.setViewportSize(usual);
}

async function expectDrawn(page: Page): Promise<void> {
  await expect(page.locator('[data-page-state="waiting"]')).toHaveCount(0);
  await expectStandingStill(page);
}

/** Two pictures one after the other are the same. */
export async function expectStandingStill(page: Page): Promise<void> {
  let before: Buffer = Buffer.alloc(0);
  await expect
    .poll(async () => {
      const now = await page.screenshot();
      const isSame = now.equals(before);
      before = now;
      return isSame;
    })
    .toBe(true);
}
