import { beforeEach, describe, expect, it } from 'vitest';
import type { Append, EventLog } from '#server/ports/event-log.ts';
import { type ConferenceId, instant } from '#shared/kernel/index.ts';

const a = 'conference-a' as ConferenceId; // ids of this suite
const b = 'conference-b' as ConferenceId;

/** What every event log promises. `open` gives an empty one. */
export function describeEventLog(name: string, open: () => EventLog): void {
  describe(`event log: ${name}`, () => {
    let log: EventLog;
    beforeEach(() => {
      log = open();
    });
    describeAppend(() => log);
    describeCommands(() => log);
    describeCaches(() => log);
  });
}

function appendOf(options: Partial<Append> & { bodies?: string[]; at?: number }): Append {
  const { bodies = ['{}'], at = 1_000, ...rest } = options;
  const events = bodies.map((body) => ({ at: instant(at), body }));
  return { conferenceId: a, expectedVersion: 0, events, command: null, ...rest };
}

function describeAppend(log: () => EventLog): void {
  it('is empty at first', () => {
    expect(log().headVersion(a)).toBe(0);
    expect(log().read(a, 0)).toEqual([]);
    expect(log().conferenceIds()).toEqual([]);
  });

  it('numbers events from 1 without gaps and gives them back as they were', () => {
    expect(log().append(appendOf({ bodies: ['một', 'hai'] }))).toEqual({ kind: 'appended', version: 2 });
    expect(log().append(appendOf({ expectedVersion: 2, bodies: ['ba'], at: 1_001 }))).toEqual({
      kind: 'appended',
      version: 3,
    });
    expect(log().read(a, 0)).toEqual([
      { conferenceId: a, version: 1, at: 1_000, body: 'một' },
      { conferenceId: a, version: 2, at: 1_000, body: 'hai' },
      { conferenceId: a, version: 3, at: 1_001, body: 'ba' },
    ]);
    expect(log().headVersion(a)).toBe(3);
  });

  it('reads after a version, at most so many', () => {
    log().append(appendOf({ bodies: ['1', '2', '3', '4'] }));
    expect(
      log()
        .read(a, 1, 2)
        .map((event) => event.body),
    ).toEqual(['2', '3']);
    expect(log().read(a, 4)).toEqual([]);
  });

  it('answers conflict to a version that is not the last, and writes nothing', () => {
    log().append(appendOf({ bodies: ['1', '2'] }));
    for (const expectedVersion of [0, 1, 3]) {
      expect(log().append(appendOf({ expectedVersion, bodies: ['x'] }))).toEqual({ kind: 'conflict' });
    }
    expect(log().headVersion(a)).toBe(2);
  });

  it('keeps conferences apart and lists them by their beginning', () => {
    log().append(appendOf({ conferenceId: b, at: 2_000 }));
    log().append(appendOf({ conferenceId: a, at: 3_000, bodies: ['1', '2'] }));
    expect(log().headVersion(b)).toBe(1);
    expect(log().headVersion(a)).toBe(2);
    expect(log().conferenceIds()).toEqual([b, a]);
  });

  it('throws on an event before its predecessor and writes nothing', () => {
    log().append(appendOf({ at: 5_000 }));
    expect(() => log().append(appendOf({ expectedVersion: 1, at: 4_999 }))).toThrow('before its predecessor');
    expect(log().headVersion(a)).toBe(1);
  });
}

function describeCommands(log: () => EventLog): void {
  const command = { actorKey: 'account:1', commandId: 'command-1', digest: 'digest' };

  it('remembers a command with the version that it led to', () => {
    log().append(appendOf({ bodies: ['1', '2'], command }));
    expect(log().findCommand(a, 'account:1', 'command-1')).toEqual({ version: 2, digest: 'digest' });
  });

  it('remembers a command that led to no event', () => {
    log().append(appendOf({}));
    expect(log().append(appendOf({ expectedVersion: 1, bodies: [], command }))).toEqual({
      kind: 'appended',
      version: 1,
    });
    expect(log().findCommand(a, 'account:1', 'command-1')).toEqual({ version: 1, digest: 'digest' });
  });

  it('knows a command by conference, actor and id together', () => {
    log().append(appendOf({ command }));
    expect(log().findCommand(b, 'account:1', 'command-1')).toBeUndefined();
    expect(log().findCommand(a, 'account:2', 'command-1')).toBeUndefined();
    expect(log().findCommand(a, 'account:1', 'command-2')).toBeUndefined();
    expect(log().append(appendOf({ conferenceId: b, command }))).toEqual({ kind: 'appended', version: 1 });
  });

  it('writes neither event nor command when the version conflicts', () => {
    log().append(appendOf({}));
    log().append(appendOf({ command }));
    expect(log().findCommand(a, 'account:1', 'command-1')).toBeUndefined();
  });

  it('never takes the same command twice', () => {
    log().append(appendOf({ command }));
    expect(log().append(appendOf({ expectedVersion: 1, command }))).toEqual({ kind: 'conflict' });
    expect(log().headVersion(a)).toBe(1);
  });
}

function describeCaches(log: () => EventLog): void {
  it('keeps the last snapshot of a conference', () => {
    expect(log().readSnapshot(a)).toBeUndefined();
    log().writeSnapshot(a, { version: 1, rulesHash: 'r1', body: 'one' });
    log().writeSnapshot(a, { version: 2, rulesHash: 'r2', body: 'two' });
    expect(log().readSnapshot(a)).toEqual({ version: 2, rulesHash: 'r2', body: 'two' });
    expect(log().readSnapshot(b)).toBeUndefined();
  });

  it('keeps the last heartbeat of a conference', () => {
    expect(log().readHeartbeat(a)).toBeUndefined();
    log().writeHeartbeat(a, instant(1));
    log().writeHeartbeat(a, instant(2));
    expect(log().readHeartbeat(a)).toBe(2);
    expect(log().readHeartbeat(b)).toBeUndefined();
  });
}
