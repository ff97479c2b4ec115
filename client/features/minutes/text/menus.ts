import type { Editor, Range } from '@tiptap/core';
import { Extension } from '@tiptap/core';
import { PluginKey } from '@tiptap/pm/state';
import type { SuggestionKeyDownProps, SuggestionProps } from '@tiptap/suggestion';
import { Suggestion } from '@tiptap/suggestion';

/** One line of a menu at the caret. */
export type Choice = {
  readonly id: string;
  readonly label: string;
  readonly hint: string;
  /** Puts it into the text, in the place of what was typed to find it. */
  readonly take: (editor: Editor, range: Range) => void;
};

/** The menu that is open at a caret, if any. */
export type OpenMenu = {
  readonly kind: 'commands' | 'mentions';
  readonly choices: readonly Choice[];
  readonly chosen: number;
  /** Where the caret stands on the screen, in CSS pixels; null while that cannot be told. */
  readonly place: { readonly left: number; readonly top: number; readonly bottom: number } | null;
  readonly take: (choice: Choice) => void;
};

const MOST = 8;

/** The menu of one editor, for the page to show. Keys belong to it while it is open. */
export class CaretMenu {
  readonly #listeners = new Set<() => void>();
  #open: OpenMenu | null = null;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly current = (): OpenMenu | null => this.#open;

  show(open: OpenMenu | null): void {
    this.#open = open;
    for (const listener of this.#listeners) listener();
  }

  /** Up, down, Enter and Tab; never a key of a composition, which is the input method's. */
  press(event: KeyboardEvent): boolean {
    if (this.#open === null || event.isComposing || event.keyCode === 229) return false;
    const { choices, chosen, take } = this.#open;
    const choice = choices[chosen];
    switch (event.key) {
      case 'ArrowDown':
        return this.#choose((chosen + 1) % Math.max(choices.length, 1));
      case 'ArrowUp':
        return this.#choose((chosen + choices.length - 1) % Math.max(choices.length, 1));
      case 'Enter':
      case 'Tab':
        if (choice === undefined) return false;
        take(choice);
        return true;
      default:
        return false;
    }
  }

  #choose(chosen: number): boolean {
    if (this.#open !== null) this.show({ ...this.#open, chosen });
    return true;
  }
}

export type MenuSource = {
  readonly kind: OpenMenu['kind'];
  /** The letter that opens it. */
  readonly letter: string;
  readonly find: (query: string) => readonly Choice[];
};

/** A menu that opens at a letter and finds by what is typed after it, blanks too: names have several words. */
export function menuExtension(menu: CaretMenu, { kind, letter, find }: MenuSource) {
  return Extension.create({
    name: `menu-${kind}`,
    addProseMirrorPlugins() {
      return [
        Suggestion<Choice, Choice>({
          editor: this.editor,
          pluginKey: new PluginKey(`menu-${kind}`),
          char: letter,
          allowSpaces: true,
          items: ({ query }) => find(query).slice(0, MOST),
          command: ({ editor, range, props }) => props.take(editor, range),
          render: () => ({
            onStart: (props) => menu.show(menuOf(kind, props)),
            onUpdate: (props) => menu.show(menuOf(kind, props)),
            onExit: () => menu.show(null),
            onKeyDown: ({ event }: SuggestionKeyDownProps) => menu.press(event),
          }),
        }),
      ];
    },
  });
}

/** Nothing is shown where nothing fits: what was typed is then meant as it stands. */
function menuOf(kind: OpenMenu['kind'], props: SuggestionProps<Choice, Choice>): OpenMenu | null {
  if (props.items.length === 0) return null;
  const rect = props.clientRect?.() ?? null;
  const place = rect === null ? null : { left: rect.left, top: rect.top, bottom: rect.bottom };
  return { kind, choices: props.items, chosen: 0, place, take: (choice) => props.command(choice) };
}
