import { getSchema } from '@tiptap/core';
import { describe, expect, it } from 'vitest';
import type { TextPart } from '#shared/minutes/index.ts';
import { documentSchemas } from '#shared/minutes/index.ts';
import { schemaExtensions } from '../../../../client/features/minutes/text/extensions.ts';

const parts: readonly TextPart[] = ['minutes', 'conclusions'];

describe.each(parts)('the editor of the %s', (part) => {
  const data = documentSchemas[part];
  const schema = getSchema(schemaExtensions(part));

  it('has the nodes and marks of the shared schema, and no others', () => {
    expect(new Set(Object.keys(schema.nodes))).toEqual(new Set(['doc', ...Object.keys(data.nodes)]));
    expect(new Set(Object.keys(schema.marks))).toEqual(new Set(data.marks));
    expect(schema.topNodeType.spec.content).toBe(data.content);
  });

  it.each(Object.entries(data.nodes))('gives %s its content, its group and its attributes', (name, spec) => {
    const type = schema.nodes[name];
    expect(type?.spec.content ?? '').toBe(spec.content ?? '');
    expect(type?.spec.group ?? '').toBe(spec.group ?? '');
    expect(type?.isInline).toBe(spec.isInline ?? false);
    const defaults = Object.fromEntries(
      Object.entries(spec.attributes ?? {}).map(([key, each]) => [key, each.default]),
    );
    const declared = Object.entries(type?.spec.attrs ?? {}).map(([key, each]) => [key, each.default]);
    expect(Object.fromEntries(declared)).toEqual(defaults);
  });
});
