import { onTestFinished } from 'vitest';
import type { ConferenceId, SiteId } from '#shared/kernel/index.ts';
import { chairHabit, secretaryHabit, siteHabit } from './kill-commands.ts';
import { Load, type Player } from './kill-load.ts';
import type { SeededRandom } from './seeded-random.ts';
import type { Installation, ServerProcess } from './server-process.ts';
import { type Browser, conferenceIds, enterDisplay, enterSite, readWaysIn, signIn } from './sign-in.ts';
import { TestClient } from './test-client.ts';

/** The demo's conference on a real server, with people in it. */
export type KillHall = {
  readonly installation: Installation;
  readonly conferenceId: ConferenceId;
  readonly chair: Player;
  readonly secretary: Player;
  readonly sites: readonly Player[];
  readonly display: TestClient;
  /** Those who press buttons. */
  readonly players: readonly Player[];
  /** All clients, the display too. */
  readonly clients: readonly TestClient[];
};

const abilities = { sound: true, camera: true, console: true, display: false } as const;
/** The last one has no sound device: its line never comes, and its clock waits for it. */
const SITE_COUNT = 3;

/** Lets people into the demo on a server that runs, and opens it. All of them leave when the test is over. */
export async function openKillHall(installation: Installation): Promise<KillHall> {
  const { url } = installation;
  const ways = readWaysIn(installation.dataDir);
  const chairBrowser = await signIn(url, ways, 'chu-tri');
  const [conferenceId] = await conferenceIds(chairBrowser);
  if (!conferenceId) throw new Error('the demo has no conference');
  const join = joiner(conferenceId);
  const chair: Player = { name: 'chair', client: await join(chairBrowser), habit: chairHabit };
  const secretaryClient = await join(await signIn(url, ways, 'thu-ky'));
  const secretary: Player = { name: 'secretary', client: secretaryClient, habit: secretaryHabit };
  const sites: Player[] = [];
  for (const path of ways.joinPaths.slice(0, SITE_COUNT)) {
    const { browser, siteId } = await enterSite(url, path);
    sites.push({ name: `site ${siteId}`, client: await join(browser), habit: siteHabit(siteId) });
  }
  const hubSiteId = chair.client.state?.roster.hubSiteId;
  if (!hubSiteId) throw new Error('the chair sees no hub');
  const display = await join(await enterDisplay(chairBrowser, { conferenceId, siteId: hubSiteId }), { display: true });
  const players = [chair, secretary, ...sites];
  const clients = [...players.map(({ client }) => client), display];
  return { installation, conferenceId, chair, secretary, sites, display, players, clients };
}

/** Devices come in and the conference is opened, at its discussion. */
export async function beginConference({ chair, secretary, sites }: KillHall): Promise<void> {
  await chair.client.did({ type: 'conference/open' });
  await secretary.client.did({ type: 'floor/openList' });
  for (const { client } of sites.slice(0, -1)) {
    const siteId = siteOf(client);
    await client.did({ type: 'roster/joinDevice', siteId, label: 'Máy thử', abilities, takesSoundFrom: null });
  }
  const discussion = Object.values(chair.client.state?.agenda.itemById ?? {}).find(({ kind }) => kind === 'discussion');
  if (discussion) await chair.client.did({ type: 'agenda/startItem', itemId: discussion.itemId });
}

/** A server of its own with people in the demo, opened, and load that can be put on it. */
export async function startKillHall(
  installation: Installation,
  { random, settings = {} }: { readonly random: SeededRandom; readonly settings?: Record<string, string> },
): Promise<{ hall: KillHall; load: Load; server: ServerProcess }> {
  // Stopped once in order: what was compiled is kept, and every later start is a quick one.
  await (await installation.start(settings)).stop();
  const server = await installation.start(settings);
  const hall = await openKillHall(installation);
  await beginConference(hall);
  return { hall, server, load: new Load(hall.players, random) };
}

function siteOf(client: TestClient): SiteId {
  const siteId = client.standing?.siteId;
  if (!siteId) throw new Error('a site that is at no site');
  return siteId;
}

function joiner(conferenceId: ConferenceId) {
  return async (browser: Browser, more: { readonly display?: boolean } = {}): Promise<TestClient> => {
    const client = await TestClient.join({ url: browser.url, cookie: browser.cookie, conferenceId, ...more });
    onTestFinished(() => client.close());
    return client;
  };
}
