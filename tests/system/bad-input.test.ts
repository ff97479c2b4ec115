import { request } from 'node:http';
import { describe, expect, it, onTestFinished } from 'vitest';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { ConferenceId, SiteId } from '#shared/kernel/index.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/index.ts';
import { expectSamePicture } from '#tests/support/kill-checks.ts';
import { beginConference, type KillHall, openKillHall } from '#tests/support/kill-hall.ts';
import { frameOf, lengthOf, RawSocket, TEXT_FRAME } from '#tests/support/raw-socket.ts';
import { Installation, type ServerProcess } from '#tests/support/server-process.ts';
import { readWaysIn, signIn } from '#tests/support/sign-in.ts';
import { expectSound, readStoredLog } from '#tests/support/stored-log.ts';
import { TestClient } from '#tests/support/test-client.ts';

const MESSAGE_LIMIT = 65_536;
const FLOOD = 10_000;
const malformed = { ok: false, refusal: { code: 'protocol/malformed' } };

type Scene = {
  readonly hall: KillHall;
  readonly server: ServerProcess;
  /** Somebody who works on while others misbehave: mutes and unmutes, each acknowledged. */
  work(): Promise<void>;
  /** A bare connection as the last site's browser would make. */
  raw(): Promise<RawSocket>;
};

async function openScene(): Promise<Scene> {
  const installation = await Installation.open();
  const server = await installation.start();
  const hall = await openKillHall(installation);
  await beginConference(hall);
  const { client } = hall.sites[0] ?? hall.chair;
  const siteId = siteOf(client);
  const work = async () => {
    await client.did({ type: 'roster/muteSite', siteId });
    await client.did({ type: 'roster/unmuteSite', siteId });
  };
  const raw = async () => {
    const cookie = hall.sites.at(-1)?.client.options.cookie ?? '';
    const socket = await RawSocket.open({ url: installation.url, cookie });
    onTestFinished(() => socket.close());
    return socket;
  };
  return { hall, server, work, raw };
}

/** Nobody was cut off, nobody's picture is wrong, nothing failed inside, and the log can be read. */
async function expectNobodyNoticed({ hall, server, work }: Scene): Promise<void> {
  await work();
  for (const client of hall.clients) {
    expect(client.all('disconnected')).toEqual([]);
    await expectSamePicture(client);
  }
  expect(server.isRunning).toBe(true);
  expect(server.faults).toEqual([]);
  const { installation, conferenceId } = hall;
  const { events } = readStoredLog(installation.databasePath, conferenceId);
  expect(expectSound(events).version).toBe(hall.chair.client.version);
}

function siteOf(client: TestClient): SiteId {
  const siteId = client.standing?.siteId;
  if (!siteId) throw new Error('a client that is at no site');
  return siteId;
}

function helloTo(conferenceId: ConferenceId): string {
  return `420${JSON.stringify(['hello', { protocol: PROTOCOL_VERSION, conferenceId, since: null }])}`;
}

