import { expect, it } from 'vitest';
import { presidingPerson } from '#shared/conference/index.ts';
import type { DelegateId, Instant, PersonId, SiteId } from '#shared/kernel/index.ts';
import { attendanceTotals, type Delegate, orderedSites, rankOf, siteCounts } from '#shared/roster/index.ts';
import {
  at,
  chair,
  deputy,
  hallSetup,
  id,
  room,
  Scenario,
  secretary,
  site,
  technician,
} from '#tests/support/scenario.ts';

const newSite = {
  unitId: id<never>('don-vi-moi'),
  name: 'VKSND mới',
  shortName: 'Mới',
  levelLabel: 'khu vực',
  order: 9,
};

it('RO1 sites stand in order, the hub first, and a unit is there once', () => {
  const setup = hallSetup();
  const sites = setup.sites.map((each) => ({ ...each, order: 50 - each.order }));
  const hall = Scenario.created({ ...setup, sites });
  expect(orderedSites(hall.state.roster).map((each) => each.siteId)).toEqual([
    site.hub,
    site.thoXuan,
    site.ngaSon,
    site.haTrung,
    site.dongSon,
  ]);
  hall.when(secretary, { type: 'roster/addSite', site: newSite });
  expect(hall.state.roster.siteById[hall.lastId<SiteId>()]).toMatchObject({ levelLabel: 'khu vực' });
  expect(hall.when(secretary, { type: 'roster/addSite', site: newSite }).refusal).toBe('roster/siteExists');
});

it('RO2 a site goes only while nothing is noted about it, and the hub stays', () => {
  const hall = Scenario.ready();
  expect(hall.when(chair, { type: 'roster/removeSite', siteId: site.hub }).refusal).toBe('roster/hubStays');
  expect(hall.when(chair, { type: 'roster/removeSite', siteId: site.dongSon }).refusal).toBe('roster/siteHasPerson');
  hall.enters(site.haTrung);
  expect(hall.when(chair, { type: 'roster/removeSite', siteId: site.haTrung }).refusal).toBe('roster/siteInUse');
  hall.when(technician, { type: 'floor/openTest', siteId: site.ngaSon });
  expect(hall.when(chair, { type: 'roster/removeSite', siteId: site.ngaSon }).refusal).toBe('roster/siteInUse');
  hall.when(chair, { type: 'roster/removeSite', siteId: site.thoXuan });
  expect(hall.state.roster.siteById[site.thoXuan]).toBeUndefined();
  expect(hall.when(chair, { type: 'roster/removeSite', siteId: site.thoXuan }).refusal).toBe('roster/noSuchSite');
});

it('RO3 there is one chair, and an account stands for one person', () => {
  const hall = Scenario.created();
  const person = { accountId: id<never>('tk-moi'), name: '', title: 'Phó', siteId: site.hub, roles: [] };
  expect(hall.when(secretary, { type: 'roster/addPerson', person: { ...person, roles: ['chair'] } }).refusal).toBe(
    'conference/oneChair',
  );
  const sameAccount = { ...person, accountId: id<never>('tk-thu-ky') };
  expect(hall.when(secretary, { type: 'roster/addPerson', person: sameAccount }).refusal).toBe('roster/accountTaken');
  const elsewhere = { ...person, siteId: id<never>('noi-khac') };
  expect(hall.when(secretary, { type: 'roster/addPerson', person: elsewhere }).refusal).toBe('roster/noSuchSite');
  hall.when(secretary, { type: 'roster/addPerson', person });
  const change = { type: 'roster/changePerson', personId: id<never>('vien-truong'), name: '', title: 'X' } as const;
  expect(hall.when(secretary, { ...change, roles: ['observer'] }).refusal).toBe('conference/noChair');
  expect(hall.when(secretary, { type: 'roster/removePerson', personId: id('vien-truong') }).refusal).toBe(
    'conference/noChair',
  );
  hall.when(secretary, { ...change, roles: ['chair'], title: 'Quyền Viện trưởng' });
  expect(hall.state.roster.personById[id<PersonId>('vien-truong')]?.title).toBe('Quyền Viện trưởng');
});

