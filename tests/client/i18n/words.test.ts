import { expect, test } from 'vitest';
import { en } from '#client/i18n/en.ts';
import { vi } from '#client/i18n/vi.ts';

type Tree = { readonly [key: string]: string | Tree };

function entries(tree: Tree, path = ''): [string, string][] {
  return Object.entries(tree).flatMap(([key, value]): [string, string][] =>
    typeof value === 'string' ? [[`${path}${key}`, value]] : entries(value, `${path}${key}.`),
  );
}

const byCode = (a: string, b: string) => (a < b ? -1 : 1);
const vietnamese = new Map(entries(vi));
const english = new Map(entries(en));

test('both languages have the same keys', () => {
  expect([...english.keys()].sort(byCode)).toEqual([...vietnamese.keys()].sort(byCode));
});

test('both languages ask for the same values in each text', () => {
  const asked = (text: string) => [...text.matchAll(/\{\{(\w+)\}\}/g)].map((match) => match[1] ?? '').sort(byCode);
  for (const [key, text] of vietnamese)
    expect({ key, asked: asked(english.get(key) ?? '') }).toEqual({ key, asked: asked(text) });
});

test('no text is empty, none is loud', () => {
  for (const [key, text] of [...vietnamese, ...english]) {
    expect({ key, text: text.trim() }).not.toEqual({ key, text: '' });
    expect({ key, loud: text.includes('!') }).toEqual({ key, loud: false });
  }
});

test('Vietnamese is composed and sets its tone marks in the traditional way', () => {
  for (const [key, text] of vietnamese) {
    expect({ key, composed: text.normalize('NFC') === text }).toEqual({ key, composed: true });
    expect({ key, modern: /(?<!\p{L})(hoá|huỷ|toà|khoá|thuỷ|tỉ lệ)(?!\p{L})/iu.test(text) }).toEqual({
      key,
      modern: false,
    });
  }
});
