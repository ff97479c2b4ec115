import type { AnyExtension, NodeConfig } from '@tiptap/core';
import { Node } from '@tiptap/core';
import type { AttributeSpec, DocumentSchema, NodeSpec } from '#shared/minutes/index.ts';

/** What pasted text may become. Everything else is made by acts of its own, so that no id is ever there twice. */
const tagByNode: Readonly<Record<string, string>> = {
  paragraph: 'p',
  bulletList: 'ul',
  orderedList: 'ol',
  listItem: 'li',
  hardBreak: 'br',
};

/** Nodes that hold what they hold: a key at their edge neither joins them to their neighbour nor empties them. */
const framed: ReadonlySet<string> = new Set(['entry', 'section', 'difficulty', 'answer', 'directive', 'commitment']);

/** The nodes of a document for the editor, made of the data that the server checks against. */
export function nodesOf(schema: DocumentSchema): AnyExtension[] {
  const top = Node.create({ name: 'doc', topNode: true, content: schema.content });
  return [top, ...Object.entries(schema.nodes).map(([name, spec]) => Node.create(configOf(name, spec)))];
}

function configOf(name: string, spec: NodeSpec): NodeConfig {
  const base = {
    name,
    ...(spec.group === undefined ? {} : { group: spec.group }),
    ...(spec.content === undefined ? {} : { content: spec.content }),
    ...(spec.isInline === true ? { inline: true } : {}),
  };
  if (name === 'text') return base;
  const tag = tagByNode[name];
  return {
    ...base,
    ...(spec.isAtom === true ? { atom: true, selectable: false } : {}),
    ...(framed.has(name) ? { isolating: true, defining: true } : {}),
    // A line break says nothing more, and the text of a paragraph keeps it where text is copied.
    ...(name === 'hardBreak' ? { linebreakReplacement: true, renderText: () => '\n' } : {}),
    ...(name === 'mention' ? { renderText: ({ node }) => String(node.attrs['label']) } : {}),
    addAttributes: () => attributesOf(spec.attributes ?? {}),
    parseHTML: () => parseRules(name, tag),
    renderHTML: ({ node, HTMLAttributes }) => renderNode({ name, tag, label: node.attrs['label'], HTMLAttributes }),
  };
}

function parseRules(name: string, tag: string | undefined) {
  if (name === 'mention') return [{ tag: 'span[data-node="mention"]' }];
  return tag === undefined ? [] : [{ tag }];
}

type Rendered = {
  readonly name: string;
  readonly tag: string | undefined;
  readonly label: unknown;
  readonly HTMLAttributes: Record<string, unknown>;
};

function renderNode({ name, tag, label, HTMLAttributes }: Rendered): [string, ...unknown[]] & readonly unknown[] {
  if (name === 'hardBreak') return ['br'];
  if (name === 'mention') return ['span', { ...HTMLAttributes, 'data-node': name, class: 'dc-mention' }, String(label)];
  return [tag ?? 'div', tag === undefined ? { ...HTMLAttributes, 'data-node': name } : HTMLAttributes, 0];
}

function attributesOf(specs: Readonly<Record<string, AttributeSpec>>) {
  return Object.fromEntries(
    Object.entries(specs).map(([name, spec]) => [
      name,
      {
        default: spec.default,
        parseHTML: (element: HTMLElement) => readAttribute(element, name, spec),
        renderHTML: (values: Record<string, unknown>) =>
          values[name] === spec.default || values[name] === null ? {} : { [attributeName(name)]: String(values[name]) },
      },
    ]),
  );
}

function readAttribute(element: HTMLElement, name: string, spec: AttributeSpec): AttributeSpec['default'] {
  const written = element.getAttribute(attributeName(name));
  if (written === null) return spec.default;
  return typeof spec.default === 'number' ? Number(written) || spec.default : written;
}

function attributeName(name: string): string {
  return name === 'start' ? 'start' : `data-${name.replace(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`)}`;
}
