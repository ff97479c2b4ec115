import { describe, expect, it } from 'vitest';
import { expectSamePicture, KillChecks } from '#tests/support/kill-checks.ts';
import { openKillHall, startKillHall } from '#tests/support/kill-hall.ts';
import { isIn, Load } from '#tests/support/kill-load.ts';
import { SeededRandom, seedOfRun } from '#tests/support/seeded-random.ts';
import { Installation, within } from '#tests/support/server-process.ts';
import { readStoredLog } from '#tests/support/stored-log.ts';

/** The steps of a turn, in their order. */
const steps = ['committed', 'acknowledged', 'published', 'media'] as const;
const DIES_WITHIN_MS = 30_000;
const seed = seedOfRun();

describe('killed between the steps of a turn', () => {
  it.for(steps)('right after "%s": the command is there once, and whoever asks again is told so', async (step) => {
    const installation = await Installation.open();
    let server = await installation.start();
    const hall = await openKillHall(installation);
    const { chair, secretary, clients } = hall;
    await chair.client.did({ type: 'conference/open' });
    await server.kill();

    // No device is in: after the interruption of this start, only what is asked here is committed.
    server = await installation.start({ DIEM_CAU_KILL_AT: `${step}:4` });
    for (const client of clients) await client.until(() => isIn(client));
    const load = new Load([secretary], new SeededRandom(seed));
    const rename = () => {
      const itemId = chair.client.state?.agenda.order[0];
      if (!itemId) throw new Error('the agenda is empty');
      return load.ask(secretary, { type: 'agenda/renameItem', itemId, title: load.nextMark() });
    };
    await rename().answered;
    const answer = await rename().answered;
    if (!answer.ok) throw new Error(`refused: ${answer.refusal.code}`);
    const { version } = answer;
    await chair.client.until(() => chair.client.version === version);
    const last = rename();
    const ended = await within(DIES_WITHIN_MS, server.ended, () => 'the server did not die');
    expect(ended.signal).toBe('SIGKILL');
    if (step === 'committed') expect(last.answer).toBeNull();
    if (step === 'committed' || step === 'acknowledged') expect(chair.client.version).toBe(version);

    await installation.start();
    for (const client of clients) await client.until(() => isIn(client));
    for (const asked of load.asked) {
      expect(await load.askAgain(asked)).toEqual(asked.answer ?? { ok: true, version: version + 1 });
    }
    const { events } = readStoredLog(installation.databasePath, hall.conferenceId);
    const renamed = events.filter(({ event }) => event.type === 'agenda/itemRenamed');
    expect(renamed).toHaveLength(load.asked.length);
    expect(renamed.at(-1)).toMatchObject({ version: version + 1, event: { title: last.commandId } });
    for (const client of clients) await expectSamePicture(client);
  });

  it.for(steps)(`right after "%s" under load, DIEM_CAU_SEED=${seed}`, async (step) => {
    const random = new SeededRandom(seed);
    const installation = await Installation.open();
    const settings = { DIEM_CAU_KILL_AT: `${step}:${random.between(40, 80)}` };
    const { hall, load, server } = await startKillHall(installation, { random, settings });
    const checks = new KillChecks(hall, load);
    load.begin();
    await within(DIES_WITHIN_MS, server.ended, () => 'the server did not die');
    const diedAt = Date.now();
    await load.end();
    await installation.start();
    await checks.afterRestart({ at: diedAt, starts: 1 });
    checks.finish();
  });
});
