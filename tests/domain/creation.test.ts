import { expect, it } from 'vitest';
import { type CreationForm, decideCreate, formRefusal, setupOfForm } from '#shared/conference/index.ts';
import type { AccountId, ConferenceId, PersonId, Refusal, UnitId } from '#shared/kernel/index.ts';
import { wordsOfRefusal } from '#shared/kernel/index.ts';
import { administrator, chair, hallSetup, id, Scenario, START } from '#tests/support/scenario.ts';

const units = ['tinh', 'ha-trung', 'nga-son'].map((name, order) => ({
  id: id<UnitId>(name),
  name: `VKSND ${name}`,
  shortName: name,
  levelLabel: '',
  order,
}));
const named = (name: string) => ({ accountId: id<AccountId>(`tk-${name}`), name: '', title: `Đồng chí ${name}` });
const form: CreationForm = {
  hasStateSecrets: false,
  template: 'A',
  kind: 'giaoBan',
  title: 'Hội nghị giao ban',
  period: '',
  date: '2024-02-29',
  audience: 'internal',
  hubUnitId: id('tinh'),
  siteUnitIds: [id('ha-trung'), id('nga-son')],
  chair: named('vien-truong'),
  presiding: null,
  reporter: null,
  technician: null,
  secretaries: [named('thu-ky'), { accountId: null, name: '', title: 'Thư ký thứ hai' }],
  signer: 1,
};

function refusalOf(change: Partial<CreationForm>): Refusal | null {
  return formRefusal(
    { ...form, ...change },
    {
      units,
      hasAccount: (accountId) => !accountId.endsWith('la'),
      nameOfUnit: (unitId) => (unitId === 'cu' ? 'VKSND huyện cũ' : units.find((unit) => unit.id === unitId)?.name),
    },
  );
}

it('CO15 a form that fits makes what it says', () => {
  expect(refusalOf({})).toBeNull();
  const setup = setupOfForm(form, { units, seed: 's' });
  expect(setup.sites.map((site) => site.unitId)).toEqual(['tinh', 'ha-trung', 'nga-son']);
  expect(setup.people.find(({ personId }) => personId === setup.signerPersonId)?.title).toBe('Thư ký thứ hai');
  const context = { at: START, actor: administrator, seed: 's' };
  expect(decideCreate({ conferenceId: id<ConferenceId>('hoi-nghi'), setup }, context).kind).toBe('events');
});

it('CO15 a form that does not fit is refused with what has to be put right', () => {
  const wrong: [Partial<CreationForm>, Refusal][] = [
    [{ hasStateSecrets: true }, { code: 'conference/secret' }],
    [{ date: '2024-02-31' }, { code: 'conference/noSuchDate', params: { date: '31/02/2024' } }],
    [{ date: '2023-02-29' }, { code: 'conference/noSuchDate', params: { date: '29/02/2023' } }],
    [
      { siteUnitIds: [id('ha-trung'), id('tinh')] },
      { code: 'conference/hubAmongSites', params: { name: 'VKSND tinh' } },
    ],
    [
      { siteUnitIds: [id('nga-son'), id('nga-son')] },
      { code: 'conference/siteTwice', params: { name: 'VKSND nga-son' } },
    ],
    [{ siteUnitIds: [id('cu')] }, { code: 'conference/noSuchUnit', params: { name: 'VKSND huyện cũ' } }],
    [{ siteUnitIds: [id('khong-co')] }, { code: 'conference/noSuchUnit', params: { name: 'khong-co' } }],
    [{ hubUnitId: id('khong-co') }, { code: 'conference/noSuchUnit', params: { name: 'khong-co' } }],
    [{ chair: named('la') }, { code: 'conference/noSuchAccount', params: { title: 'Đồng chí la' } }],
    [{ technician: named('la') }, { code: 'conference/noSuchAccount', params: { title: 'Đồng chí la' } }],
    [
      { secretaries: [named('thu-ky'), named('la')] },
      { code: 'conference/noSuchAccount', params: { title: 'Đồng chí la' } },
    ],
    [{ signer: 9 }, { code: 'conference/noSuchSigner' }],
    [{ secretaries: [named('thu-ky')], signer: 1 }, { code: 'conference/noSuchSigner' }],
  ];
  for (const [change, refusal] of wrong) {
    expect(refusalOf(change)).toEqual(refusal);
    for (const language of ['vi', 'en'] as const) expect(wordsOfRefusal(refusal, language)).not.toContain('{');
  }
});

it('CO15 an account that the form names twice is one person, who can sign', () => {
  const both = { ...form, secretaries: [named('vien-truong'), named('thu-ky'), named('thu-ky')], signer: 2 };
  const { people, signerPersonId } = setupOfForm(both, { units, seed: 's' });
  expect(people.map(({ roles }) => roles)).toEqual([['chair', 'secretary'], ['secretary']]);
  expect(signerPersonId).toBe(people[1]?.personId satisfies PersonId | undefined);
});

it('CO15 the day of a conference is not changed to one that no calendar has', () => {
  const plan = { ...hallSetup().plan, date: '2024-04-31' };
  expect(Scenario.created().when(chair, { type: 'conference/changePlan', plan }).refusal).toBe('conference/noSuchDate');
});
