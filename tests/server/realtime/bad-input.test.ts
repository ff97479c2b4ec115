import { connect } from 'node:net';
import { describe, expect, it } from 'vitest';
import type { SiteId } from '#shared/kernel/index.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/index.ts';
import type { TestClient } from '#tests/support/test-client.ts';
import { type Hall, openHall, requestOf, runHall } from './hall.ts';

/** A command that is taken each time, whatever came before. */
const mute = { type: 'roster/muteSite', siteId: 's1' as SiteId } as const;
const unmute = { type: 'roster/unmuteSite', siteId: 's1' as SiteId } as const;
const malformed = { ok: false, refusal: { code: 'protocol/malformed' } };

type RawSocket = { send(frame: string): void; pause(): void; resume(): void };

/** The WebSocket under a client. */
function rawSocketOf(client: TestClient): RawSocket {
  return (client.socket.io.engine.transport as unknown as { ws: RawSocket }).ws; // in Node it is the ws package's
}

function expectNothingWrong({ report }: Hall): void {
  expect(report.errors).toEqual([]);
}

describe('bad input', () => {
  it('refuses unknown fields, wrong types and keys that reach a prototype, and stores nothing', async () => {
    const hall = await openHall();
    const { s1 } = await runHall(hall);
    const { version } = hall.hosted.host.state;
    const bad: unknown[] = [
      null,
      'text',
      [],
      { commandId: 'x' },
      { commandId: 'x', command: { ...mute, more: 1 } },
      { commandId: 'x', command: { ...mute, siteId: 5 } },
      { commandId: 'x', command: { ...mute, siteId: '__proto__' } },
      { commandId: '__proto__', command: mute },
      { commandId: 'x', command: { ...mute, siteId: 'constructor' } },
      { commandId: 'x', command: { type: 'no/such' } },
      { commandId: 'x', command: JSON.parse('{"type":"roster/muteSite","siteId":"s1","__proto__":{"a":1}}') },
      { commandId: 'x', command: { ...mute, siteId: Buffer.from('s1') } },
      { commandId: 'x'.repeat(65), command: mute },
    ];
    for (const message of bad) expect([message, await s1.ask('command', message)]).toEqual([message, malformed]);
    expect(hall.hosted.host.state.version).toBe(version);
    expect(await s1.ask('hello', { protocol: PROTOCOL_VERSION, conferenceId: '__proto__', since: null })).toEqual(
      malformed,
    );
    expect(await s1.ask('media', { type: 'nonsense' })).toMatchObject(malformed);
    expectNothingWrong(hall);
  });

  it('refuses ids of things that are not there', async () => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    const missing = {
      type: 'floor/give',
      requestId: 'nothing' as never,
      allottedMs: null,
      endsSpeechId: null,
    } as const;
    expect(await chair.command(missing)).toMatchObject({ refusal: { code: 'floor/noSuchRequest' } });
  });

  it('wants a hello first', async () => {
    const hall = await openHall();
    const stranger = hall.client('stranger');
    await stranger.until(() => stranger.refusedHello !== undefined);
    const notJoined = { ok: false, refusal: { code: 'protocol/notJoined' } };
    expect(await stranger.ask('command', { commandId: 'x', command: mute })).toEqual(notJoined);
    expect(await stranger.ask('media', { type: 'capabilities' })).toMatchObject(notJoined);
  });

  it('cuts off a message that is too large, and nobody else notices', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    const loud = await hall.join('site:s2');
    loud.shout('command', { commandId: 'x', command: { ...mute, siteId: 'x'.repeat(70_000) } });
    await loud.until(() => loud.all('disconnected').length > 0);
    await s1.did(mute);
    await chair.did(requestOf('s1', 'A'));
    expectNothingWrong(hall);
  });

  it('cuts off frames that are no protocol of ours', async () => {
    const hall = await openHall();
    const { s1 } = await runHall(hall);
    const ends = ['9garbage', '42{"not":"an array"}', '2', '4', '49', '42["disconnect"]'];
    for (const frame of ends) {
      const bad = await hall.join('site:s2');
      rawSocketOf(bad).send(frame);
      await bad.until(() => bad.all('disconnected').length > 0);
    }
    // Promises attachments that never come, and names one that is not there: nothing happens.
    for (const frame of ['451-["command"]', '42["command",{"_placeholder":true,"num":9}]', '43999["x"]']) {
      rawSocketOf(await hall.join('site:s2')).send(frame);
    }
    await s1.did(mute);
    expectNothingWrong(hall);
  });

  it('counts messages that no client of ours sends, and cuts off who goes on', async () => {
    const hall = await openHall();
    await runHall(hall);
    const odd = await hall.join('site:s2');
    expect(await odd.ask('nonsense', 1)).toEqual(malformed);
    expect(await odd.ask('command', 1, 2, 3)).toEqual(malformed);
    for (let count = 0; count < 30; count += 1) odd.shout('nonsense', count);
    await odd.until(() => odd.all('disconnected').length > 0);
    expectNothingWrong(hall);
  });

  it('asks who sends too fast to wait, and goes on with them', async () => {
    const hall = await openHall();
    const { s1 } = await runHall(hall);
    const answers = await Promise.all(Array.from({ length: 250 }, () => s1.ask('time')));
    const tooFast = answers.filter((answer) => JSON.stringify(answer).includes('protocol/tooFast'));
    expect(tooFast.length).toBeGreaterThan(0);
    expect(tooFast.length).toBeLessThan(100);
  });

  it('counts all sockets of a session together: opening more of them gives nobody more', async () => {
    const hall = await openHall();
    const { chair } = await runHall(hall);
    const tabs = await Promise.all([1, 2, 3].map(() => hall.join('site:s2')));
    const asked = tabs.flatMap((tab) => Array.from({ length: 70 }, () => tab.ask('time')));
    const tooFast = (await Promise.all(asked)).filter((answer) => JSON.stringify(answer).includes('protocol/tooFast'));
    expect(tooFast.length).toBeGreaterThan(0);
    for (const tab of tabs) tab.close();
    await hall.client('site:s2').until(() => true);
    expect(JSON.stringify(await chair.ask('time'))).toContain('serverNow');
  });

  it('cuts off 10,000 messages in a second while another works, and the log holds nothing of them', async () => {
    const hall = await openHall();
    const { s1, chair } = await runHall(hall);
    const flood = await hall.join('site:s2');
    const before = hall.hosted.host.state.version;
    for (let count = 0; count < 10_000; count += 1) {
      flood.shout('command', { commandId: `flood-${count}`, command: { type: 'no/such', count } });
    }
    for (let round = 0; round < 10; round += 1) {
      await s1.did(mute);
      await s1.did(unmute);
    }
    await flood.until(() => flood.all('disconnected').length > 0);
    expect(hall.hosted.host.state.version).toBe(before + 20);
    await chair.until(() => chair.version === before + 20);
    expectNothingWrong(hall);
  });

  it('survives raw bytes on the port', async () => {
    const hall = await openHall();
    const { s1 } = await runHall(hall);
    const port = Number(new URL(hall.url).port);
    const upgrade =
      'GET /realtime/?EIO=4&transport=websocket HTTP/1.1\r\nHost: x\r\nConnection: Upgrade\r\nUpgrade: websocket\r\n';
    for (const bytes of [
      '\0\xff\xfe',
      `${upgrade}\r\n`,
      `${upgrade}Sec-WebSocket-Version: 99\r\nSec-WebSocket-Key: x\r\n\r\n`,
    ]) {
      await new Promise((resolve) => {
        const socket = connect(port, '127.0.0.1', () => socket.end(bytes, 'latin1'));
        socket.on('close', resolve).on('error', resolve).resume();
      });
    }
    await s1.did(mute);
    expectNothingWrong(hall);
  });

  it('cuts off a client that does not read', async () => {
    const hall = await openHall();
    const { chair, s1 } = await runHall(hall);
    chair.close(); // it would be told as much as the slow one
    const slow = await hall.join('secretary', { reconnects: false });
    const ws = rawSocketOf(slow);
    ws.pause();
    const isCutOff = () =>
      hall.report.entries.some(({ details }) => 'reason' in details && details.reason === 'reads too slowly');
    const many = Array.from({ length: 500 }, () => 'x'.repeat(200) as SiteId);
    for (let round = 0; !isCutOff() && round < 100; round += 1) {
      for (let each = 0; each < 20; each += 1) hall.gateway.silentMicrophones(hall.conferenceId, many);
      await s1.ask('time');
    }
    ws.resume();
    expect(isCutOff()).toBe(true);
    await expect.poll(() => hall.gateway.socketCount()).toBe(1);
    await s1.did(mute);
  });
});
