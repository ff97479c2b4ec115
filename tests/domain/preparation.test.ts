import { expect, it } from 'vitest';
import { chairPerson, heardSites, presidingPerson, rolesOf } from '#shared/conference/index.ts';
import type { AccountId, PersonId, SiteId } from '#shared/kernel/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import {
  administrator,
  at,
  chair,
  deputy,
  deputyAway,
  hallSetup,
  id,
  item,
  room,
  Scenario,
  secretary,
  site,
  technician,
} from '#tests/support/scenario.ts';

const deputyId = id<PersonId>('pho-vien-truong');
const chairId = id<PersonId>('vien-truong');
const console = { sound: false, camera: false, console: true, display: false };

function personOf(hall: Scenario, personId: PersonId) {
  return hall.state.roster.personById[personId];
}

it('CO14 two who change the plan at once overwrite nothing of each other', () => {
  const hall = Scenario.created();
  const was = hall.state.plan;
  hall.when(chair, { type: 'conference/changePlan', plan: { ...was, title: 'Hội nghị sơ kết' }, was });
  hall.when(secretary, { type: 'conference/changePlan', plan: { ...was, date: '2024-08-10' }, was });
  expect(hall.state.plan).toEqual({ ...was, title: 'Hội nghị sơ kết', date: '2024-08-10' });
  const late = { type: 'conference/changePlan', plan: { ...was, title: 'Hội nghị khác' }, was } as const;
  expect(hall.when(secretary, late).refusal).toBe('conference/changedMeanwhile');
  hall.when(secretary, { type: 'conference/changePlan', plan: { ...was, title: 'Hội nghị sơ kết' }, was });
  expect(hall.state.plan).toMatchObject({ title: 'Hội nghị sơ kết', date: '2024-08-10' });
});

it('CO14 two who change a person at once overwrite nothing of each other', () => {
  const hall = Scenario.created();
  const was = { name: '', title: 'Đồng chí du-thinh', roles: ['observer' as const] };
  const change = { type: 'roster/changePerson', personId: id<PersonId>('du-thinh'), ...was, was } as const;
  hall.when(chair, { ...change, title: 'Chánh Thanh tra' });
  hall.when(secretary, { ...change, roles: ['reporter'] });
  expect(personOf(hall, id('du-thinh'))).toMatchObject({ title: 'Chánh Thanh tra', roles: ['reporter'] });
  for (const late of [{ title: 'Trưởng phòng' }, { roles: ['technician' as const] }]) {
    expect(hall.when(secretary, { ...change, ...late }).refusal).toBe('conference/changedMeanwhile');
  }
  expect(hall.when(secretary, { ...change, roles: [], name: 'Lê Văn A' }).refusal).toBe('conference/changedMeanwhile');
  hall.when(secretary, { ...change, name: 'Lê Văn A' });
  expect(personOf(hall, id('du-thinh'))).toMatchObject({
    name: 'Lê Văn A',
    title: 'Chánh Thanh tra',
    roles: ['reporter'],
  });
});

function shownOrder(hall: Scenario): SiteId[] {
  return orderedSites(hall.state.roster).map(({ siteId }) => siteId);
}

it('RO24 sites are put into another order, and the hub stays first', () => {
  const setup = hallSetup();
  const hall = Scenario.created({ ...setup, sites: setup.sites.map((each) => ({ ...each, order: 7 })) });
  const first = shownOrder(hall);
  expect(first).toEqual([site.hub, site.dongSon, site.haTrung, site.ngaSon, site.thoXuan]);
  hall.when(secretary, { type: 'roster/moveSite', siteId: site.thoXuan, beforeSiteId: site.haTrung });
  expect(shownOrder(hall)).toEqual([site.hub, site.dongSon, site.thoXuan, site.haTrung, site.ngaSon]);
  hall.when(administrator, { type: 'roster/moveSite', siteId: site.dongSon, beforeSiteId: null });
  expect(shownOrder(hall)).toEqual([site.hub, site.thoXuan, site.haTrung, site.ngaSon, site.dongSon]);
  const move = { type: 'roster/moveSite', siteId: site.hub, beforeSiteId: null } as const;
  expect(hall.when(secretary, move).refusal).toBe('roster/hubFirst');
  expect(hall.when(secretary, { ...move, siteId: site.haTrung, beforeSiteId: site.hub }).refusal).toBe(
    'roster/hubFirst',
  );
  expect(hall.when(secretary, { ...move, siteId: id('noi-khac') }).refusal).toBe('roster/noSuchSite');
  expect(hall.when(technician, { ...move, siteId: site.haTrung }).refusal).toBe('permission/denied');
});

it('RO24 a site that is added after a move falls in by its number', () => {
  const hall = Scenario.created();
  hall.when(secretary, { type: 'roster/moveSite', siteId: site.thoXuan, beforeSiteId: site.dongSon });
  const added = { unitId: null, name: 'Trại giam', shortName: 'Trại giam', levelLabel: '', order: 50 };
  hall.when(secretary, { type: 'roster/addSite', site: added });
  expect(shownOrder(hall).slice(0, 3)).toEqual([site.hub, site.thoXuan, site.dongSon]);
  expect(shownOrder(hall).at(-1)).toBe(hall.lastId());
});

