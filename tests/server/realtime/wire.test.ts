import { describe, expect, it } from 'vitest';
import { projectState, viewOf } from '#shared/conference/index.ts';
import type { RequestId, SiteId } from '#shared/kernel/index.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/index.ts';
import type { TestClient } from '#tests/support/test-client.ts';
import { type Hall, openHall, requestOf, runHall } from './hall.ts';

function expectPicture(hall: Hall, client: TestClient): void {
  const { state } = hall.hosted.host;
  if (!client.standing) throw new Error('not joined');
  expect(client.state).toEqual(projectState(state, viewOf(state, client.standing.actor)));
}

function requestIds(hall: Hall): RequestId[] {
  return [...hall.hosted.host.state.floor.requestOrder];
}

describe('commands over the wire', () => {
  it('acknowledges the sender before the envelope, and sends the envelope to everybody, the sender too', async () => {
    const hall = await openHall();
    const chair = await hall.join('chair');
    const s1 = await hall.join('site:s1');
    await chair.did({ type: 'conference/makeReady' });
    const kinds = chair.received.map((one) => one.kind);
    expect(kinds).toEqual(['hello', 'acknowledged', 'envelope']);
    await s1.until(() => s1.version === 2);
    expect(s1.all('envelope')[0]?.envelope).toMatchObject({ from: 1, to: 2 });
    expectPicture(hall, chair);
    expectPicture(hall, s1);
  });

  it('acts once on a command that is sent twice, over different sockets too', async () => {
    const hall = await openHall();
    const first = await hall.join('chair');
    const second = await hall.join('chair@other');
    const id = 'once' as never;
    const answers = [
      await first.command({ type: 'conference/makeReady' }, id),
      await second.command({ type: 'conference/makeReady' }, id),
    ];
    expect(answers).toEqual([
      { ok: true, version: 2 },
      { ok: true, version: 2 },
    ]);
    expect(await second.command({ type: 'conference/open' }, id)).toMatchObject({
      refusal: { code: 'protocol/commandReused' },
    });
  });

  it('refuses out of turn, and tells the sender only', async () => {
    const hall = await openHall();
    const chair = await hall.join('chair');
    const s1 = await hall.join('site:s1');
    expect(await chair.command({ type: 'conference/open' })).toMatchObject({ ok: false });
    expect(await s1.command({ type: 'conference/makeReady' })).toMatchObject({
      refusal: { code: 'permission/denied' },
    });
    expect(hall.hosted.host.state.version).toBe(1);
    expect(s1.all('envelope')).toEqual([]);
  });

  it('takes the actor from the session, whatever the message says', async () => {
    const hall = await openHall();
    const s1 = await hall.join('site:s1');
    const actor = { kind: 'person', personId: 'chair', deviceId: null };
    const forged = [
      { commandId: 'a', command: { type: 'conference/makeReady' }, actor },
      { commandId: 'b', command: { type: 'conference/makeReady', actor } },
      { commandId: 'c', command: { type: 'conference/recordInterruption', from: 0 } },
      { commandId: 'd', command: { type: 'roster/dropSite', siteId: 's2', asOf: 0 } },
    ];
    for (const message of forged) {
      expect(await s1.ask('command', message)).toEqual({ ok: false, refusal: { code: 'protocol/malformed' } });
    }
    expect(hall.hosted.host.state.version).toBe(1);
  });

  it('gives the server time', async () => {
    const hall = await openHall();
    const chair = await hall.join('chair');
    const answer = (await chair.ask('time')) as { serverNow: number };
    expect(answer.serverNow).toBeLessThanOrEqual(hall.hosted.host.now());
  });
});

describe('catching up', () => {
  it('continues from the last version after a cut', async () => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    const s2 = await hall.join('site:s2', { reconnects: true });
    s2.cut();
    await s2.until(() => s2.all('disconnected').length > 0);
    await chair.did(requestOf('s1', 'A'));
    await s2.until(() => s2.all('hello').length === 2);
    expect(s2.all('hello')[1]?.answer).toMatchObject({ ok: true, catchUp: { kind: 'events' } });
    await s2.until(() => s2.version === hall.hosted.host.state.version);
    expectPicture(hall, s2);
  });

  it('resynchronises after a gap', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    s1.version -= 1;
    await chair.did(requestOf('s1', 'A'));
    await s1.until(() => s1.all('hello').length === 2);
    await s1.until(() => s1.version === hall.hosted.host.state.version);
  });

  it('sends a picture to who has one of another view, of the future, or of too long ago', async () => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    const hello = async (since: { version: number; view: string }) => {
      const answer = await chair.ask('hello', { protocol: PROTOCOL_VERSION, conferenceId: hall.conferenceId, since });
      return (answer as { catchUp: { kind: string } }).catchUp.kind;
    };
    const { version } = hall.hosted.host.state;
    expect(await hello({ version, view: 'site:s1' })).toBe('snapshot');
    expect(await hello({ version: version + 1, view: 'preside' })).toBe('snapshot');
    expect(await hello({ version, view: 'preside' })).toBe('events');
  });

  it('refuses another version of the protocol', async () => {
    const hall = await openHall();
    const client = hall.client('chair', { protocol: 99 });
    await client.until(() => client.refusedHello !== undefined);
    expect(client.refusedHello).toBe('protocol/version');
  });
});

