import { expect, it } from 'vitest';
import { workerBin } from '#tests/media/worker-bin.ts';
import { KillChecks } from '#tests/support/kill-checks.ts';
import { startKillHall } from '#tests/support/kill-hall.ts';
import { childrenOf, isAlive } from '#tests/support/process-tree.ts';
import { SeededRandom, seedOfRun } from '#tests/support/seeded-random.ts';
import { eventually, Installation, pause } from '#tests/support/server-process.ts';

const KILLS = 3;
const seed = seedOfRun();

it(`survives ${KILLS} kills with the real media worker, and no worker is left over, DIEM_CAU_SEED=${seed}`, async () => {
  const random = new SeededRandom(seed);
  const installation = await Installation.open({ DIEM_CAU_MEDIA: 'mediasoup', MEDIASOUP_WORKER_BIN: workerBin() });
  const parts = await startKillHall(installation, { random });
  const checks = new KillChecks(parts.hall, parts.load);
  let { server } = parts;
  for (let count = 0; count < KILLS; count += 1) {
    const workers = childrenOf(server.pid);
    expect(workers).toHaveLength(1);
    parts.load.begin();
    await pause(random.between(0, 600));
    const at = await server.kill();
    await parts.load.end();
    await eventually(
      () => !workers.some(isAlive),
      () => `workers ${workers.join()} outlive their server`,
    );
    server = await installation.start();
    await checks.afterRestart({ at, starts: 1 });
  }
  checks.finish();
  const workers = childrenOf(server.pid);
  expect(await server.stop()).toEqual({ code: 0, signal: null });
  await eventually(
    () => !workers.some(isAlive),
    () => `workers ${workers.join()} outlive their server`,
  );
});
