import * as Y from 'yjs';

/** A node of a text as plain data, in the form that editors call ProseMirror JSON. */
export type TextNode = {
  readonly type: string;
  readonly attrs?: Readonly<Record<string, unknown>>;
  readonly content?: readonly TextNode[];
  readonly text?: string;
  readonly marks?: readonly { readonly type: string }[];
};

/** The text of a document as plain data. Text is put into composed form (NFC): a printed letter is one letter. */
export function nodesOf(text: Y.XmlFragment): TextNode[] {
  return text.toArray().flatMap((node) => {
    if (node instanceof Y.XmlElement) return [nodeOf(node)];
    return node instanceof Y.XmlText ? runsOf(node) : [];
  });
}

function nodeOf(element: Y.XmlElement): TextNode {
  const attrs = element.getAttributes();
  const content = nodesOf(element);
  return {
    type: element.nodeName,
    ...(Object.keys(attrs).length > 0 ? { attrs } : {}),
    ...(content.length > 0 ? { content } : {}),
  };
}

type Delta = { readonly insert?: unknown; readonly attributes?: Readonly<Record<string, unknown>> };

function runsOf(text: Y.XmlText): TextNode[] {
  const delta: readonly Delta[] = text.toDelta();
  return delta.flatMap(({ insert, attributes = {} }) => {
    if (typeof insert !== 'string' || insert === '') return [];
    const marks = Object.keys(attributes)
      .sort((a, b) => (a < b ? -1 : 1))
      .map((type) => ({ type }));
    return [{ type: 'text', text: insert.normalize('NFC'), ...(marks.length > 0 ? { marks } : {}) }];
  });
}

/** The letters of a node and all in it, without marks; named units and people by their names. */
export function lettersOf(node: TextNode): string {
  if (node.text !== undefined) return node.text;
  if (node.type === 'mention') return String(node.attrs?.['label'] ?? '');
  if (node.type === 'hardBreak') return '\n';
  return (node.content ?? []).map(lettersOf).join('');
}

/** All nodes of a type, in their order, those in others too. */
export function nodesOfType(nodes: readonly TextNode[], type: string): TextNode[] {
  return nodes.flatMap((node) => [...(node.type === type ? [node] : []), ...nodesOfType(node.content ?? [], type)]);
}