describe('what each may see', () => {
  it('keeps the reason of a decline and suggestions from everybody else, in envelopes and pictures', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    const s2 = await hall.join('site:s2');
    const observer = await hall.join('observer');
    const screen = await hall.join('display:s2', { display: true });
    await s1.did(requestOf('s1', 'A'));
    const [requestId] = requestIds(hall);
    if (!requestId) throw new Error('no request');
    await chair.did({ type: 'floor/decline', requestId, reason: 'LY-DO-RIENG' });
    await chair.did({ type: 'floor/suggest', siteId: 's2' as SiteId, reason: 'GOI-Y-RIENG' });
    const { version } = hall.hosted.host.state;
    const later = await hall.join('site:s2@later');
    for (const client of [s1, s2, observer, screen]) await client.until(() => client.version === version);
    const seen = (client: TestClient) => JSON.stringify([client.received, client.state]);
    for (const client of [s2, observer, screen, later]) {
      expect(seen(client)).not.toMatch(/LY-DO-RIENG|GOI-Y-RIENG/);
      expectPicture(hall, client);
    }
    expect(seen(s1)).toMatch(/LY-DO-RIENG/);
    expect(seen(s1)).not.toMatch(/GOI-Y-RIENG/);
    expect(seen(chair)).toMatch(/GOI-Y-RIENG/);
    // Nothing of it, but the version moves on.
    expect(s2.all('envelope').at(-1)?.envelope).toMatchObject({ to: version, events: [] });
  });

  it('answers as if other conferences did not exist', async () => {
    const hall = await openHall();
    const other = hall.another();
    const s1 = await hall.join('site:s1');
    expect(await s1.hello(other.host.conferenceId)).toEqual({ ok: false, refusal: { code: 'protocol/notFound' } });
    expect(await s1.hello('no-such-conference' as never)).toEqual({
      ok: false,
      refusal: { code: 'protocol/notFound' },
    });
    const stranger = hall.client('stranger');
    await stranger.until(() => stranger.refusedHello !== undefined);
    expect(stranger.refusedHello).toBe('protocol/notFound');
    expect(await s1.command(requestOf('s1', 'A'))).toMatchObject({ ok: false });
  });

  it('sends a new picture with the new standing when a role is given or taken away', async () => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    const observer = await hall.join('observer');
    const change = (roles: ('observer' | 'secretary')[]) =>
      chair.did({ type: 'roster/changePerson', personId: 'observer' as never, name: '', title: 'Chức danh', roles });
    await change(['secretary']);
    await observer.until(() => observer.standing?.view === 'preside');
    expectPicture(hall, observer);
    await change(['observer']);
    await observer.until(() => observer.standing?.roles.join() === 'observer');
    expect(observer.all('snapshot')).toHaveLength(2);
    expect(await observer.command({ type: 'floor/closeList' })).toMatchObject({
      refusal: { code: 'permission/denied' },
    });
    expectPicture(hall, observer);
  });

  it('ends the socket of a person who has no part in it any more', async () => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    const observer = await hall.join('observer');
    await chair.did({ type: 'roster/removePerson', personId: 'observer' as never });
    await observer.until(() => observer.farewell !== undefined);
    expect(observer.farewell).toBe('protocol/notFound');
  });

  it('sends figures of lines to technician, chair and the site itself, levels to the chair’s side, technician and site', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    const s2 = await hall.join('site:s2');
    const technician = await hall.join('technician');
    const secretary = await hall.join('secretary');
    const screen = await hall.join('display:s1', { display: true });
    const siteId = 's1' as SiteId;
    const line = {
      siteId,
      deviceId: 'd-site-s1' as never,
      at: hall.hosted.host.now(),
      roundTripMs: null,
      loss: 0,
      inBps: 1,
      outBps: 1,
      reducedCount: 0,
    };
    hall.gateway.lines(hall.conferenceId, [line]);
    hall.gateway.levels(hall.conferenceId, [{ siteId, level: 0.5 }]);
    hall.gateway.silentMicrophones(hall.conferenceId, [siteId]);
    await chair.did(requestOf('s1', 'A'));
    const { version } = hall.hosted.host.state;
    const figures = async (client: TestClient) => {
      await client.until(() => client.version === version);
      return client.all('figures').map(({ name }) => name);
    };
    expect(await figures(chair)).toEqual(['lines', 'levels', 'silentMicrophones']);
    expect(await figures(s1)).toEqual(['lines', 'levels', 'silentMicrophones']);
    expect(await figures(technician)).toEqual(['lines', 'levels', 'silentMicrophones']);
    expect(await figures(secretary)).toEqual(['levels', 'silentMicrophones']);
    expect(await figures(screen)).toEqual([]);
    await s2.until(() => s2.version === version);
    expect(s2.all('figures')).toEqual([expect.objectContaining({ message: { siteIds: [] } })]);
  });
});

describe('a full disk', () => {
  it('turns the conference read-only for everybody, with the reason to the sender, and back', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    hall.log.failing = 'disk full';
    expect(await chair.command(requestOf('s1', 'A'))).toEqual({ ok: false, refusal: { code: 'storage/notStored' } });
    await s1.until(() => s1.readOnly);
    const late = await hall.join('secretary');
    expect(late.readOnly).toBe(true);
    hall.log.failing = null;
    await chair.did(requestOf('s1', 'A'));
    await s1.until(() => !s1.readOnly);
    await s1.until(() => s1.version === hall.hosted.host.state.version);
    expectPicture(hall, s1);
  });
});
