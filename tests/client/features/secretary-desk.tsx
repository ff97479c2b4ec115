import type { ReactNode } from 'react';
import { act, useState, useSyncExternalStore } from 'react';
import type { Root } from 'react-dom/client';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { vi as words } from '#client/i18n/vi.ts';
import type { ActHooks } from '#client/ui/acts.tsx';
import { ActsProvider } from '#client/ui/acts.tsx';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { decide } from '#shared/conference/index.ts';
import { wordsOfRefusal } from '#shared/kernel/index.ts';
import type { Scenario } from '../../support/scenario.ts';
import { secretary } from '../../support/scenario.ts';

/** Parts of the secretary's desk over a real conference: the rules decide, the secretary acts. */
export class Desk {
  readonly #root: Root;
  readonly #place = document.createElement('div');
  readonly #scenario: Scenario;
  readonly #watchers = new Set<() => void>();

  constructor(scenario: Scenario, show: (state: ConferenceState) => ReactNode) {
    Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });
    this.#scenario = scenario;
    document.body.append(this.#place);
    this.#root = createRoot(this.#place);
    const hooks = this.#hooks();
    const Parts = () => show(useSyncExternalStore(this.#watch, () => scenario.state));
    act(() =>
      this.#root.render(
        <I18nProvider language="vi" words={words}>
          <UiProvider>
            <ActsProvider {...hooks}>
              <Parts />
            </ActsProvider>
          </UiProvider>
        </I18nProvider>,
      ),
    );
  }

  /** All words on the page, those in dialogs too. */
  get text(): string {
    return document.body.textContent ?? '';
  }

  /** The words of a site's row in a table. */
  row(siteId: string): string {
    return document.querySelector(`th[title="VKSND ${siteId}"]`)?.closest('tr')?.textContent ?? '';
  }

  /** The speeches of the record. */
  entries(): Element[] {
    return [...document.querySelectorAll('article')];
  }

  close(): void {
    act(() => this.#root.unmount());
    document.body.replaceChildren();
  }

  readonly #watch = (changed: () => void) => {
    this.#watchers.add(changed);
    return () => this.#watchers.delete(changed);
  };

  #hooks(): ActHooks {
    return {
      useRefusal: (command) => (command === null ? null : this.#refusalOf(command)),
      useCommand: () => {
        const [pending] = useState(false);
        return { pending, run: async (command) => this.#run(command) };
      },
      useServerNow: () => this.#scenario.now,
    };
  }

  #refusalOf(command: PersonCommand) {
    const decision = decide(this.#scenario.state, command, this.#scenario.contextOf(secretary));
    if (decision.kind === 'events') return null;
    return { vi: wordsOfRefusal(decision.refusal, 'vi'), en: wordsOfRefusal(decision.refusal, 'en') };
  }

  #run(command: PersonCommand) {
    const reason = this.#refusalOf(command);
    if (reason !== null) return { ok: false, reason };
    this.#scenario.when(secretary, command);
    for (const changed of this.#watchers) changed();
    return { ok: true };
  }
}

/** Presses a key of the console, as if nothing had the focus. */
export async function pressKey(key: string): Promise<void> {
  await act(async () => {
    document.body.dispatchEvent(new KeyboardEvent('keydown', { key, bubbles: true, cancelable: true }));
  });
}

/** The button with this name, by its label or its words. Throws when there is none. */
export function buttonNamed(name: string): HTMLButtonElement {
  const buttons = [...document.querySelectorAll('button')];
  const found = buttons.find((each) => (each.getAttribute('aria-label') ?? each.textContent) === name);
  if (found === undefined) throw new Error(`no button ${name}`);
  return found;
}

/** The field with this label. Throws when there is none. */
export function fieldNamed(label: string): HTMLInputElement {
  const found = [...document.querySelectorAll('label')].find(
    (each) => each.textContent?.replace(/\s*\*$/, '') === label,
  );
  const field = found === undefined ? null : document.getElementById(found.htmlFor);
  if (!(field instanceof HTMLInputElement)) throw new Error(`no field ${label}`);
  return field;
}

/** Types into the field with this label. */
export async function typeInto(label: string, text: string): Promise<void> {
  const field = fieldNamed(label);
  // React listens to the setter of the element itself and would miss a plain assignment.
  const setter = Object.getOwnPropertyDescriptor(HTMLInputElement.prototype, 'value')?.set;
  await act(async () => {
    setter?.call(field, text);
    field.dispatchEvent(new Event('input', { bubbles: true }));
  });
}
