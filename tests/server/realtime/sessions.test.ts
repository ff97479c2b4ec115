import { describe, expect, it } from 'vitest';
import { SystemClock } from '#server/system-clock.ts';
import { type DeviceId, instant, type SiteId } from '#shared/kernel/index.ts';
import type { TestClient } from '#tests/support/test-client.ts';
import { openHall, runHall } from './hall.ts';

const patient = { timeout: 10_000 };
const here = 'd-site-s1' as DeviceId;

describe('sessions in use', () => {
  it('are told of sockets that are in a conference, now and then', async () => {
    const real = new SystemClock();
    let aheadMs = 0;
    const clock = {
      now: () => instant(real.now() + aheadMs),
      after: (ms: number, call: () => void) => real.after(ms, call),
    };
    const hall = await openHall({ clock });
    const chair = await hall.join('chair');
    const stranger = hall.client('stranger');
    await stranger.until(() => stranger.refusedHello !== undefined);
    await chair.ask('time');
    expect(hall.admission.inUse).toEqual([]);
    aheadMs += 11 * 60_000;
    for (const client of [chair, chair, stranger]) await client.ask('time');
    expect(hall.admission.inUse).toEqual(['session-chair']);
  });
});

describe('who comes in', () => {
  it('lets nobody in without a session', async () => {
    const hall = await openHall();
    const client = hall.client('nobody');
    await client.until(() => client.all('disconnected').length > 0);
    expect(client.all('disconnected')[0]?.reason).toBe('connect_error');
    expect(hall.gateway.socketCount()).toBe(0);
  });

  it('lets no page of others open a socket', async () => {
    const hall = await openHall();
    const foreign = hall.client('chair', { origin: 'https://evil.example' });
    await foreign.until(() => foreign.all('disconnected').length > 0);
    const own = await hall.join('chair', { origin: hall.url });
    expect(own.standing?.roles).toEqual(['chair']);
  });

  it('says who one is, from the session', async () => {
    const hall = await openHall();
    const site = await hall.join('site:s1');
    const screen = await hall.join('display:s1', { display: true });
    const administrator = await hall.join('admin');
    expect(site.standing).toMatchObject({
      actor: { kind: 'site', siteId: 's1', deviceId: here },
      roles: ['siteOperator'],
    });
    expect(screen.standing).toMatchObject({ roles: ['display'], view: 'display:chair:' });
    expect(administrator.standing).toMatchObject({ roles: ['administrator'], siteId: null });
    expect(await screen.command({ type: 'conference/makeReady' })).toMatchObject({ ok: false });
  });
});

