import { describe, expect, it, vi } from 'vitest';
import { FakeMediaBackend } from '#server/media/fake-media-backend.ts';
import { MediasoupBackend } from '#server/media/mediasoup/mediasoup-backend.ts';
import { backendContract } from './backend-contract.ts';
import { keptLog } from './kept-log.ts';
import { workerBin } from './worker-bin.ts';

backendContract('FakeMediaBackend', () => {
  const backend = new FakeMediaBackend();
  return Promise.resolve({ backend, kill: () => backend.kill() });
});

describe('a worker that hangs', () => {
  it('is ended after three probes without an answer, and another takes its place', async () => {
    const { log } = keptLog();
    const backend = await MediasoupBackend.create({ workerBin: workerBin(), host: '127.0.0.1', port: 0, log });
    const [hung = 0] = backend.workerPids();
    process.kill(hung, 'SIGSTOP');
    for (let probe = 0; probe < 3; probe += 1) await expect(backend.probe()).rejects.toThrow('no answer');
    await vi.waitFor(() => backend.probe(), { timeout: 10_000 });
    expect(backend.workerPids()).toHaveLength(1);
    expect(backend.workerPids()).not.toContain(hung);
    await backend.close();
  }, 30_000);
});

backendContract('MediasoupBackend', async () => {
  const { log } = keptLog();
  const backend = await MediasoupBackend.create({ workerBin: workerBin(), host: '127.0.0.1', port: 0, log });
  const kill = () => {
    for (const pid of backend.workerPids()) process.kill(pid, 'SIGKILL');
  };
  return { backend, kill };
});
