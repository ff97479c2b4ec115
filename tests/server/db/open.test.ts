import { statSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DatabaseUnusable, openDatabase } from '#server/db/open.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

describe('opening the database', () => {
  it('waits for the disk at every commit, also when the file is opened again', () => {
    const path = join(tempDir(), 'data.sqlite');
    openDatabase({ path }).close();
    const database = openDatabase({ path });
    onTestFinished(() => database.close());
    expect(database.sqlite.pragma('synchronous', { simple: true })).toBe(2);
    expect(database.sqlite.pragma('journal_mode', { simple: true })).toBe('wal');
    expect(database.sqlite.pragma('foreign_keys', { simple: true })).toBe(1);
    expect(database.sqlite.pragma('busy_timeout', { simple: true })).toBeGreaterThan(0);
  });

  it('refuses a database that a newer version has written', () => {
    const path = join(tempDir(), 'data.sqlite');
    const newer = openDatabase({ path });
    newer.sqlite.exec("insert into __drizzle_migrations (hash, created_at) values ('later', 9999999999999)");
    newer.close();
    expect(() => openDatabase({ path })).toThrow(DatabaseUnusable);
  });

  it('keeps the file for its owner', () => {
    const path = join(tempDir(), 'data.sqlite');
    const database = openDatabase({ path });
    onTestFinished(() => database.close());
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(statSync(`${path}-wal`).mode & 0o777).toBe(0o600);
  });

  it('makes none where one must be', () => {
    const path = join(tempDir(), 'data.sqlite');
    expect(() => openDatabase({ path, mustExist: true })).toThrow(DatabaseUnusable);
  });
});
