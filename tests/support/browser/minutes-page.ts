import type { Browser, CDPSession, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import type { DemoServer } from './demo-server.ts';
import { hubMedia } from './page-media.ts';
import type { AccountName, WayIn } from './people.ts';
import { openPage, signIn } from './people.ts';

/** As the browser's own protocol tells of a key; modifiers are added up: 1 Alt, 2 Control, 8 Shift. */
export type QuickKey = {
  readonly key: string;
  readonly code: string;
  readonly keyCode: number;
  readonly modifiers: number;
};

const SHIFT = 8;

/** The page of the minutes at one browser. */
export class MinutesPage {
  readonly page: Page;

  private constructor(page: Page) {
    this.page = page;
  }

  /** Signs in, enters as a console and opens the minutes of a conference that has been opened. */
  static async open(browser: Browser, name: AccountName, server: DemoServer): Promise<MinutesPage> {
    return await MinutesPage.enter(await openPage(browser, { media: hubMedia }), name, { server });
  }

  /** As `open`, in a page that is there already. */
  static async enter(page: Page, name: AccountName, way: WayIn): Promise<MinutesPage> {
    await signIn(page, name, way);
    await page.getByRole('link', { name: /^Vào hội nghị:/ }).click();
    await page.getByLabel('Chỉ bàn điều khiển').check();
    await page.getByRole('button', { name: 'Vào hội nghị', exact: true }).click();
    const opened = new MinutesPage(page);
    await opened.expectOpen();
    return opened;
  }

  /** The minutes at an address, in a page that is signed in and known to the conference. */
  static async at(page: Page, address: string): Promise<MinutesPage> {
    await page.goto(address);
    const opened = new MinutesPage(page);
    await opened.expectOpen();
    return opened;
  }

  async expectOpen(): Promise<void> {
    await expect(this.conclusions).toBeVisible();
    await expect(this.minutes).toBeVisible();
  }

  get minutes(): Locator {
    return this.page.getByRole('textbox', { name: 'Nội dung biên bản' });
  }

  get conclusions(): Locator {
    return this.page.getByRole('textbox', { name: 'Nội dung kết luận' });
  }

  /** Marks what stands before the caret in its line. */
  async markLine(): Promise<void> {
    await this.page.keyboard.press('Shift+Home');
  }

  /** Marks what stands before the caret in its line and gives a key in the same breath, as quick fingers do. */
  async markLineAnd({ key, code, keyCode, modifiers }: QuickKey): Promise<void> {
    const keyboard = await this.page.context().newCDPSession(this.page);
    const presses = [
      { key: 'Home', code: 'Home', windowsVirtualKeyCode: 36, modifiers: SHIFT },
      { key, code, windowsVirtualKeyCode: keyCode, modifiers },
    ];
    const strokes = presses.flatMap((press) => [
      { type: 'rawKeyDown' as const, ...press },
      { type: 'keyUp' as const, ...press },
    ]);
    await Promise.all(strokes.map((stroke) => keyboard.send('Input.dispatchKeyEvent', stroke)));
    await keyboard.detach();
  }

  /** The entry whose head holds these words. */
  entry(words: string): Locator {
    return this.minutes.locator('.dc-frame--entry', { hasText: words });
  }

  /** The paragraphs of an entry. */
  paragraphs(words: string): Locator {
    return this.entry(words)
      .locator('p')
      .filter({ hasNot: this.page.locator('.dc-frame__head *') });
  }

  /** Puts the caret at the end of the first paragraph of an entry. */
  async writeIn(words: string): Promise<void> {
    const paragraph = this.text(words).locator('p').first();
    const { width, height } = (await paragraph.boundingBox()) ?? { width: 2, height: 2 };
    // In its last line: the key knows of the line before the eye only.
    await paragraph.click({ position: { x: width - 1, y: height - 2 } });
    await this.page.keyboard.press('End');
  }

  /** The text of an entry, without its head. */
  text(words: string): Locator {
    return this.entry(words).locator('> .dc-frame__text');
  }

  /** What was written in the minutes, or in one entry of them, without heads and carets of others. */
  async plainText(words?: string): Promise<string> {
    const texts = words === undefined ? this.minutes.locator('.dc-frame--entry > .dc-frame__text') : this.text(words);
    const written = await texts.evaluateAll((all) =>
      all.map((each) => {
        const copy = each.cloneNode(true) as Element; // a copy of an element
        for (const caret of copy.querySelectorAll('.collaboration-carets__caret, .dc-frame__head')) caret.remove();
        return copy.textContent;
      }),
    );
    return written.join('\n');
  }

  /** Says whether everything is with the server. */
  get savingPill(): Locator {
    return this.page.locator('[data-saving]');
  }

  /** Pastes text where the caret is, as from another program. */
  async paste(text: string): Promise<void> {
    await this.minutes.evaluate((editor, pasted) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', pasted);
      editor.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));
    }, text);
  }

  async expectSaved(): Promise<void> {
    await expect(this.savingPill).toHaveAttribute('data-saving', 'saved');
  }

  /** The line of this browser is cut, and the page has noticed it. */
  async goOffline(): Promise<void> {
    await this.page.context().setOffline(true);
    await expect(this.savingPill).toHaveAttribute('data-saving', 'reconnecting');
  }

  /** Types words as an input method does: letter by letter in a composition, then put into the text. */
  async compose(words: readonly (readonly string[])[]): Promise<void> {
    const keyboard = await this.page.context().newCDPSession(this.page);
    for (const word of words) await composeWord(keyboard, word);
    await keyboard.detach();
  }
}

/** One word: each of its stages, then the last one with a blank. */
export async function composeWord(keyboard: CDPSession, stages: readonly string[]): Promise<void> {
  for (const text of stages) {
    await keyboard.send('Input.imeSetComposition', { text, selectionStart: text.length, selectionEnd: text.length });
  }
  await keyboard.send('Input.insertText', { text: `${stages.at(-1) ?? ''} ` });
}
