import { existsSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Accounts } from '#server/accounts/accounts.ts';
import { type GeneratedPassword, writeGeneratedPasswords } from '#server/accounts/generated-passwords.ts';
import type { Links } from '#server/accounts/links.ts';
import type { FigureDesk } from '#server/figures/create-figures.ts';
import type { Account } from '#server/ports/accounts.ts';
import type { FileRecords } from '#server/ports/file-records.ts';
import type { FileStore } from '#server/ports/file-store.ts';
import type { BlockStore } from '#server/ports/responsibilities.ts';
import type { UnitStore } from '#server/ports/units.ts';
import type { ConferenceState, CreationForm, PersonCommand, Setup } from '#shared/conference/index.ts';
import { setupOfForm } from '#shared/conference/index.ts';
import type { ConferenceId, Instant, UnitId } from '#shared/kernel/index.ts';
import { demoDeck } from './deck.ts';
import { seedDemoFigures } from './figures.ts';
import { demoBlocks, demoConference, demoHubUnitId, demoPeople, demoUnits } from './thanh-hoa-2024.ts';

/** What seeding works with. */
export type DemoCollaborators = {
  readonly dataDir: string;
  readonly units: UnitStore;
  readonly blocks: BlockStore;
  readonly accounts: Accounts;
  readonly links: Links;
  readonly figures: FigureDesk;
  readonly drawId: () => string;
  readonly hasConferences: () => boolean;
  /** Creates the conference and makes it ready, so that devices may enter. Throws when it cannot. */
  readonly createReady: (
    setup: Setup,
    administrator: Account,
    prepare: (state: ConferenceState) => Promise<readonly PersonCommand[]>,
  ) => Promise<ConferenceId>;
  readonly files: FileStore;
  readonly fileRecords: FileRecords;
  readonly now: () => Instant;
};

/** What the start prints: two passwords; the rest stands in the file. */
export type SeededDemo = { readonly shown: readonly GeneratedPassword[]; readonly path: string };

const UNFINISHED = 'du-lieu-minh-hoa-dang-tao';

/**
 * Fills an empty installation with the demo: units, accounts with generated passwords, one conference ready to open, a
 * join link for each site. Undefined when there is something already. A seeding that was cut off is taken up again.
 */
export async function seedDemo(demo: DemoCollaborators): Promise<SeededDemo | undefined> {
  const marker = join(demo.dataDir, UNFINISHED);
  const isUnfinished = existsSync(marker);
  if (!isUnfinished && (demo.accounts.list().length > 0 || demo.hasConferences())) return undefined;
  writeFileSync(marker, '');
  for (const unit of demoUnits()) demo.units.add(unit);
  for (const block of demoBlocks()) demo.blocks.add(block);
  const made = await Promise.all(demoPeople.map((person) => accountOf(demo, person)));
  const passwords = made.map(({ account, password }) => ({
    signInName: account.signInName,
    name: account.title,
    password,
  }));
  const accountOfName = (signInName: string) => made.find(({ account }) => account.signInName === signInName)?.account;
  const administrator = accountOfName('quan-tri');
  if (!administrator) throw new Error('the demo names its administrator');
  seedDemoFigures(demo.figures, { accountId: administrator.id, title: administrator.title });
  const setup = setupOfForm(demoForm(accountOfName), { units: demo.units.list(), seed: demo.drawId() });
  const links = demo.hasConferences() ? [] : joinLinks(demo, setup, await ready(demo, setup, administrator));
  const path = writeGeneratedPasswords(demo.dataDir, [...passwords, ...links]);
  rmSync(marker, { force: true });
  const shown = passwords.filter(({ signInName }) => signInName === 'quan-tri' || signInName === 'chu-tri');
  return { shown, path };
}

/** Its deck shows the figures of the latest period. */
async function ready(demo: DemoCollaborators, setup: Setup, administrator: Account): Promise<ConferenceId> {
  const { catalogue, periods } = demo.figures;
  const [latest] = periods.list();
  const indicatorId = (code: string) =>
    catalogue.list().find(({ indicator }) => indicator.code === code)?.indicator.indicatorId;
  return await demo.createReady(setup, administrator, async (state) =>
    latest === undefined ? [] : await demoDeck({ ...demo, state, periodId: latest.periodId, indicatorId }),
  );
}

type DemoPerson = (typeof demoPeople)[number];

async function accountOf(demo: DemoCollaborators, person: DemoPerson): Promise<{ account: Account; password: string }> {
  const known = demo.accounts.findByName(person.signInName);
  const again = known && (await demo.accounts.resetPassword(known.id));
  if (known && again) return { account: known, password: again };
  const unitId: UnitId = demoHubUnitId;
  const made = await demo.accounts.create({ ...person, name: person.name || person.title, unitId });
  if (!made) throw new Error(`the account ${person.signInName} could not be made`);
  return made;
}

function demoForm(accountOfName: (signInName: string) => Account | undefined): CreationForm {
  const person = (signInName: string) => {
    const account = accountOfName(signInName);
    return { accountId: account?.id ?? null, name: '', title: account?.title ?? signInName };
  };
  return {
    ...demoConference,
    hasStateSecrets: false,
    template: 'A',
    kind: 'giaoBan',
    audience: 'internal',
    hubUnitId: demoHubUnitId,
    siteUnitIds: demoUnits().flatMap((unit) => (unit.level === 'cap_huyen' ? unit.id : [])),
    chair: person('chu-tri'),
    presiding: person('pho-vien-truong'),
    reporter: person('chanh-van-phong'),
    technician: person('ky-thuat'),
    secretaries: [person('thu-ky'), person('thu-ky-2')],
    signer: 0,
  };
}

function joinLinks(demo: DemoCollaborators, setup: Setup, conferenceId: ConferenceId): GeneratedPassword[] {
  return setup.sites
    .filter((site) => site.siteId !== setup.hubSiteId)
    .map((site) => {
      const { path } = demo.links.issueJoinLink({ conferenceId, siteId: site.siteId, label: site.shortName });
      return { signInName: 'đường dẫn', name: `Điểm cầu ${site.name}`, password: path };
    });
}
