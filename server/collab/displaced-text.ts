import * as Y from 'yjs';
import { REMOVED_MAP } from '#shared/minutes/index.ts';
import { fieldIn, lettersOfUpdate } from './update-check.ts';

type DeleteSet = ReturnType<typeof Y.decodeUpdate>['ds'];

/** Text that is in no place any more, block by block. */
export type DisplacedText = {
  /** What others had written, unknown to whoever took its place away. */
  readonly ofOthers: readonly string[];
  /** What the edit itself brought, for a place that others have taken away. */
  readonly brought: string;
};

/**
 * Takes an edit into a document. Whoever moves an entry writes it anew elsewhere, and what others wrote in it meanwhile
 * goes with the former place, as it does with a paragraph that is removed: nobody decided that this text goes. An edit
 * names all that it takes away so far as its writer knew of it; what goes and is not named is displaced.
 */
export function takeIn(document: Y.Doc, update: Uint8Array, origin: unknown): DisplacedText {
  const { ds: named } = Y.decodeUpdate(update);
  const before = Y.decodeStateVector(Y.encodeStateVector(document));
  const isLost = ({ id }: Y.Item) =>
    id.clock >= (before.get(id.client) ?? 0) && !Y.isDeleted(named, id) && hasNoPlace(document, id);
  let displaced: DisplacedText = { ofOthers: [], brought: '' };
  // What goes, and where it stood, is forgotten at the end of the transaction.
  document.once('afterTransaction', (transaction: Y.Transaction) => {
    displaced = { ofOthers: displacedBy(transaction, named), brought: lettersOfUpdate(update, isLost) };
  });
  Y.applyUpdate(document, update, origin);
  return displaced;
}

/** What comes for a place that has gone is received, and forgotten. */
function hasNoPlace({ store }: Y.Doc, id: Y.ID): boolean {
  if (Y.getState(store, id.client) <= id.clock) return false;
  const item = Y.getItem(store, id);
  return item.deleted && !isOfRemoved(item);
}

/** Whether it stands in what is kept of removed entries: where two people remove one at once, one copy of it is enough. */
function isOfRemoved({ parent }: Y.Item): boolean {
  let type = parent;
  while (type instanceof Y.AbstractType && type._item !== null) type = type._item.parent;
  return type instanceof Y.AbstractType && type === type.doc?.share.get(REMOVED_MAP);
}

function displacedBy(transaction: Y.Transaction, named: DeleteSet): string[] {
  const blocks = new Set<Y.XmlElement>();
  const fields: string[] = [];
  Y.iterateDeletedStructs(transaction, transaction.deleteSet, (struct: Y.Item | Y.GC) => {
    if (!(struct instanceof Y.Item) || isNew(struct, transaction) || isNamed(struct, named) || isOfRemoved(struct))
      return;
    const { content, parent, parentSub } = struct;
    if (content instanceof Y.ContentString && parent instanceof Y.XmlText && parent.parent instanceof Y.XmlElement)
      blocks.add(parent.parent);
    // A value that gave way to another one of the same field has not lost its place.
    const isPlaceGone = parent instanceof Y.XmlElement && parent._item?.deleted === true;
    if (content instanceof Y.ContentAny && parentSub !== null && isPlaceGone)
      fields.push(...fieldIn(parentSub, content.arr));
  });
  return [...[...blocks].map(lettersOfGone), ...fields].map((text) => text.trim()).filter((text) => text !== '');
}

function isNew({ id }: Y.Item, { beforeState }: Y.Transaction): boolean {
  return id.clock >= (beforeState.get(id.client) ?? 0);
}

function isNamed({ id: { client, clock }, length }: Y.Item, named: DeleteSet): boolean {
  for (let offset = 0; offset < length; offset += 1) {
    if (!Y.isDeleted(named, Y.createID(client, clock + offset))) return false;
  }
  return true;
}

/** The letters of a block that has just gone, those that its remover knew of as well: a word alone says little. */
function lettersOfGone(block: { readonly _start: Y.Item | null }): string {
  let letters = '';
  for (let item = block._start; item !== null; item = item.right) {
    const { content } = item;
    if (content instanceof Y.ContentString) letters += content.str;
    if (content instanceof Y.ContentType)
      letters += isMention(content.type) ? labelOf(content.type) : lettersOfGone(content.type);
  }
  return letters;
}

function isMention(type: unknown): type is Y.XmlElement {
  return type instanceof Y.XmlElement && type.nodeName === 'mention';
}

/** Attributes of what has gone are no longer given by name. */
function labelOf(mention: Y.XmlElement): string {
  const content = mention._map.get('label')?.content;
  const label: unknown = content instanceof Y.ContentAny ? content.arr.at(-1) : '';
  return typeof label === 'string' ? label : '';
}
