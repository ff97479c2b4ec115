import { AxeBuilder } from '@axe-core/playwright';
import type { Page } from '@playwright/test';
import { expect } from '@playwright/test';

const wcag = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Nothing on the page goes against WCAG 2.2, level AA, as far as axe finds it. */
export async function expectAccessible(page: Page): Promise<void> {
  const { violations } = await new AxeBuilder({ page }).withTags(wcag).analyze();
  const found = violations.flatMap(({ id, nodes }) =>
    nodes.map((node) => ({ id, html: node.html, why: node.any[0]?.message })),
  );
  expect(found).toEqual([]);
}