it('RO4 the signer is a secretary and stays one', () => {
  const hall = Scenario.created();
  expect(hall.when(chair, { type: 'roster/nameSigner', personId: id('ky-thuat') }).refusal).toBe(
    'roster/signerNotSecretary',
  );
  const change = { type: 'roster/changePerson', personId: id<never>('thu-ky'), name: '', title: 'Thư ký' } as const;
  expect(hall.when(chair, { ...change, roles: ['reporter'] }).refusal).toBe('roster/signerNotSecretary');
  expect(hall.when(chair, { type: 'roster/removePerson', personId: id('thu-ky') }).refusal).toBe(
    'roster/signerNotSecretary',
  );
  hall.when(chair, { type: 'roster/nameSigner', personId: id('thu-ky-2') });
  hall.when(chair, { type: 'roster/removePerson', personId: id('thu-ky') });
  expect(hall.state.roster.signerPersonId).toBe('thu-ky-2');
});

it('RO5 with a person go rights, hand-over and devices', () => {
  const hall = Scenario.running();
  hall.when(chair, { type: 'agenda/handOverPresiding', personId: id('pho-vien-truong'), itemIds: null });
  const abilities = { sound: false, camera: false, console: true, display: false };
  hall.when(deputy, { type: 'roster/joinDevice', siteId: site.hub, label: 'Bàn', abilities, takesSoundFrom: null });
  hall.when(secretary, { type: 'roster/removePerson', personId: id('pho-vien-truong') });
  expect(hall.happened).toEqual(['roster/deviceLeft', 'roster/personRemoved']);
  expect(presidingPerson(hall.state)).toBeNull();
  expect(hall.when(deputy, { type: 'floor/openList' }).refusal).toBe('permission/denied');
});

type Entry = Omit<Delegate, 'delegateId' | 'siteId'>;
const present = { kind: 'present', arrivedAt: null, leftAt: null } as const;

function entry(change: Partial<Entry> = {}): Entry {
  return { name: 'A', title: 'Kiểm sát viên', organisation: null, standing: 'member', attendance: present, ...change };
}

function withEntry(hall: Scenario, change: Partial<Entry> = {}, siteId = site.haTrung): DelegateId {
  hall.when(room(siteId), { type: 'roster/addDelegate', siteId, delegate: entry(change) });
  return hall.lastId();
}

it('MI92 a delegate may have a rank; a change that says nothing of it leaves it, and a title that is one counts', () => {
  const hall = Scenario.ready();
  const rank = 'Kiểm sát viên sơ cấp';
  const delegateId = withEntry(hall, { rank });
  const delegate = () => hall.state.roster.delegateById[delegateId];
  expect(delegate()?.rank).toBe(rank);
  hall.when(room(site.haTrung), { type: 'roster/changeDelegate', delegateId, delegate: entry({ name: 'B' }) });
  expect(delegate()).toMatchObject({ name: 'B', rank });
  hall.when(room(site.haTrung), { type: 'roster/changeDelegate', delegateId, delegate: entry({ rank: '' }) });
  expect(delegate()?.rank).toBe('');
  expect(rankOf({ title: 'Kiểm sát viên trung cấp' })).toBe('Kiểm sát viên trung cấp');
  expect(rankOf({ title: 'Trưởng phòng', rank })).toBe(rank);
  expect(rankOf({ title: 'Trưởng phòng' })).toBe('');
});

it('RO18 delegates are entered with attendance and standing, by their site or the secretary', () => {
  const hall = Scenario.ready();
  withEntry(hall, { attendance: { kind: 'absentExcused', reason: 'Ốm' } });
  const guest = entry({ standing: 'guest', title: 'Phó Chủ tịch', organisation: 'UBND huyện' });
  hall.when(secretary, { type: 'roster/addDelegate', siteId: site.haTrung, delegate: guest });
  const guestId = hall.lastId<DelegateId>();
  for (const organisation of [null, '']) {
    const delegate = { ...guest, organisation };
    const nowhere = 'roster/guestWithoutOrganisation';
    expect(hall.when(secretary, { type: 'roster/addDelegate', siteId: site.haTrung, delegate }).refusal).toBe(nowhere);
    expect(hall.when(secretary, { type: 'roster/changeDelegate', delegateId: guestId, delegate }).refusal).toBe(
      nowhere,
    );
  }
  hall.when(room(site.haTrung), {
    type: 'roster/changeDelegate',
    delegateId: guestId,
    delegate: { ...guest, name: 'B' },
  });
  expect(hall.state.roster.delegateById[guestId]).toEqual({
    ...guest,
    name: 'B',
    siteId: site.haTrung,
    delegateId: guestId,
  });
  expect(hall.when(room(site.ngaSon), { type: 'roster/removeDelegate', delegateId: guestId }).refusal).toBe(
    'permission/otherSite',
  );
  hall.when(room(site.haTrung), { type: 'roster/removeDelegate', delegateId: guestId });
  expect(hall.when(secretary, { type: 'roster/removeDelegate', delegateId: guestId }).refusal).toBe(
    'roster/noSuchDelegate',
  );
  expect(attendanceTotals(hall.state.roster)).toMatchObject({ absentExcused: 1, guests: 0 });
});

