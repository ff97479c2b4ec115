import { FakeMediaBackend } from '#server/media/fake-media-backend.ts';
import { MediasoupBackend } from '#server/media/mediasoup/mediasoup-backend.ts';
import { backendContract } from './backend-contract.ts';
import { keptLog } from './kept-log.ts';
import { workerBin } from './worker-bin.ts';

backendContract('FakeMediaBackend', () => {
  const backend = new FakeMediaBackend();
  return Promise.resolve({ backend, kill: () => backend.kill() });
});

backendContract('MediasoupBackend', async () => {
  const { log } = keptLog();
  const backend = await MediasoupBackend.create({ workerBin: workerBin(), host: '127.0.0.1', port: 0, log });
  const kill = () => {
    for (const pid of backend.workerPids()) process.kill(pid, 'SIGKILL');
  };
  return { backend, kill };
});
