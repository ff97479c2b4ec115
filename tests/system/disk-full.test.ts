import { expect, it } from 'vitest';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { SiteId } from '#shared/kernel/index.ts';
import { expectSamePicture } from '#tests/support/kill-checks.ts';
import { beginConference, type KillHall, openKillHall } from '#tests/support/kill-hall.ts';
import { type Asked, isIn, Load } from '#tests/support/kill-load.ts';
import { SeededRandom, seedOfRun } from '#tests/support/seeded-random.ts';
import { eventually, Installation } from '#tests/support/server-process.ts';
import { Browser } from '#tests/support/sign-in.ts';
import { expectSound, readStoredLog } from '#tests/support/stored-log.ts';
import { TestClient } from '#tests/support/test-client.ts';

const notStored = { ok: false, refusal: { code: 'storage/notStored' } };
const seed = seedOfRun();

async function everybodyIsIn({ clients }: KillHall): Promise<void> {
  for (const client of clients) await client.until(() => isIn(client));
}

/** Asks for the same sort of thing until there is no room for it. */
async function fill(ask: () => Asked): Promise<void> {
  for (;;) {
    const answer = await ask().answered;
    if (answer.ok) continue;
    expect(answer).toEqual(notStored);
    return;
  }
}

function largeDelegate(siteId: SiteId): PersonCommand {
  const attendance = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  const texts = { name: 'n'.repeat(120), title: 't'.repeat(200), organisation: 'o'.repeat(200) };
  return { type: 'roster/addDelegate', siteId, delegate: { ...texts, standing: 'member', attendance } };
}

it('turns read-only when the disk is full: nothing acknowledged is lost, reading goes on', async () => {
  const installation = await Installation.open();
  let server = await installation.start();
  const hall = await openKillHall(installation);
  await beginConference(hall);
  await server.kill();
  server = await installation.start({ DIEM_CAU_MAX_PAGES: '1' });
  await everybodyIsIn(hall);

  const { chair, secretary, sites, conferenceId } = hall;
  const hubSiteId = chair.client.state?.roster.hubSiteId;
  if (!hubSiteId) throw new Error('no hub');
  const load = new Load(hall.players, new SeededRandom(seed));
  let isMuted = false;
  const muteOrUnmute = () => {
    isMuted = !isMuted;
    return load.ask(chair, { type: isMuted ? 'roster/muteSite' : 'roster/unmuteSite', siteId: hubSiteId });
  };
  await fill(() => load.ask(secretary, largeDelegate(hubSiteId)));
  await fill(muteOrUnmute);
  const refused = [
    load.ask(secretary, largeDelegate(hubSiteId)),
    ...sites.map((site) => load.ask(site, largeFor(site))),
  ];
  for (const asked of refused) expect(await asked.answered).toEqual(notStored);
  for (const client of hall.clients) {
    await client.until(() => client.all('storage').some(({ readOnly }) => readOnly));
  }

  for (const client of hall.clients) await expectSamePicture(client);
  // Told by the refusal just before: the server tries from time to time whether there is room again.
  await eventually(
    async () => {
      expect(await load.ask(secretary, largeDelegate(hubSiteId)).answered).toEqual(notStored);
      const newcomer = await TestClient.join({ ...chair.client.options, reconnects: false });
      newcomer.close();
      return newcomer.readOnly;
    },
    () => 'newcomers are not told that nothing can be stored',
  );
  const page = new Browser(installation.url);
  expect((await page.ask('/api/health')).status).toBe(200);
  const signIn = await page.ask('/api/sign-in', { signInName: 'chu-tri', password: 'sai mật khẩu' });
  expect([401, 503]).toContain(signIn.status);
  expect(server.isRunning).toBe(true);

  await server.kill();
  await installation.start();
  await everybodyIsIn(hall);
  await secretary.client.did(largeDelegate(hubSiteId));
  expect(chair.client.readOnly).toBe(false);
  for (const asked of load.asked.filter(({ answer }) => answer?.ok)) {
    expect(await load.askAgain(asked)).toEqual(asked.answer);
  }
  const { events, commands } = readStoredLog(installation.databasePath, conferenceId);
  expectSound(events);
  const stored = new Set(commands.map(({ commandId }) => commandId));
  for (const { commandId, answer } of load.asked) {
    expect([commandId, stored.has(commandId)]).toEqual([commandId, answer?.ok]);
  }
  for (const client of hall.clients) await expectSamePicture(client);
});

function largeFor({ client }: KillHall['sites'][number]): PersonCommand {
  const siteId = client.standing?.siteId;
  if (!siteId) throw new Error('a site that is at no site');
  return largeDelegate(siteId);
}
