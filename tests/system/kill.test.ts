import { describe, expect, it } from 'vitest';
import { KillChecks } from '#tests/support/kill-checks.ts';
import { startKillHall } from '#tests/support/kill-hall.ts';
import { SeededRandom, seedOfRun } from '#tests/support/seeded-random.ts';
import { Installation, pause, type ServerProcess } from '#tests/support/server-process.ts';

const SECOND = 1_000;
/** Each hall lives through so many kills: a log that grew for days would test its length, not its safety. */
const KILLS_A_HALL = 25;
const NORMAL_KILLS = 50;
const LONG_KILLS = 1_000;
/** In which a start is killed before it serves, now and then. */
const START_TAKES_MS = 900;

const isLong = process.env['DIEM_CAU_LONG'] === '1';
const killCount = Number(process.env['DIEM_CAU_KILLS']) || (isLong ? LONG_KILLS : NORMAL_KILLS);
const seed = seedOfRun();
const halls = Array.from({ length: Math.ceil(killCount / KILLS_A_HALL) }, (_hall, index) => ({
  hall: index + 1,
  kills: Math.min(KILLS_A_HALL, killCount - index * KILLS_A_HALL),
}));

describe(`killed at random instants under load, DIEM_CAU_SEED=${seed}`, () => {
  it.for(halls)('loses nothing in $kills kills, hall $hall', { timeout: 900 * SECOND }, async ({ hall, kills }) => {
    const random = new SeededRandom(seed + hall);
    const installation = await Installation.open();
    const parts = await startKillHall(installation, { random });
    const { load } = parts;
    const checks = new KillChecks(parts.hall, load);
    let { server } = parts;
    for (let count = 0; count < kills; count += 1) {
      load.begin();
      // Now and then so long that dropped sites are back and their clocks run by themselves.
      await pause(random.chance(20) ? random.between(1_300, 2_500) : random.between(0, 600));
      const at = await server.kill();
      await load.end();
      expect(server.faults).toEqual([]);
      const again = await startAgain(installation, random);
      server = again.server;
      await checks.afterRestart({ at, starts: again.starts });
    }
    checks.finish();
    expect(load.asked.length).toBeGreaterThan(kills);
    if (kills === KILLS_A_HALL) expect(checks.runningClocks).toBeGreaterThan(0);
    expect((await server.stop()).code).toBe(0);
  });

  it('keeps the time spent of a speech in which nobody pressed anything', async () => {
    const random = new SeededRandom(seed);
    const installation = await Installation.open();
    const { hall, load, server } = await startKillHall(installation, { random });
    const checks = new KillChecks(hall, load);
    const siteId = hall.chair.client.standing?.siteId;
    if (!siteId) throw new Error('the chair is at no site');
    await hall.chair.client.did({
      type: 'floor/call',
      siteId,
      speaker: { name: '', title: 'Đại diện đơn vị', unit: 'Đơn vị', delegateId: null },
      requestType: 'question',
      topic: '',
      allottedMs: 60_000,
      endsSpeechId: null,
    });
    // Only the heartbeat tells how long it went on.
    await pause(random.between(2_500, 4_000));
    const at = await server.kill();
    await installation.start();
    await checks.afterRestart({ at, starts: 1 });
    expect(checks.runningClocks).toBe(1);
  });
});

/** Starts the server, now and then killing it while it starts. */
async function startAgain(
  installation: Installation,
  random: SeededRandom,
): Promise<{ readonly server: ServerProcess; readonly starts: number }> {
  let starts = 1;
  for (; random.chance(10); starts += 1) {
    const early = installation.launch();
    await pause(random.between(0, START_TAKES_MS));
    await early.kill();
  }
  return { server: await installation.start(), starts };
}