function timed(arrivedAt: Instant | null, leftAt: Instant | null) {
  return { attendance: { kind: 'present', arrivedAt, leftAt } } as const;
}

it('RO19 times are not in the future, and nobody leaves before arriving', () => {
  const hall = Scenario.ready().after(60_000);
  const add = (change: Partial<Entry>) =>
    hall.when(secretary, { type: 'roster/addDelegate', siteId: site.haTrung, delegate: entry(change) });
  expect(add(timed(at(60_001), null)).refusal).toBe('roster/timeInFuture');
  expect(add(timed(null, at(60_001))).refusal).toBe('roster/timeInFuture');
  expect(add(timed(at(20_000), at(10_000))).refusal).toBe('roster/leavingBeforeArrival');
  expect(add(timed(at(10_000), at(20_000))).happened).toEqual(['roster/delegateAdded']);
});

it('RO20 one head, or one who stands in, is present at a site', () => {
  const hall = Scenario.ready();
  withEntry(hall, { standing: 'head', attendance: { kind: 'absentUnexcused' } });
  const standsIn = withEntry(hall, { standing: 'standsInForHead' });
  const head = entry({ standing: 'head' });
  expect(hall.when(secretary, { type: 'roster/addDelegate', siteId: site.haTrung, delegate: head }).refusal).toBe(
    'roster/headTaken',
  );
  hall.when(secretary, { type: 'roster/removeDelegate', delegateId: standsIn });
  expect(withEntry(hall, { standing: 'head' })).toBe(hall.lastId());
  withEntry(hall, { standing: 'head' }, site.ngaSon);
});

it('RO21 who was absent arrives late; only who is present leaves', () => {
  const hall = Scenario.ready();
  const late = withEntry(hall, { attendance: { kind: 'absentUnexcused' } });
  hall.after(30_000);
  expect(hall.when(secretary, { type: 'roster/noteLeaving', delegateId: late, leftAt: at(10_000) }).refusal).toBe(
    'roster/notPresent',
  );
  hall.when(room(site.haTrung), { type: 'roster/noteArrival', delegateId: late, arrivedAt: at(20_000) });
  hall.when(room(site.haTrung), { type: 'roster/noteLeaving', delegateId: late, leftAt: at(25_000) });
  expect(hall.state.roster.delegateById[late]?.attendance).toEqual({
    kind: 'present',
    arrivedAt: at(20_000),
    leftAt: at(25_000),
  });
  expect(hall.when(secretary, { type: 'roster/noteLeaving', delegateId: late, leftAt: at(19_000) }).refusal).toBe(
    'roster/leavingBeforeArrival',
  );
});

it('RO22 who has not reported is counted', () => {
  const hall = Scenario.ready();
  expect(siteCounts(hall.state.roster).notReportedSiteIds).toHaveLength(4);
  hall.when(room(site.haTrung), { type: 'roster/reportAttendance', siteId: site.haTrung, unnamedCount: 11 });
  const counts = siteCounts(hall.state.roster);
  expect(counts.notReportedSiteIds).toEqual([site.dongSon, site.ngaSon, site.thoXuan]);
  expect(
    hall.when(room(site.haTrung), { type: 'roster/reportAttendance', siteId: site.ngaSon, unnamedCount: 1 }).refusal,
  ).toBe('permission/otherSite');
});

it('RO23 counts of sites leave the hub out, totals of delegates say both', () => {
  const hall = Scenario.ready().enters(site.hub).enters(site.haTrung);
  expect(siteCounts(hall.state.roster)).toMatchObject({ siteCount: 4, connectedCount: 1, hubConnected: true });
  hall.when(secretary, { type: 'roster/reportAttendance', siteId: site.hub, unnamedCount: 30 });
  hall.when(secretary, { type: 'roster/reportAttendance', siteId: site.haTrung, unnamedCount: 11 });
  const left = withEntry(hall);
  withEntry(hall, { attendance: { kind: 'absentUnexcused' } });
  hall.after(1_000).when(secretary, { type: 'roster/noteLeaving', delegateId: left, leftAt: at(500) });
  expect(attendanceTotals(hall.state.roster)).toMatchObject({
    presentAtSites: 12,
    presentAtHub: 30,
    presentWithHub: 42,
    absentUnexcused: 1,
    presentBySite: { [site.haTrung]: 12, [site.ngaSon]: 0 },
  });
});
