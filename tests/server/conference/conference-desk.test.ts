import { expect, it } from 'vitest';
import { Registry } from '#server/conference/registry.ts';
import { createConferenceDesk } from '#server/conference-desk.ts';
import type { LinkId, Principal } from '#server/ports/sessions.ts';
import type { Unit } from '#server/ports/units.ts';
import { RandomIds } from '#server/random-ids.ts';
import type { CreationForm } from '#shared/conference/index.ts';
import type { AccountId, RefusalCode, SiteId, UnitId } from '#shared/kernel/index.ts';
import { openEntrance } from '#tests/support/entrance.ts';
import { registryParts } from './small-conference.ts';

const hubUnitId = 'tinh' as UnitId; // ids of these tests
const hub: Unit = {
  id: hubUnitId,
  name: 'VKSND tỉnh',
  shortName: 'Tỉnh',
  level: 'cap_tinh',
  levelLabel: 'cấp tỉnh',
  parentId: null,
  symbol: 'VKS',
  order: 0,
  validFrom: null,
  validTo: null,
  work: null,
};
const person = (accountId: string, title: string) => ({ accountId: accountId as AccountId, name: '', title });
const form: CreationForm = {
  draftId: 'a'.repeat(32),
  hasStateSecrets: false,
  template: 'A',
  kind: 'giaoBan',
  title: 'Hội nghị giao ban',
  period: '',
  date: '2024-08-09',
  audience: 'internal',
  hubUnitId,
  siteUnitIds: [],
  chair: person('tk-chu-tri', 'Viện trưởng'),
  presiding: null,
  reporter: person('tk-bao-cao', 'Chánh Văn phòng'),
  technician: null,
  secretaries: [person('tk-thu-ky', 'Thư ký')],
  signer: 0,
};

function account(accountId: string, isAdministrator = false): Principal {
  return { kind: 'account', accountId: accountId as AccountId, name: accountId, isAdministrator };
}

const administrator = account('tk-quan-tri', true);

/** Everybody has one but who is gone. */
const hasAccount = (accountId: AccountId) => accountId !== 'tk-da-nghi';

function openDesk() {
  const { options } = registryParts();
  const { units } = openEntrance().stores;
  units.add(hub);
  const deskOver = (registry: Registry) =>
    createConferenceDesk({ registry, units, hasAccount, ids: new RandomIds(), capabilities: async () => undefined });
  const registry = new Registry(options);
  registry.load();
  const restarted = () => {
    const again = new Registry(options);
    again.load();
    return deskOver(again);
  };
  return { desk: deskOver(registry), restarted };
}

it('a form that is sent twice makes one conference, also over a restart', async () => {
  const { desk, restarted } = openDesk();
  const made = { kind: 'created', conferenceId: form.draftId };
  expect(await desk.create(administrator, form)).toEqual(made);
  expect(await desk.create(administrator, form)).toEqual(made);
  expect(await restarted().create(administrator, form)).toEqual(made);
  expect(desk.list(administrator)).toHaveLength(1);
  const { draftId: _draftId, ...undrawn } = form;
  await desk.create(administrator, undrawn);
  await desk.create(administrator, { ...form, draftId: 'b'.repeat(32) });
  expect(desk.list(administrator)).toHaveLength(3);
});

it('a form that does not fit is refused with what to put right, and makes nothing', async () => {
  const { desk } = openDesk();
  const wrong: [Partial<CreationForm>, RefusalCode][] = [
    [{ siteUnitIds: [hubUnitId] }, 'conference/hubAmongSites'],
    [{ siteUnitIds: ['khong-co' as UnitId] }, 'conference/noSuchUnit'],
    [{ chair: person('tk-da-nghi', 'Viện trưởng') }, 'conference/noSuchAccount'],
    [{ signer: 9 }, 'conference/noSuchSigner'],
    [{ date: '2024-02-31' }, 'conference/noSuchDate'],
    [{ hasStateSecrets: true }, 'conference/secret'],
  ];
  for (const [change, code] of wrong) {
    expect(await desk.create(administrator, { ...form, ...change })).toMatchObject({
      kind: 'refusal',
      refusal: { code },
    });
  }
  expect(desk.list(administrator)).toEqual([]);
});

it('chair, secretary and administrator prepare a conference, and nobody else', async () => {
  const { desk } = openDesk();
  const created = await desk.create(administrator, form);
  if (created.kind !== 'created') throw new Error('not created');
  const may = (principal: Principal) => desk.mayPrepare(principal, created.conferenceId);
  expect([administrator, account('tk-chu-tri'), account('tk-thu-ky')].map(may)).toEqual([true, true, true]);
  expect([account('tk-bao-cao'), account('nguoi-la')].map(may)).toEqual([false, false]);
});

it('reporter and secretary of some conference, and administrators, enter figures; chair and sites do not', async () => {
  const { desk } = openDesk();
  const may = (principal: Principal) => desk.mayEnterFigures(principal);
  expect([administrator, account('tk-bao-cao')].map(may)).toEqual([true, false]);
  const created = await desk.create(administrator, form);
  if (created.kind !== 'created') throw new Error('not created');
  expect([account('tk-bao-cao'), account('tk-thu-ky')].map(may)).toEqual([true, true]);
  const site: Principal = {
    kind: 'joinLink',
    linkId: 'link' as LinkId,
    conferenceId: created.conferenceId,
    siteId: 'site' as SiteId,
  };
  expect([account('tk-chu-tri'), account('nguoi-la'), site].map(may)).toEqual([false, false, false]);
});
