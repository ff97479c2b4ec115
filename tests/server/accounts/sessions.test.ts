import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { cookieNames, cookieOf } from '#server/accounts/cookies.ts';
import type { ConferenceId, SiteId } from '#shared/kernel/index.ts';
import { openEntrance, type TestEntrance } from '#tests/support/entrance.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

const HOUR_MS = 3_600_000;
const conferenceId = 'conference' as ConferenceId; // ids of these tests
const siteId = 'site' as SiteId;

async function openAccount(entrance: TestEntrance) {
  const created = await entrance.accounts.create({ signInName: 'kythuat', name: 'Kỹ thuật' });
  if (!created) throw new Error('the name is free in an empty database');
  const owner = { kind: 'account', accountId: created.account.id } as const;
  return { owner, ...entrance.sessions.open(owner, null) };
}

describe('sessions', () => {
  it('are kept as a hash only', async () => {
    const entrance = openEntrance();
    const { token } = await openAccount(entrance);
    expect(token).toMatch(/^[A-Za-z0-9_-]{43}$/);
    expect(JSON.stringify(entrance.database.sqlite.prepare('select * from sessions').all())).not.toContain(token);
  });

  it('end by their time, which is told', async () => {
    const entrance = openEntrance();
    const { token, session } = await openAccount(entrance);
    const ended: unknown[] = [];
    entrance.sessions.onSessionEnded((ids) => ended.push(...ids));
    const stop = entrance.sessions.watch();
    entrance.clock.stall(24 * HOUR_MS);
    expect(entrance.sessions.byToken(token)).toBeUndefined();
    entrance.clock.advance(10_000);
    expect(ended).toEqual([session.id]);
    stop();
    expect(entrance.clock.timerCount).toBe(0);
  });

  it('go on while they are used, until a week after signing in', async () => {
    const entrance = openEntrance();
    const { token, session } = await openAccount(entrance);
    for (let hours = 20; hours <= 160; hours += 20) {
      entrance.clock.stall(20 * HOUR_MS);
      // By a request, or by a socket that is in a conference.
      if (hours % 40 === 0) entrance.sessions.used(session.id);
      else expect(entrance.sessions.byToken(token)?.expiresAt).toBeGreaterThan(entrance.clock.now());
    }
    entrance.clock.stall(7 * HOUR_MS);
    expect(entrance.sessions.byToken(token)).toBeDefined();
    entrance.clock.stall(HOUR_MS);
    expect(entrance.sessions.byToken(token)).toBeUndefined();
    entrance.sessions.used(session.id);
    expect(entrance.sessions.find(session.id)).toBeUndefined();
    expect(entrance.sessions.longestMs(session)).toBe(168 * HOUR_MS);
  });

  it('that ended are not renewed, nor are those of links', async () => {
    const entrance = openEntrance();
    const { token, session } = await openAccount(entrance);
    const link = entrance.links.issueJoinLink({ conferenceId, siteId }).link;
    const room = entrance.sessions.open({ kind: 'joinLink', linkId: link.id }, null);
    entrance.clock.stall(HOUR_MS);
    entrance.sessions.end({ by: 'session', sessionId: session.id });
    entrance.sessions.used(session.id);
    expect(entrance.sessions.byToken(token)).toBeUndefined();
    expect(entrance.sessions.byToken(room.token)?.expiresAt).toBe(room.session.expiresAt);
  });

  it('are as good as before where their renewal cannot be written', async () => {
    const entrance = openEntrance();
    const { token, session } = await openAccount(entrance);
    entrance.clock.stall(HOUR_MS);
    entrance.database.sqlite.pragma('query_only = true');
    expect(entrance.sessions.byToken(token)).toEqual(session);
    entrance.sessions.used(session.id);
    entrance.database.sqlite.pragma('query_only = false');
    expect(entrance.faults).toHaveLength(2);
    expect(entrance.sessions.byToken(token)?.expiresAt).toBe(session.expiresAt + HOUR_MS);
  });

  it('end everywhere for one account and nobody else', async () => {
    const entrance = openEntrance();
    const { owner, session } = await openAccount(entrance);
    const second = entrance.sessions.open(owner, null).session;
    const link = entrance.links.issueJoinLink({ conferenceId, siteId }).link;
    const other = entrance.sessions.open({ kind: 'joinLink', linkId: link.id }, null).session;
    const ended: unknown[] = [];
    entrance.sessions.onSessionEnded((ids) => ended.push(...ids));
    entrance.sessions.end({ by: 'account', accountId: owner.accountId });
    expect(new Set(ended)).toEqual(new Set([session.id, second.id]));
    expect(entrance.sessions.find(other.id)).toBeDefined();
  });

  it('that another process ends are told within 300 ms, once', async () => {
    const path = join(tempDir(), 'data.sqlite');
    const server = openEntrance({ path });
    const tool = openEntrance({ path, clock: server.clock });
    const stop = server.sessions.watch();
    onTestFinished(() => {
      stop();
      server.database.close();
      tool.database.close();
    });
    const { owner, session, token } = await openAccount(server);
    const ended: unknown[] = [];
    server.sessions.onSessionEnded((ids) => ended.push(...ids));
    await tool.accounts.resetPassword(owner.accountId);
    expect(server.sessions.byToken(token)).toBeUndefined();
    server.clock.advance(300);
    expect(ended).toEqual([session.id]);
    server.clock.advance(5_000);
    expect(ended).toHaveLength(1);
  });

  it('are watched on when one look fails', async () => {
    const entrance = openEntrance();
    const { session } = await openAccount(entrance);
    const ended: unknown[] = [];
    entrance.sessions.onSessionEnded((ids) => ended.push(...ids));
    const stop = entrance.sessions.watch();
    entrance.database.sqlite.exec('alter table session_endings rename to elsewhere');
    entrance.clock.advance(200);
    expect(entrance.faults).toHaveLength(1);
    entrance.database.sqlite.exec('alter table elsewhere rename to session_endings');
    entrance.sessions.end({ by: 'session', sessionId: session.id });
    expect(ended).toEqual([session.id]);
    stop();
  });

  it('are forgotten long after their time, with what was known of them', async () => {
    const entrance = openEntrance();
    await openAccount(entrance);
    const stop = entrance.sessions.watch();
    entrance.clock.stall(24 * HOUR_MS);
    entrance.clock.advance(10_000);
    entrance.clock.stall(91 * 24 * HOUR_MS);
    entrance.clock.advance(10_000);
    expect(entrance.database.sqlite.prepare('select count(*) from sessions').pluck().get()).toBe(0);
    expect(entrance.database.sqlite.prepare('select count(*) from session_endings').pluck().get()).toBe(0);
    stop();
  });
});

