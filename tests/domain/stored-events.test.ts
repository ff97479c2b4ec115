import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { EVENT_SCHEMA_VERSION, eventSchema, liftBody } from '#shared/conference/index.ts';
import { cleanText, optionalText, requiredText } from '#shared/kernel/index.ts';

const folder = join(import.meta.dirname, '../support/event-samples');

/** Bodies as a version of the product stored them, one for each type of event. They are never edited. */
function samplesOf(version: number): Record<string, { schema: number }> {
  return JSON.parse(readFileSync(join(folder, `v${version}`, 'events.json'), 'utf8'));
}

it('PE13 every version of stored events has its samples', () => {
  const versions = Array.from({ length: EVENT_SCHEMA_VERSION }, (_, index) => `v${index + 1}`);
  expect(readdirSync(folder)).toEqual(versions);
});

it('PE13 every type of event has a sample of the present version', () => {
  const types = eventSchema.options.map((option) => option.shape.type.value);
  expect(new Set(Object.keys(samplesOf(EVENT_SCHEMA_VERSION)))).toEqual(new Set(types));
});

it('PE13 samples of version 1 read back as what they were', () => {
  for (const [type, body] of Object.entries(samplesOf(1))) {
    expect(body.schema, type).toBe(1);
    expect(liftBody(body), type).toEqual(body);
  }
});

it('PE13 what was never an event of ours is damage', () => {
  const body = samplesOf(1)['floor/ended'];
  expect(() => liftBody({ ...body, schema: EVENT_SCHEMA_VERSION + 1 })).toThrow();
  expect(() => liftBody({ ...body, event: { type: 'floor/vanished' } })).toThrow();
  expect(() => liftBody({ ...body, more: 1 })).toThrow();
});

it('PE13 text that was cleaned once is clean, and short enough, so that it reads back', () => {
  // A letter and its mark, kept apart by an invisible one; and letters that composing makes longer.
  const apart = 'a\u200b\u0301';
  expect(cleanText(apart)).toBe('\u00e1');
  for (const text of [apart, ' \u00a0a\n\u202e', '\u0958\u0958', 'e\u0323\u0302']) {
    expect(cleanText(cleanText(text))).toBe(cleanText(text));
  }
  expect(requiredText(2).safeParse('\u0958\u0958').success).toBe(false);
  expect(optionalText(4).safeParse('\u0958\u0958').success).toBe(true);
  expect(requiredText(9).safeParse('\u200b ').success).toBe(false);
});

it('PE15 text that comes with its marks apart is as long as what it is composed to', () => {
  const apart = 'ế'.normalize('NFD').repeat(300);
  expect(apart.length).toBe(900);
  expect(requiredText(300).parse(apart)).toBe('ế'.repeat(300));
  expect(requiredText(299).safeParse(apart).success).toBe(false);
  expect(optionalText(10).safeParse(' '.repeat(41)).success).toBe(false);
});
