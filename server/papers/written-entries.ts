import type { PaperBody } from '#server/collab/paper-text.ts';
import type { TextNode } from '#server/collab/text-nodes.ts';
import type { Item } from '#shared/agenda/index.ts';
import type { RecordHead } from '#shared/conference/index.ts';

/** One entry of the minutes: what it is about, under which item it stands, and what was written. */
export type WrittenEntry = {
  readonly ref: string;
  readonly head: RecordHead | null;
  /** Heads of what was joined to it. */
  readonly also: readonly RecordHead[];
  readonly item: Item | null;
  readonly nodes: readonly TextNode[];
};

/**
 * The entries in the order in which the secretaries left them. What stands between entries belongs to the one before;
 * what stands before all of them to an entry without a head.
 */
export function writtenEntries({ minutes, record }: PaperBody): WrittenEntry[] {
  const headByRef = new Map(record.heads.map(({ ref, head }) => [ref, head]));
  const itemById = new Map(
    record.heads.flatMap(({ head }) => (head.kind === 'item' ? [[head.item.itemId, head.item] as const] : [])),
  );
  const entries: WrittenEntry[] = [];
  let item: Item | null = null;
  for (const node of minutes) {
    if (node.type !== 'entry') {
      addTo(entries, node);
      continue;
    }
    const ref = String(node.attrs?.['ref'] ?? '');
    const head = headByRef.get(ref) ?? null;
    item = itemOf(head, itemById) ?? item;
    const also = String(node.attrs?.['also'] ?? '')
      .split(' ')
      .flatMap((each) => headByRef.get(each) ?? []);
    entries.push({ ref, head, also, item, nodes: node.content ?? [] });
  }
  return entries;
}

function addTo(entries: WrittenEntry[], node: TextNode): void {
  const last = entries.pop() ?? { ref: '', head: null, also: [], item: null, nodes: [] };
  entries.push({ ...last, nodes: [...last.nodes, node] });
}

/** Speeches name their item, wherever a secretary has put their entry. */
function itemOf(head: RecordHead | null, itemById: ReadonlyMap<Item['itemId'], Item>): Item | undefined {
  if (head?.kind === 'item') return head.item;
  if (head?.kind === 'speech' && head.speech.itemId !== null) return itemById.get(head.speech.itemId);
  return undefined;
}