describe('cookies of sessions', () => {
  it('give a page its own session, a display beside a console', async () => {
    const entrance = openEntrance();
    const console = await openAccount(entrance);
    const { link } = entrance.links.issueDisplayLink({ conferenceId, siteId });
    const display = entrance.sessions.open({ kind: 'display', linkId: link.id }, null);
    const both = `${cookieNames.session}=${console.token}; ${cookieNames.display}=${display.token}`;
    expect(entrance.admission.sessionOf(both, 'console')?.id).toBe(console.session.id);
    expect(entrance.admission.sessionOf(both, 'display')?.id).toBe(display.session.id);
    const only = `${cookieNames.display}=${display.token}`;
    expect(entrance.admission.sessionOf(only, 'console')?.id).toBe(display.session.id);
    expect(entrance.admission.sessionOf(`${cookieNames.session}=${console.token}`, 'display')).toBeUndefined();
  });

  it('are read from any header without harm', () => {
    const token = 'x'.repeat(43);
    expect(cookieOf(`a=b; dc_session=${token}; c`, 'dc_session')).toBe(token);
    for (const header of [
      undefined,
      '',
      ';;;',
      '=',
      'dc_session',
      'dc_session=',
      'dc_session=short',
      `x=${'y'.repeat(9_000)}`,
    ]) {
      expect(cookieOf(header, 'dc_session')).toBeUndefined();
    }
  });
});
