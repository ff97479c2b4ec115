import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';

export type UnsavedTextOptions = {
  readonly doc: Y.Doc;
  /** Whether the server has everything that was written here. */
  readonly isSaved: () => boolean;
  /** Whether a change was written here before, and comes out of this browser's copy now. */
  readonly isFromCopy: (origin: unknown) => boolean;
};

/** Knows what was written here and may not be with the server, by its block: a paragraph or a directive. */
export class UnsavedText {
  readonly #options: UnsavedTextOptions;
  readonly #fragment: Y.XmlFragment;
  readonly #textByBlock = new Map<Y.XmlElement, string>();

  constructor(options: UnsavedTextOptions) {
    this.#options = options;
    this.#fragment = options.doc.getXmlFragment(TEXT_FRAGMENT);
    this.#fragment.observeDeep(this.#follow);
  }

  /** Block by block. */
  texts(): string[] {
    return this.#options.isSaved() ? [] : [...this.#textByBlock.values()].filter((text) => text !== '');
  }

  close(): void {
    this.#fragment.unobserveDeep(this.#follow);
  }

  readonly #follow = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const { isSaved, isFromCopy } = this.#options;
    if (isSaved()) this.#textByBlock.clear();
    const isOwn = transaction.local || (isFromCopy(transaction.origin) && !isSaved());
    if (!isOwn) return;
    for (const block of events.flatMap(changedBlocks)) this.#textByBlock.set(block, lettersOf(block));
    for (const block of this.#textByBlock.keys()) if (block._item?.deleted === true) this.#textByBlock.delete(block);
  };
}

/** The blocks into which letters came, or that came themselves. */
function changedBlocks({ target, changes }: Y.YEvent<Y.AbstractType<unknown>>): Y.XmlElement[] {
  if (target instanceof Y.XmlText) return target.parent instanceof Y.XmlElement ? [target.parent] : [];
  return [...changes.added].flatMap(({ content }): Y.XmlElement[] => {
    if (!(content instanceof Y.ContentType)) return [];
    if (content.type instanceof Y.XmlText) return target instanceof Y.XmlElement ? [target] : [];
    return content.type instanceof Y.XmlElement ? blocksIn(content.type) : [];
  });
}

/** Every element with letters of its own. */
function blocksIn(parent: Y.XmlElement): Y.XmlElement[] {
  const children = parent.toArray();
  const isBlock = children.some((child) => child instanceof Y.XmlText);
  const below = children.flatMap((child) => (child instanceof Y.XmlElement ? blocksIn(child) : []));
  return isBlock ? [parent, ...below] : below;
}

/** The letters of a block, without those of blocks within. */
function lettersOf(block: Y.XmlElement): string {
  return block
    .toArray()
    .map((child) => (child instanceof Y.XmlText ? child.toDelta().map(insertOf).join('') : ''))
    .join('')
    .trim();
}

function insertOf({ insert }: { readonly insert?: unknown }): string {
  return typeof insert === 'string' ? insert : '';
}
