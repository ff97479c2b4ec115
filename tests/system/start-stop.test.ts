import { existsSync } from 'node:fs';
import { connect, createServer, type Socket } from 'node:net';
import { describe, expect, it, onTestFinished } from 'vitest';
import { currentSpeech } from '#shared/conference/index.ts';
import { beginConference, openKillHall } from '#tests/support/kill-hall.ts';
import { isIn } from '#tests/support/kill-load.ts';
import { Installation, within } from '#tests/support/server-process.ts';

const ENDS_WITHIN_MS = 30_000;

async function outcome(installation: Installation, settings: Record<string, string> = {}) {
  const server = installation.launch(settings);
  const { code } = await within(ENDS_WITHIN_MS, server.ended, () => `it goes on: ${server.output}`);
  return { code, output: server.output };
}

describe('starting and stopping', () => {
  it.for(['SIGTERM', 'SIGINT'] as const)(
    'stops in order on %s: a tidy database, and clients come back',
    async (signal) => {
      const installation = await Installation.open();
      const server = await installation.start();
      const hall = await openKillHall(installation);
      await beginConference(hall);
      const { chair, clients } = hall;
      const speaker = { name: '', title: 'Đại diện đơn vị', unit: 'Đơn vị', delegateId: null };
      const siteId = chair.client.state?.roster.hubSiteId;
      if (!siteId) throw new Error('no hub');
      const allottedMs = 60_000;
      await chair.client.did({
        type: 'floor/call',
        siteId,
        speaker,
        requestType: 'question',
        topic: '',
        allottedMs,
        endsSpeechId: null,
      });
      expect(await server.stop(signal)).toEqual({ code: 0, signal: null });
      expect(server.faults).toEqual([]);
      expect(existsSync(`${installation.databasePath}-wal`)).toBe(false);
      await installation.start();
      for (const client of clients) await client.until(() => isIn(client));
      const state = chair.client.state;
      expect(state && currentSpeech(state)).toMatchObject({ siteId, state: { kind: 'paused', cause: 'drop' } });
      expect(state?.interruptions).toHaveLength(1);
    },
  );

  it('stops though somebody keeps a connection open and says nothing', async () => {
    const installation = await Installation.open();
    const server = await installation.start();
    const silent = await new Promise<Socket>((resolve) => {
      const socket: Socket = connect(installation.port, '127.0.0.1', () => resolve(socket));
    });
    onTestFinished(() => void silent.destroy());
    silent.on('error', () => silent.destroy());
    silent.write('GET /api/health HTTP/1.1\r\n');
    expect((await server.stop()).code).toBe(0);
  });

  it('lets one server at a time have a data directory, and the next one when the first was killed', async () => {
    const installation = await Installation.open();
    const first = await installation.start();
    const second = await outcome(installation, { PORT: '0' });
    expect(second.code).toBe(1);
    expect(second.output.trim().split('\n')).toHaveLength(1);
    expect(second.output).toContain(installation.dataDir);
    expect(second.output).toContain('đang được một máy chủ Điểm Cầu khác sử dụng');
    expect((await fetch(`${installation.url}/api/health`)).status).toBe(200);
    await first.kill();
    await installation.start();
  });

  it.for([
    ['PORT', 'ba nghìn'],
    ['PORT', '70000'],
    ['MEDIA_PORT', '0'],
    ['DEMO', 'yes'],
    ['LOG_LEVEL', 'loud'],
    ['HOST', 'a b'],
    ['TLS_CERT', '/no/such/file'],
    ['MEDIASOUP_WORKER_BIN', '/no/such/worker'],
  ] as const)('names %s when it is set to "%s", and starts nothing', async ([name, value]) => {
    const installation = await Installation.open();
    const { code, output } = await outcome(installation, { [name]: value });
    expect(code).toBe(1);
    expect(output).toContain(`${name}:`);
    expect(output).not.toContain('    at ');
    expect(existsSync(installation.dataDir)).toBe(false);
  });

  it('says what to do first when there is no demo', async () => {
    const installation = await Installation.open({ DEMO: '0' });
    const server = await installation.start();
    expect(server.output).toContain('npm run admin -- create-admin');
    expect(server.output).toContain(`:${installation.port}`);
  });

  it('says in one line that the port is taken, and leaves the data directory free', async () => {
    const installation = await Installation.open();
    const other = createServer();
    await new Promise<void>((resolve) => other.listen(installation.port, '127.0.0.1', resolve));
    const { code, output } = await outcome(installation, { DEMO: '0' });
    await new Promise((resolve) => other.close(resolve));
    expect(code).toBe(1);
    expect(output).toContain(`Cổng ${installation.port} đã có chương trình khác dùng`);
    expect(output).not.toContain('    at ');
    await installation.start();
  });
});
