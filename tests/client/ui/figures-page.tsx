import type { ReactNode } from 'react';
import { act } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { vi as words } from '#client/i18n/vi.ts';
import type { IndicatorSlideProps } from '#client/ui/figures/IndicatorSlide.tsx';
import { indicatorIdOf, sampleBook, sampleUnitNames } from '../../support/harness/sample-book.ts';

/** A page with one part on it. */
export class FigurePage {
  readonly #root: Root;
  readonly #place = document.createElement('div');

  constructor(part: ReactNode) {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    document.body.append(this.#place);
    this.#root = createRoot(this.#place);
    this.show(part);
  }

  show(part: ReactNode): void {
    act(() =>
      this.#root.render(
        <I18nProvider language="vi" words={words}>
          {part}
        </I18nProvider>,
      ),
    );
  }

  get text(): string {
    return this.#place.textContent ?? '';
  }

  /** What the drawing shows, without the table beside it. */
  get drawn(): string {
    return this.one('.dc-fig-body').textContent ?? '';
  }

  /** The rows of the table beside the drawing, their cells apart by bars. */
  get table(): string[] {
    const rows = [...this.#place.querySelectorAll('.dc-fig-table tr')];
    return rows.map((row) => [...row.children].map((cell) => cell.textContent ?? '').join(' | '));
  }

  one(selector: string): HTMLElement {
    const found = this.#place.querySelector<HTMLElement>(selector);
    if (found === null) throw new Error(`no ${selector}`);
    return found;
  }

  all(selector: string): HTMLElement[] {
    return [...this.#place.querySelectorAll<HTMLElement>(selector)];
  }

  button(name: string): HTMLElement {
    const found = this.all('button').find((button) =>
      (button.getAttribute('aria-label') ?? button.textContent ?? '').includes(name),
    );
    if (found === undefined) throw new Error(`no button ${name}`);
    return found;
  }

  press(element: HTMLElement, key: string): void {
    act(() => {
      element.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
    });
  }

  click(element: HTMLElement): void {
    act(() => element.click());
  }

  close(): void {
    act(() => this.#root.unmount());
    document.body.replaceChildren();
  }
}

type Choice = Parameters<typeof sampleBook>[0];

/** The props of a slide on the made-up figures. */
export function slideProps(
  { codes = [], choice = {} }: { readonly codes?: readonly string[]; readonly choice?: Choice },
  more: Partial<IndicatorSlideProps> = {},
): IndicatorSlideProps {
  return {
    book: sampleBook(choice),
    view: 'card',
    indicatorIds: codes.map(indicatorIdOf),
    title: '',
    isSample: false,
    language: 'vi',
    unitNames: sampleUnitNames(),
    scale: 'hall',
    ...more,
  };
}
