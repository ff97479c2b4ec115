import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#server/db/open.ts';
import { SqliteEventLog } from '#server/db/sqlite-event-log.ts';
import { type ConferenceId, instant } from '#shared/kernel/index.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

const conferenceId = 'conference' as ConferenceId; // an id of this test

function openFile(path: string) {
  const database = openDatabase({ path });
  onTestFinished(() => database.close());
  return { database, log: new SqliteEventLog(database) };
}

function fill(log: SqliteEventLog, bytes: number) {
  const command = { actorKey: 'a', commandId: `c${log.headVersion(conferenceId)}`, digest: 'd' };
  const events = [{ at: instant(1), body: 'x'.repeat(bytes) }];
  return log.append({ conferenceId, expectedVersion: log.headVersion(conferenceId), events, command });
}

describe('SqliteEventLog', () => {
  it('has after opening again what it said was appended', () => {
    const path = join(tempDir(), 'data.sqlite');
    const first = openDatabase({ path });
    expect(fill(new SqliteEventLog(first), 10)).toEqual({ kind: 'appended', version: 1 });
    first.close();
    const { log } = openFile(path);
    expect(log.read(conferenceId, 0)).toHaveLength(1);
    expect(log.findCommand(conferenceId, 'a', 'c0')).toEqual({ version: 1, digest: 'd' });
  });

  it('fences off a second writer', () => {
    const path = join(tempDir(), 'data.sqlite');
    const first = openFile(path);
    const second = openFile(path);
    const append = { conferenceId, expectedVersion: 0, events: [{ at: instant(1), body: '{}' }], command: null };
    expect(first.log.append(append).kind).toBe('appended');
    expect(second.log.append(append)).toEqual({ kind: 'conflict' });
  });

  it('answers notStored on a full disk, keeps what it had, and goes on when there is space', () => {
    const { database, log } = openFile(join(tempDir(), 'data.sqlite'));
    fill(log, 10);
    database.limitPages(1);
    expect(fill(log, 100_000)).toMatchObject({ kind: 'notStored' });
    expect(log.headVersion(conferenceId)).toBe(1);
    expect(log.findCommand(conferenceId, 'a', 'c1')).toBeUndefined();
    log.writeSnapshot(conferenceId, { version: 1, rulesHash: 'r', body: 'x'.repeat(100_000) });
    expect(log.readSnapshot(conferenceId)).toBeUndefined();
    database.limitPages(1_000_000);
    expect(fill(log, 100_000)).toEqual({ kind: 'appended', version: 2 });
  });

  it('answers notStored while another process holds the database', () => {
    const path = join(tempDir(), 'data.sqlite');
    const { database, log } = openFile(path);
    const other = openFile(path);
    database.sqlite.pragma('busy_timeout = 1');
    other.database.sqlite.exec('BEGIN IMMEDIATE');
    expect(fill(log, 1)).toMatchObject({ kind: 'notStored' });
    other.database.sqlite.exec('ROLLBACK');
    expect(fill(log, 1)).toMatchObject({ kind: 'appended' });
  });
});