describe('who goes', () => {
  it('ends sockets and media with the session, and says so', async () => {
    const hall = await openHall();
    const { s1, chair } = await runHall(hall);
    const s1Session = hall.admission.sessions.get('session=site:s1')?.id;
    hall.admission.end('session=site:s1');
    await s1.until(() => s1.all('disconnected').length > 0);
    expect(s1.farewell).toBe('protocol/signedOut');
    expect(hall.media.ended).toEqual([s1Session]);
    expect(chair.socket.connected).toBe(true);
  });

  it('ends the socket of a device that was removed, and does not let it in again', async () => {
    const hall = await openHall();
    const { s1 } = await runHall(hall);
    const technician = await hall.join('technician');
    await technician.did({ type: 'roster/removeDevice', deviceId: here });
    await s1.until(() => s1.all('disconnected').length > 0);
    expect(s1.farewell).toBe('roster/deviceRemoved');
    const again = hall.client('site:s1');
    await again.until(() => again.refusedHello !== undefined);
    expect(again.refusedHello).toBe('roster/deviceRemoved');
    expect(await again.command({ type: 'roster/muteSite', siteId: 's1' as SiteId })).toMatchObject({
      refusal: { code: 'protocol/notJoined' },
    });
  });

  it('cuts everybody when the server stops, in a way after which clients come back by themselves', async () => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    await hall.gateway.close();
    await chair.until(() => chair.all('disconnected').length > 0);
    expect([chair.all('disconnected')[0]?.reason, hall.gateway.socketCount()]).toEqual(['transport close', 0]);
  });

  it('keeps a barred browser out', async () => {
    const hall = await openHall();
    hall.admission.barred.add('d-site-s2');
    const client = hall.client('site:s2');
    await client.until(() => client.refusedHello !== undefined);
    expect(client.refusedHello).toBe('roster/deviceRemoved');
  });

  it('lets five screens show one display link, and a screen that was cut take its own place again', async () => {
    const hall = await openHall();
    const screens: TestClient[] = [];
    for (let count = 0; count < 5; count += 1) {
      screens.push(await hall.join(`display:s1@screen-${count}`, { display: true }));
    }
    const sixth = hall.client('display:s1@screen-6', { display: true });
    await sixth.until(() => sixth.refusedHello !== undefined);
    expect(sixth.all('hello')[0]?.answer).toEqual({
      ok: false,
      refusal: { code: 'protocol/screensFull', params: { count: 5 } },
    });
    await hall.join('display:s1@screen-0', { display: true });
    await screens[0]?.until(() => screens[0]?.farewell === 'protocol/screensFull');
    screens[1]?.close();
    await screens[1]?.until(() => screens[1]?.socket.connected === false);
    await expect.poll(() => hall.gateway.socketCount(), patient).toBeLessThanOrEqual(5);
    await hall.join('display:s1@screen-7', { display: true });
  });
});

describe('presence by sockets', () => {
  it('drops a site when its sound device goes, keeps its floor, and takes it back as it was', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    await chair.did({
      type: 'floor/call',
      siteId: 's1' as SiteId,
      speaker: { name: '', title: 'Viện trưởng', unit: 's1', delegateId: null },
      requestType: 'discussion',
      topic: '',
      allottedMs: null,
      endsSpeechId: null,
    });
    const speech = () => Object.values(chair.state?.floor.speechById ?? {})[0];
    s1.close();
    await chair.until(() => speech()?.state.kind === 'paused');
    expect(chair.state?.roster.deviceById[here]?.presence.kind).toBe('gone');
    const again = await hall.join('site:s1');
    await chair.until(() => speech()?.state.kind === 'running');
    expect(chair.state?.roster.deviceById[here]?.presence.kind).toBe('here');
    expect(again.standing?.roles).toEqual(['siteOperator']);
  });

  it('does not take another person’s socket in the same browser for the device', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    s1.close();
    const other = await hall.join('observer@site-s1');
    await chair.until(() => chair.state?.roster.deviceById[here]?.presence.kind === 'gone');
    expect(other.socket.connected).toBe(true);
  });
});

describe('media over the wire', () => {
  it('hands requests of a device of the roster on, with its rights, and refuses watchers', async () => {
    const hall = await openHall();
    const { s1 } = await runHall(hall);
    const watcher = await hall.join('site:s2');
    expect(await watcher.ask('media', { type: 'capabilities' })).toEqual({
      ok: false,
      refusal: { code: 'media/notAllowed' },
      rejoin: false,
    });
    expect(await s1.ask('media', { type: 'capabilities' })).toEqual({ ok: true, routerRtpCapabilities: {} });
    expect(hall.media.asked).toMatchObject([
      { device: { deviceId: here, siteId: 's1', abilities: { sound: true }, roles: ['siteOperator'] } },
    ]);
    hall.media.peers.get(here)?.send({ type: 'interrupted' });
    await s1.until(() => s1.all('media').length === 1);
  });

  it('answers when the engine fails, and lets go of the peer with its socket', async () => {
    const hall = await openHall();
    const { s1 } = await runHall(hall);
    const answer = await s1.ask('media', { type: 'sync', joinId: 'x' });
    expect(answer).toEqual({ ok: false, refusal: { code: 'media/unavailable' }, rejoin: false });
    expect(hall.media.peers.size).toBe(1);
    s1.close();
    await expect.poll(() => hall.media.peers.size, patient).toBe(0);
  });
});