it('RO25 the chair is replaced in one act, by those who prepare, until the closing', () => {
  for (const actor of [chair, secretary, administrator]) {
    for (const hall of [Scenario.created(), Scenario.ready(), Scenario.discussing()]) {
      hall.when(actor, { type: 'roster/nameChair', personId: deputyId });
      expect(hall.happened).toEqual(['roster/chairNamed']);
      expect(chairPerson(hall.state)?.personId).toBe(deputyId);
      expect(Object.values(hall.state.roster.personById).filter(({ roles }) => roles.includes('chair'))).toHaveLength(
        1,
      );
    }
  }
  const hall = Scenario.discussing();
  for (const actor of [technician, deputy, room(site.haTrung)]) {
    expect(hall.when(actor, { type: 'roster/nameChair', personId: deputyId }).refusal).toBe('permission/denied');
  }
  expect(hall.when(secretary, { type: 'roster/nameChair', personId: chairId }).refusal).toBe('roster/alreadyChair');
  expect(hall.when(secretary, { type: 'roster/nameChair', personId: id('ai-do') }).refusal).toBe('roster/noSuchPerson');
});

it('RO25 floor, item and queue stay while the chair changes; rights change at once', () => {
  const hall = Scenario.discussing().asks(site.haTrung).asks(site.ngaSon).gives();
  const { floor, agenda } = hall.state;
  hall.when(secretary, { type: 'roster/nameChair', personId: deputyId });
  expect(hall.state.floor).toEqual(floor);
  expect(hall.state.agenda).toEqual(agenda);
  expect(hall.when(chair, { type: 'floor/end', speechId: hall.floorId }).refusal).toBe('permission/otherSite');
  hall.when(deputy, { type: 'floor/end', speechId: hall.floorId });
});

it('RO25 a chair at a site is heard there, unless that would be a fifth voice', () => {
  const hall = Scenario.discussing().asks(site.haTrung).gives();
  hall.when(chair, { type: 'roster/nameChair', personId: id('pho-o-dong-son') });
  expect(heardSites(hall.state)).toEqual([site.dongSon, site.haTrung]);
  const full = Scenario.discussing().asks(site.haTrung).gives();
  full.when(chair, { type: 'agenda/handOverPresiding', personId: deputyId, itemIds: null });
  for (const siteId of [site.ngaSon, site.thoXuan]) {
    full.when(chair, { type: 'floor/openSite', speechId: full.floorId, siteId, purpose: 'answer' });
  }
  expect(heardSites(full.state)).toHaveLength(4);
  // The hub stays open for who presides: the chair's new site would be one more.
  const more = { type: 'roster/nameChair', personId: id<PersonId>('pho-o-dong-son') } as const;
  expect(full.when(chair, more).refusal).toBe('floor/tooManyVoices');
  expect(full.when(chair, { type: 'roster/seatPerson', personId: chairId, siteId: site.dongSon }).refusal).toBe(
    'floor/tooManyVoices',
  );
});

it('RO26 both keep their other roles, and the hall of a former chair is still heard', () => {
  const hall = Scenario.running();
  hall.when(secretary, { type: 'roster/nameChair', personId: id('thu-ky-2') });
  expect(personOf(hall, id('thu-ky-2'))?.roles).toEqual(['chair', 'secretary']);
  expect(personOf(hall, chairId)?.roles).toEqual(['siteOperator']);
  hall.when(secretary, { type: 'roster/nameChair', personId: deputyId });
  expect(personOf(hall, id('thu-ky-2'))?.roles).toEqual(['secretary']);
  expect(personOf(hall, deputyId)?.roles).toEqual(['chair']);
  expect(rolesOf(hall.state, chair)).toEqual(['siteOperator']);
  expect(heardSites(hall.state)).toEqual([site.hub]);
});

it('RO27 who becomes chair presides by right; hand-overs to others stay', () => {
  const hall = Scenario.running();
  const handOver = { type: 'agenda/handOverPresiding', itemIds: null } as const;
  hall.when(chair, { ...handOver, personId: id('pho-o-dong-son'), itemIds: [id(item.discussion)] });
  const [kept] = hall.state.agenda.handOvers;
  hall.after(1_000).when(chair, { ...handOver, personId: deputyId });
  hall.after(1_000).when(chair, { type: 'roster/nameChair', personId: deputyId });
  expect(hall.state.agenda.handOvers).toEqual([kept]);
  expect(presidingPerson(hall.state)).toBeNull();
  expect(rolesOf(hall.state, deputy)).toEqual(['chair']);
  hall.when(deputy, { type: 'agenda/startItem', itemId: id(item.discussion) });
  expect(rolesOf(hall.state, deputyAway)).toEqual(['presiding', 'observer']);
});

