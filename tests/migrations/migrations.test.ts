import { readdirSync, readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { getTableConfig, type SQLiteTable } from 'drizzle-orm/sqlite-core';
import { describe, expect, it } from 'vitest';
import { openDatabase } from '#server/db/open.ts';

type Journal = { entries: { idx: number; tag: string; when: number }[] };
const journal = JSON.parse(readFileSync('migrations/meta/_journal.json', 'utf8')) as Journal; // written by drizzle-kit

describe('migrations', () => {
  it('has one file for each entry of the journal, in order, with growing times', () => {
    const files = readdirSync('migrations').filter((name) => name.endsWith('.sql'));
    expect(files.sort()).toEqual(journal.entries.map(({ tag }) => `${tag}.sql`));
    expect(journal.entries.map(({ idx }) => idx)).toEqual(journal.entries.map((_, index) => index));
    const times = journal.entries.map(({ when }) => when);
    expect(times).toEqual([...times].sort((x, y) => x - y));
    expect(new Set(times).size).toBe(times.length);
  });

  it('is named by what it does, not by chance', () => {
    for (const { tag } of journal.entries) expect(tag).toMatch(/^\d{4}_[a-z]+(_[a-z]+)+$/);
  });

  it('makes every table of the schema with its columns', async () => {
    const database = openDatabase({ path: ':memory:' });
    for (const table of await schemaTables()) {
      const config = getTableConfig(table);
      const columns = database.sqlite.pragma(`table_info(${config.name})`) as { name: string }[]; // SQLite's own shape
      const expected = config.columns.map((column) =>
        column.name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`),
      );
      expect(new Set(columns.map(({ name }) => name)), config.name).toEqual(new Set(expected));
    }
    database.close();
  });
});

async function schemaTables(): Promise<SQLiteTable[]> {
  const files = readdirSync('server/db/schema');
  const modules = await Promise.all(files.map((file) => import(/* @vite-ignore */ resolve('server/db/schema', file))));
  return modules.flatMap((module) => Object.values(module)) as SQLiteTable[]; // schema files export tables only
}
