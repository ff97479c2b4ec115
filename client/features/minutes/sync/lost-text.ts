import * as Y from 'yjs';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';

export type LostTextOptions = {
  readonly doc: Y.Doc;
  /** Whether the server has everything that was written here. */
  readonly isSaved: () => boolean;
  /** Whether a change was written here before, and comes out of this browser's copy now. */
  readonly isFromCopy: (origin: unknown) => boolean;
  readonly onLost: (text: string) => void;
};

/**
 * Watches for text that was written here and is not saved while somebody else moves, splits or removes that in which it
 * stands: the other side never saw it, and it would be gone with its place. Text is told of by its block, a paragraph
 * or a directive.
 */
export class LostText {
  readonly #options: LostTextOptions;
  readonly #fragment: Y.XmlFragment;
  readonly #textByBlock = new Map<Y.XmlElement, string>();

  constructor(options: LostTextOptions) {
    this.#options = options;
    this.#fragment = options.doc.getXmlFragment(TEXT_FRAGMENT);
    this.#fragment.observeDeep(this.#follow);
  }

  /** What was written here and may not be with the server, block by block. */
  unsaved(): string[] {
    return this.#options.isSaved() ? [] : [...this.#textByBlock.values()].filter((text) => text !== '');
  }

  close(): void {
    this.#fragment.unobserveDeep(this.#follow);
  }

  readonly #follow = (events: readonly Y.YEvent<Y.AbstractType<unknown>>[], transaction: Y.Transaction): void => {
    const { isSaved, isFromCopy } = this.#options;
    if (isSaved()) this.#textByBlock.clear();
    const isOwn = transaction.local || (isFromCopy(transaction.origin) && !isSaved());
    if (isOwn) this.#note(events);
    else this.#tellLost(transaction);
  };

  #note(events: readonly Y.YEvent<Y.AbstractType<unknown>>[]): void {
    for (const block of events.flatMap(changedBlocks)) this.#textByBlock.set(block, lettersOf(block));
    for (const block of this.#deleted()) this.#textByBlock.delete(block);
  }

  #tellLost(transaction: Y.Transaction): void {
    const gone = this.#deleted();
    if (gone.length === 0) return;
    const placed = blocksIn(this.#fragment).filter((block) => isNewIn(block, transaction));
    const texts = placed.map(lettersOf);
    for (const block of gone) {
      const text = this.#textByBlock.get(block) ?? '';
      this.#textByBlock.delete(block);
      // What merely stands elsewhere now, with all its letters, is not lost.
      if (text !== '' && !texts.some((each) => each.includes(text))) this.#options.onLost(text);
    }
  }

  #deleted(): Y.XmlElement[] {
    return [...this.#textByBlock.keys()].filter((block) => block._item?.deleted === true);
  }
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
function blocksIn(parent: Y.XmlFragment): Y.XmlElement[] {
  const children = parent.toArray();
  const isBlock = parent instanceof Y.XmlElement && children.some((child) => child instanceof Y.XmlText);
  const below = children.flatMap((child) => (child instanceof Y.XmlElement ? blocksIn(child) : []));
  return isBlock ? [parent, ...below] : below;
}

function isNewIn({ _item: item }: Y.XmlElement, { beforeState }: Y.Transaction): boolean {
  return item !== null && item.id.clock >= (beforeState.get(item.id.client) ?? 0);
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