it('RO28 a change of chair is on record with its time and the titles of then', () => {
  const hall = Scenario.running().after(60_000);
  hall.when(secretary, { type: 'roster/nameChair', personId: deputyId }).after(60_000);
  const change = { type: 'roster/changePerson', personId: deputyId, name: 'B', title: 'Viện trưởng' } as const;
  hall.when(secretary, { ...change, roles: ['chair'] });
  hall.when(secretary, { type: 'roster/nameChair', personId: chairId });
  expect(hall.state.roster.chairChanges).toEqual([
    {
      at: at(60_000),
      former: { name: '', title: 'Đồng chí vien-truong' },
      chair: { name: '', title: 'Đồng chí pho-vien-truong' },
    },
    {
      at: at(120_000),
      former: { name: 'B', title: 'Viện trưởng' },
      chair: { name: '', title: 'Đồng chí vien-truong' },
    },
  ]);
});

it('RO29 an account is linked later, exchanged and taken away, and stands for one person', () => {
  const hall = Scenario.running();
  const link = { type: 'roster/linkAccount', personId: deputyId, accountId: id<AccountId>('tk-moi') } as const;
  hall.when(deputy, {
    type: 'roster/joinDevice',
    siteId: site.hub,
    label: 'Bàn',
    abilities: console,
    takesSoundFrom: null,
  });
  hall.when(secretary, link);
  expect(hall.happened).toEqual(['roster/deviceLeft', 'roster/personChanged']);
  expect(personOf(hall, deputyId)).toMatchObject({ accountId: 'tk-moi', title: 'Đồng chí pho-vien-truong' });
  expect(hall.when(secretary, link).refusal).toBe('roster/nothingChanged');
  expect(hall.when(secretary, { ...link, accountId: id('tk-thu-ky') }).refusal).toBe('roster/accountTaken');
  hall.when(administrator, { ...link, accountId: null });
  expect(personOf(hall, deputyId)?.accountId).toBeNull();
  hall.when(chair, { ...link, personId: id('du-thinh'), accountId: null });
  expect(hall.when(technician, link).refusal).toBe('permission/denied');
});

it('RO30 a person is seated elsewhere while none of their devices is here', () => {
  const hall = Scenario.running();
  const seat = { type: 'roster/seatPerson', personId: deputyId, siteId: site.haTrung } as const;
  const join = { type: 'roster/joinDevice', siteId: site.hub, label: 'Bàn', takesSoundFrom: null } as const;
  hall.when(deputy, { ...join, abilities: console });
  expect(hall.when(secretary, seat).refusal).toBe('roster/personHere');
  hall.when(deputy, { type: 'roster/leaveDevice', deviceId: id('may-pho-vien-truong') });
  expect(hall.when(secretary, { ...seat, siteId: site.hub }).refusal).toBe('roster/nothingChanged');
  expect(hall.when(secretary, { ...seat, siteId: id('noi-khac') }).refusal).toBe('roster/noSuchSite');
  hall.when(secretary, seat);
  expect(personOf(hall, deputyId)?.siteId).toBe(site.haTrung);
  expect(hall.when(deputy, { ...join, abilities: console }).refusal).toBe('permission/otherSite');
});

it('RO31 who becomes an observer gives the sound of the site free', () => {
  const hall = Scenario.ready();
  const abilities = { ...console, sound: true };
  hall.when(secretary, { type: 'roster/joinDevice', siteId: site.hub, label: 'Bàn', abilities, takesSoundFrom: null });
  hall.when(chair, { type: 'roster/nameSigner', personId: id('thu-ky-2') });
  const change = { type: 'roster/changePerson', personId: id<PersonId>('thu-ky'), name: '', title: 'Thư ký' } as const;
  hall.when(chair, { ...change, roles: ['secretary', 'reporter'] });
  expect(hall.happened).toEqual(['roster/personChanged']);
  hall.when(chair, { ...change, roles: ['observer'] });
  expect(hall.happened).toEqual(['roster/soundMoved', 'roster/siteDropped', 'roster/personChanged']);
  expect(hall.state.roster.soundDeviceBySite[site.hub]).toBeUndefined();
});

it('RO2 a refusal to remove a site says what stands against it', () => {
  const hall = Scenario.ready();
  const change = { type: 'agenda/changeItemPresenter', itemId: id<never>(item.report) } as const;
  hall.when(chair, { ...change, presenter: { siteId: site.haTrung, name: '', title: 'Viện trưởng' } });
  expect(hall.when(chair, { type: 'roster/removeSite', siteId: site.haTrung }).refusal).toBe('roster/siteHasPresenter');
  expect(hall.when(chair, { type: 'roster/removeSite', siteId: site.dongSon }).refusal).toBe('roster/siteHasPerson');
  hall.when(chair, { ...change, presenter: null });
  hall.when(chair, { type: 'roster/removeSite', siteId: site.haTrung });
});
