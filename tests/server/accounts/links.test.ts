import { describe, expect, it } from 'vitest';
import type { EnterResult } from '#server/accounts/links.ts';
import type { ConferenceId, SiteId } from '#shared/kernel/index.ts';
import { openEntrance, type TestEntrance } from '#tests/support/entrance.ts';

const conferenceId = 'conference' as ConferenceId; // ids of these tests
const siteId = 'site-1' as SiteId;

function visitor(entrance: TestEntrance) {
  return { deviceId: entrance.devices.create().deviceId, current: undefined };
}

function entered(result: EnterResult) {
  if (result.kind !== 'entered') throw new Error(result.kind);
  return result;
}

function open() {
  const entrance = openEntrance();
  const join = entrance.links.issueJoinLink({ conferenceId, siteId });
  const display = entrance.links.issueDisplayLink({ conferenceId, siteId, label: 'Hội trường' });
  return { entrance, join, display };
}

describe('join links', () => {
  it('let a site in, for its conference and site only', () => {
    const { entrance, join } = open();
    const { session, token } = entered(entrance.links.enterByJoinLink(join.token, visitor(entrance)));
    expect(join.path).toBe(`/v/${join.token}`);
    expect(session.principal).toEqual({ kind: 'joinLink', linkId: join.link.id, conferenceId, siteId });
    expect(entrance.sessions.byToken(token ?? '')).toEqual(session);
  });

  it('are kept as a hash only', () => {
    const { entrance, join } = open();
    const rows = entrance.database.sqlite.prepare('select * from join_links').all();
    expect(JSON.stringify(rows)).not.toContain(join.token);
    expect(JSON.stringify(entrance.links.joinLinks())).not.toContain(join.token);
  });

  it('are unknown when wrong, revoked, or of another kind', () => {
    const { entrance, join, display } = open();
    expect(entrance.links.enterByJoinLink('nothing', visitor(entrance))).toEqual({ kind: 'unknown' });
    expect(entrance.links.enterByJoinLink(display.token, visitor(entrance))).toEqual({ kind: 'unknown' });
    entrance.links.revoke(join.link.id);
    expect(entrance.links.enterByJoinLink(join.token, visitor(entrance))).toEqual({ kind: 'unknown' });
  });

  it('end their sessions when revoked, and no others', () => {
    const { entrance, join, display } = open();
    const ended: unknown[] = [];
    const site = entered(entrance.links.enterByJoinLink(join.token, visitor(entrance)));
    const screen = entered(entrance.links.enterByDisplayLink(display.token, visitor(entrance)));
    entrance.sessions.onSessionEnded((ids) => ended.push(...ids));
    expect(entrance.links.revoke(join.link.id, conferenceId)).toBe(true);
    expect(ended).toEqual([site.session.id]);
    expect(entrance.sessions.find(screen.session.id)).toBeDefined();
  });

  it('are not revoked from another conference', () => {
    const { entrance, join } = open();
    expect(entrance.links.revoke(join.link.id, 'other' as ConferenceId)).toBe(false);
    entered(entrance.links.enterByJoinLink(join.token, visitor(entrance)));
  });

  it('keep the session of a second tab and replace that of another link', () => {
    const { entrance, join } = open();
    const { deviceId } = visitor(entrance);
    const first = entered(entrance.links.enterByJoinLink(join.token, { deviceId, current: undefined }));
    const again = entered(entrance.links.enterByJoinLink(join.token, { deviceId, current: first.session }));
    expect(again).toEqual({ kind: 'entered', session: first.session, token: null });
    const other = entrance.links.issueJoinLink({ conferenceId, siteId: 'site-2' as SiteId });
    entered(entrance.links.enterByJoinLink(other.token, { deviceId, current: first.session }));
    expect(entrance.sessions.find(first.session.id)).toBeUndefined();
  });
});

describe('a removed device', () => {
  it('does not return by its session, its cookie, or a fresh cookie with its link', () => {
    const { entrance, join } = open();
    const removed = visitor(entrance);
    const { session } = entered(entrance.links.enterByJoinLink(join.token, removed));
    entrance.devices.bar(removed.deviceId, conferenceId);
    expect(entrance.sessions.find(session.id)).toBeUndefined();
    expect(entrance.links.enterByJoinLink(join.token, removed)).toEqual({ kind: 'deviceBarred' });
    expect(entrance.links.enterByJoinLink(join.token, visitor(entrance))).toEqual({ kind: 'linkClosed' });
    expect(entrance.devices.isBarred(removed.deviceId, conferenceId)).toBe(true);
  });

  it('leaves the others of its link alone, who also come back', () => {
    const { entrance, join } = open();
    const [removed, stays] = [visitor(entrance), visitor(entrance)];
    entered(entrance.links.enterByJoinLink(join.token, removed));
    const { session } = entered(entrance.links.enterByJoinLink(join.token, stays));
    entrance.devices.bar(removed.deviceId, conferenceId);
    expect(entrance.sessions.find(session.id)).toBeDefined();
    entered(entrance.links.enterByJoinLink(join.token, stays));
  });

  it('is removed from that conference only, and may be let in again', () => {
    const { entrance, join } = open();
    const device = visitor(entrance);
    const other = entrance.links.issueJoinLink({ conferenceId: 'other' as ConferenceId, siteId });
    entered(entrance.links.enterByJoinLink(join.token, device));
    entrance.devices.bar(device.deviceId, conferenceId);
    entered(entrance.links.enterByJoinLink(other.token, device));
    entrance.devices.unbar(device.deviceId, conferenceId);
    entered(entrance.links.enterByJoinLink(join.token, device));
  });
});

describe('display links', () => {
  it('make sessions that carry how many screens are allowed', () => {
    const { entrance, display } = open();
    const { session } = entered(entrance.links.enterByDisplayLink(display.token, visitor(entrance)));
    expect(session.principal).toMatchObject({ kind: 'display', siteId, screenLimit: 5 });
  });

  it('take five screens at once, and another when one goes', () => {
    const { entrance, display } = open();
    const claim = () => entrance.screens.claim(display.link.id, 5);
    const releases = Array.from({ length: 5 }, claim);
    expect(claim()).toBeUndefined();
    releases[0]?.();
    releases[0]?.();
    expect(entrance.screens.count(display.link.id)).toBe(4);
    expect(claim()).toBeDefined();
    expect(claim()).toBeUndefined();
  });
});