describe('bad input to the real process', () => {
  it('ends connections whose frames are no WebSocket, or too large', async () => {
    const scene = await openScene();
    const text = Buffer.from('40');
    const frames: Readonly<Record<string, Uint8Array>> = {
      'a reserved kind': frameOf(0x83, text),
      'reserved flags': frameOf(0xf1, text),
      'no mask': Buffer.from([TEXT_FRAME, 2, 0x34, 0x30]),
      'a length beyond all memory': Buffer.from([TEXT_FRAME, 0xff, 0x7f, 255, 255, 255, 255, 255, 255, 255]),
      'a length over the limit, and nothing of it': Buffer.concat([Buffer.from([TEXT_FRAME]), lengthOf(10_000_000)]),
      'a message over the limit': frameOf(TEXT_FRAME, Buffer.alloc(MESSAGE_LIMIT + 1, '4')),
      'parts that together are over the limit': Buffer.concat([
        frameOf(0x01, Buffer.alloc(40_000, '4')),
        frameOf(0x80, Buffer.alloc(40_000, '4')),
      ]),
      'a part without a beginning': frameOf(0x80, text),
      'bytes that are no UTF-8': frameOf(TEXT_FRAME, Buffer.from([0x34, 0xff, 0xfe])),
      'a ping that is too long': frameOf(0x89, Buffer.alloc(200)),
      'no WebSocket at all': Buffer.from('GET / HTTP/1.1\r\n\r\n'),
    };
    for (const [name, frame] of Object.entries(frames)) {
      const socket = await scene.raw();
      socket.write(frame);
      await socket.untilEnded().catch((error: unknown) => {
        throw new Error(name, { cause: error });
      });
      await scene.work();
    }
    await expectNobodyNoticed(scene);
  });

  it('ends connections that speak nonsense inside good frames', async () => {
    const scene = await openScene();
    const before = ['9nonsense', 'bAAAA', '4', '49', '42["hello",{}]', '40/other,', '4{"a":1}'];
    const afterwards = [
      '42',
      '42{}',
      '42[]',
      '42["disconnect"]',
      '42["connect",{}]',
      '4399["x"]x',
      '45-["x"]',
      '4599999-["x"]',
    ];
    for (const nonsense of [...before, ...afterwards]) {
      const socket = await scene.raw();
      if (afterwards.includes(nonsense)) await socket.greet();
      socket.send(nonsense);
      await scene.work();
      socket.close();
    }
    await expectNobodyNoticed(scene);
  });

  it('refuses what is nested deeply, and keys that reach a prototype', async () => {
    const scene = await openScene();
    const socket = await scene.raw();
    await socket.greet();
    socket.send(helloTo(scene.hall.conferenceId));
    await socket.until('430[');
    const deep = '['.repeat(30_000) + ']'.repeat(30_000);
    const bodies = [
      deep,
      `{"commandId":"deep","command":${deep}}`,
      '{"commandId":"p1","command":{"type":"roster/muteSite","siteId":"__proto__"}}',
      '{"commandId":"p2","command":{"type":"roster/muteSite","siteId":"constructor"}}',
      '{"commandId":"p3","command":{"type":"__proto__"}}',
      '{"commandId":"toString","command":{"type":"floor/openList"}}',
      '{"commandId":"p5","__proto__":{"command":{"type":"floor/openList"}}}',
      '{"commandId":"p6","command":{"type":"floor/openList","__proto__":{"x":1}}}',
    ];
    for (const [index, body] of bodies.entries()) {
      socket.send(`42${index + 1}["command",${body}]`);
      await socket.until(`43${index + 1}[${JSON.stringify(malformed)}]`);
    }
    const { commands } = readStoredLog(scene.hall.installation.databasePath, scene.hall.conferenceId);
    expect(commands.filter(({ commandId }) => /^(deep|p\d|toString)$/.test(commandId))).toEqual([]);
    await expectNobodyNoticed(scene);
  });

  it('refuses pages that are of another origin, not signed in, or signed in with a made-up cookie', async () => {
    const scene = await openScene();
    const { url } = scene.hall.installation;
    await expect(RawSocket.open({ url, cookie: '' })).rejects.toThrow();
    await expect(RawSocket.open({ url, cookie: `dc_session=${'a'.repeat(43)}` })).rejects.toThrow();
    await expect(RawSocket.open({ url, cookie: `dc_session=${'x'.repeat(9_000)}` })).rejects.toThrow();
    const { options } = scene.hall.chair.client;
    const foreign = new TestClient({ ...options, reconnects: false, origin: 'http://elsewhere.example' });
    await foreign.until(() => foreign.all('disconnected').length > 0);
    foreign.close();
    await expectNobodyNoticed(scene);
  });

  it(`cuts off ${FLOOD} messages in a second from one socket while another works`, async () => {
    const scene = await openScene();
    const flood = await scene.raw();
    await flood.greet();
    flood.send(helloTo(scene.hall.conferenceId));
    await flood.until('430[');
    const { version } = scene.hall.chair.client;
    const messages = Array.from({ length: FLOOD }, (_message, index) => {
      const command = { type: 'no/such', index };
      return frameOf(TEXT_FRAME, Buffer.from(`42${JSON.stringify(['command', { commandId: `f${index}`, command }])}`));
    });
    flood.write(Buffer.concat(messages));
    const rounds = 10;
    for (let round = 0; round < rounds; round += 1) await scene.work();
    await flood.untilEnded();
    const { chair } = scene.hall;
    await chair.client.until(() => chair.client.version >= version + 2 * rounds);
    expect(chair.client.version).toBe(version + 2 * rounds);
    await expectNobodyNoticed(scene);
  });

  it('keeps conferences apart: ids of another one are unknown', async () => {
    const scene = await openScene();
    const { installation, chair, conferenceId } = scene.hall;
    const administrator = await signIn(installation.url, readWaysIn(installation.dataDir), 'quan-tri');
    const other = await administrator.get<{ conferenceId: ConferenceId }>('/api/conferences', otherForm);
    const beside = await TestClient.join({
      url: installation.url,
      cookie: administrator.cookie,
      conferenceId: other.conferenceId,
      reconnects: false,
    });
    onTestFinished(() => beside.close());
    const strange = beside.state;
    const itemId = strange?.agenda.order[0];
    const siteId = strange?.roster.hubSiteId;
    if (!itemId || !siteId) throw new Error('the other conference is empty');
    const title = 'Của hội nghị khác';
    const commands: readonly (readonly [PersonCommand, string])[] = [
      [{ type: 'agenda/startItem', itemId }, 'agenda/noSuchItem'],
      [{ type: 'agenda/renameItem', itemId, title }, 'agenda/noSuchItem'],
      [{ type: 'roster/muteSite', siteId }, 'permission/otherSite'],
      [{ type: 'floor/silenceSite', siteId }, 'roster/noSuchSite'],
    ];
    for (const [command, code] of commands) {
      expect([command.type, await chair.client.command(command)]).toMatchObject([command.type, { refusal: { code } }]);
    }
    const stranger = new TestClient({ ...chair.client.options, conferenceId: other.conferenceId, reconnects: false });
    await stranger.until(() => stranger.refusedHello !== undefined);
    expect(stranger.refusedHello).toBe('protocol/notFound');
    stranger.close();
    const page = await fetch(`${installation.url}/api/conferences/${other.conferenceId}`, {
      headers: { cookie: chair.client.options.cookie },
    });
    expect(page.status).toBe(404);
    expect(other.conferenceId).not.toBe(conferenceId);
    expectSound(readStoredLog(installation.databasePath, other.conferenceId).events);
    await expectNobodyNoticed(scene);
  });

  it('refuses requests to the web routes that are no JSON of ours', async () => {
    const scene = await openScene();
    const { url } = scene.hall.installation;
    const post = (path: string, body: string, type = 'application/json') =>
      fetch(`${url}${path}`, { method: 'POST', headers: { origin: url, 'content-type': type }, body });
    const bodies = ['', '{', 'null', '[]', '{"signInName":1}', '{"__proto__":{}}', '{"constructor":{"prototype":{}}}'];
    for (const body of bodies) expect((await post('/api/sign-in', body)).status).toBe(400);
    expect(await statusOfAnnounced(`${url}/api/sign-in`, 4_000_000)).toBe(413);
    expect((await post('/api/sign-in', 'a=b', 'text/plain')).status).toBeLessThan(500);
    for (const path of [
      '/api/conferences/__proto__',
      '/api/conferences/..%2f..%2fetc',
      '/api/%00',
      '/..%2f..%2fetc/passwd',
    ]) {
      expect((await fetch(`${url}${path}`)).status).toBeLessThan(500);
    }
    await expectNobodyNoticed(scene);
  });
});

/**
 * The answer to a body that is only announced: refused by its length, before a byte of it was sent. One that is sent all
 * the same may meet a closed socket before it has read the answer.
 */
function statusOfAnnounced(url: string, length: number): Promise<number | undefined> {
  return new Promise((resolve, reject) => {
    const headers = { origin: new URL(url).origin, 'content-type': 'application/json', 'content-length': length };
    const asked = request(url, { method: 'POST', headers }, (answer) => {
      resolve(answer.statusCode);
      asked.destroy();
    });
    asked.on('error', reject);
    asked.flushHeaders();
  });
}

const nobody = { accountId: null, name: '', title: 'Người giữ vai' } as const;
const otherForm = {
  hasStateSecrets: false,
  template: 'A',
  kind: 'giaoBan',
  title: 'Hội nghị khác',
  period: '',
  date: '2024-08-10',
  audience: 'internal',
  hubUnitId: 'vks-tinh-thanh-hoa',
  siteUnitIds: ['vks-huyen-dong-son'],
  chair: nobody,
  presiding: null,
  reporter: null,
  technician: null,
  secretaries: [nobody],
  signer: 0,
};
