import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { itemKindSchema } from '#shared/agenda/index.ts';

const root = join(import.meta.dirname, '../..');
const spec = readFileSync(join(root, 'shared/SPEC.md'), 'utf8');

function found(text: string, pattern: RegExp): string[] {
  return [...text.matchAll(pattern)].map((match) => match[1] ?? '');
}

function titlesOf(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.test.ts'))
    .flatMap((name) => found(readFileSync(join(folder, name), 'utf8'), /\bit\(\s*['"`]([A-Z]{2}\d+) /g));
}

/** Where tests of rules stand: most need nothing but shared, those of documents and papers the things themselves. */
const folders = [
  'tests/client/features',
  'tests/client/features/minutes',
  'tests/domain',
  'tests/server/collab',
  'tests/server/documents/official',
  'tests/server/http',
  'tests/server/papers',
  'tests/office',
];
const rules = found(spec, /^- \*\*([A-Z]{2}\d+)\*\* /gm);

it('every rule has a test, and every test names a rule', () => {
  expect(rules.length).toBeGreaterThan(100);
  expect(new Set(folders.flatMap((folder) => titlesOf(join(root, folder))))).toEqual(new Set(rules));
});

it('every rule stands once, and the numbers of a prefix go up', () => {
  expect(new Set(rules).size).toBe(rules.length);
  const prefixes = [...new Set(rules.map((rule) => rule.slice(0, 2)))];
  expect(prefixes).toEqual(['CO', 'RO', 'AG', 'FL', 'ST', 'ME', 'PE', 'IN', 'MI']);
  for (const prefix of prefixes) {
    const numbers = rules.filter((rule) => rule.startsWith(prefix)).map((rule) => Number(rule.slice(2)));
    expect(numbers).toEqual([...numbers].sort((a, b) => a - b));
  }
});

it('the glossary names every kind of item', () => {
  for (const kind of itemKindSchema.options) expect(spec).toContain(`\`${kind}\``);
});
