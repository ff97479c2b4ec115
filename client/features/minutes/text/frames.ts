import { Extension } from '@tiptap/core';
import type { Node as TextNode } from '@tiptap/pm/model';
import { Plugin } from '@tiptap/pm/state';
import type { EditorView, NodeView, ViewMutationRecord } from '@tiptap/pm/view';

/** Nodes that have something around their text that is not typed. */
export const framedNodes = ['entry', 'section', 'difficulty', 'answer', 'directive', 'commitment'] as const;
export type FramedNode = (typeof framedNodes)[number];

/** One such node on the page, with the places before and after its text. */
export type Frame = {
  readonly key: string;
  readonly kind: FramedNode;
  readonly node: TextNode;
  readonly element: HTMLElement;
  readonly head: HTMLElement;
  readonly foot: HTMLElement;
  /** Where it stands in the document now; null when it has gone. */
  readonly position: () => number | null;
};

/** What a node is called by in links: what it tells of, also by what was joined to it, or what was captured in it. */
export function namesOf({ type, attrs }: TextNode): string[] {
  if (type.name === 'entry') return [String(attrs['ref']), ...String(attrs['also']).split(' ')].filter(isNamed);
  if (type.name === 'section') return [`section:${String(attrs['kind'])}`];
  const id = attrs[`${type.name}Id`];
  return typeof id === 'string' && isNamed(id) ? [`${type.name}:${id}`] : [];
}

function isNamed(name: string): boolean {
  return name !== '';
}

/**
 * The frames of one editor. The page draws into them by portals of its own, so that nothing drawn there ever touches
 * the text beside it: a composition in progress is not disturbed.
 */
export class Frames {
  readonly #frameByKey = new Map<string, Frame>();
  readonly #listeners = new Set<() => void>();
  #list: readonly Frame[] = [];
  #drawn = 0;
  #isTelling = false;

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly list = (): readonly Frame[] => this.#list;

  nextKey(): string {
    this.#drawn += 1;
    return this.#drawn.toString();
  }

  put(frame: Frame): void {
    this.#frameByKey.set(frame.key, frame);
    this.#tellSoon();
  }

  remove(key: string): void {
    this.#frameByKey.delete(key);
    this.#tellSoon();
  }

  /** Once for all that one change of the text brought, and never while the editor is at it. */
  #tellSoon(): void {
    if (this.#isTelling) return;
    this.#isTelling = true;
    queueMicrotask(() => {
      this.#isTelling = false;
      this.#list = [...this.#frameByKey.values()];
      for (const listener of this.#listeners) listener();
    });
  }
}

/** Draws framed nodes with their places, and notes them. */
export function framesExtension(frames: Frames, kinds: readonly FramedNode[]) {
  return Extension.create({
    name: 'frames',
    addProseMirrorPlugins: () => [
      new Plugin({
        props: {
          nodeViews: Object.fromEntries(
            kinds.map((kind) => [
              kind,
              (node: TextNode, _view: EditorView, getPos: () => number | undefined) =>
                new FrameView({ frames, kind, node, getPos }),
            ]),
          ),
        },
      }),
    ],
  });
}

type FrameViewOptions = {
  readonly frames: Frames;
  readonly kind: FramedNode;
  readonly node: TextNode;
  readonly getPos: () => number | undefined;
};

class FrameView implements NodeView {
  readonly dom: HTMLElement = document.createElement('div');
  readonly contentDOM: HTMLElement = document.createElement('div');
  readonly #head = island();
  readonly #foot = island();
  readonly #options: FrameViewOptions;
  readonly #key: string;

  constructor(options: FrameViewOptions) {
    this.#options = options;
    this.#key = options.frames.nextKey();
    this.dom.className = `dc-frame dc-frame--${options.kind}`;
    this.contentDOM.className = 'dc-frame__text';
    this.#head.classList.add('dc-frame__head');
    this.#foot.classList.add('dc-frame__foot');
    this.dom.append(this.#head, this.contentDOM, this.#foot);
    this.#put(options.node);
  }

  update(node: TextNode): boolean {
    if (node.type.name !== this.#options.kind) return false;
    this.#put(node);
    return true;
  }

  /** What the page draws around the text is not the editor's to read back. */
  ignoreMutation(mutation: ViewMutationRecord): boolean {
    if (mutation.type === 'selection') return this.#isAround(mutation.target);
    return mutation.target === this.dom || this.#isAround(mutation.target);
  }

  /** Buttons around the text are pressed, not edited. */
  stopEvent(event: Event): boolean {
    return event.target instanceof Node && this.#isAround(event.target);
  }

  destroy(): void {
    this.#options.frames.remove(this.#key);
  }

  #isAround(target: Node): boolean {
    return this.#head.contains(target) || this.#foot.contains(target);
  }

  #put(node: TextNode): void {
    const { frames, kind, getPos } = this.#options;
    const position = () => getPos() ?? null;
    this.dom.dataset['ref'] = String(node.attrs['ref'] ?? '');
    frames.put({ key: this.#key, kind, node, element: this.dom, head: this.#head, foot: this.#foot, position });
  }
}

function island(): HTMLElement {
  const element = document.createElement('div');
  element.contentEditable = 'false';
  return element;
}
