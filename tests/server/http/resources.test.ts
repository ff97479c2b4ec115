import { describe, expect, it } from 'vitest';
import type { DeviceId, SiteId } from '#shared/kernel/index.ts';
import { Browser, conferenceId, openHall, siteId } from './hall.ts';

const unit = {
  name: 'Viện kiểm sát nhân dân tỉnh',
  shortName: 'VKSND tỉnh',
  level: 'cap_tinh',
  levelLabel: 'cấp tỉnh',
  parentId: null,
  symbol: 'VKS',
  order: 1,
  validFrom: null,
  validTo: null,
};

describe('health', () => {
  it('is well when a transport was made within five seconds', async () => {
    const { ask, clock, health } = await openHall();
    clock.stall(90_000);
    health.current = { mediaOkAt: clock.now(), mediaFailing: false };
    clock.stall(5_000);
    const answer = await ask({ url: '/api/health' });
    expect([answer.status, answer.body]).toEqual([
      200,
      { status: 'ok', version: '0.0.1', uptimeS: 95, mediaCheckedMs: 5_000 },
    ]);
  });

  it('is not when the check is old, failed, or was never made', async () => {
    const { ask, clock, health } = await openHall();
    clock.stall(5_001);
    expect(await ask({ url: '/api/health' })).toMatchObject({ status: 503, body: { status: 'failing' } });
    health.current = { mediaOkAt: clock.now(), mediaFailing: true };
    expect((await ask({ url: '/api/health' })).status).toBe(503);
    health.current = { mediaOkAt: null, mediaFailing: false };
    expect((await ask({ url: '/api/health' })).body).toMatchObject({ status: 'failing', mediaCheckedMs: null });
  });
});

describe('units', () => {
  it('are added, changed and ended by administrators, with level and parent as data', async () => {
    const { ask, signedIn } = await openHall();
    const browser = await signedIn();
    const add = (payload: object) => ask({ method: 'POST', url: '/api/units', payload, browser });
    const parent = await add(unit);
    expect(parent.status).toBe(201);
    const child = await add({
      ...unit,
      name: 'Khu vực 1',
      parentId: parent.body.unit.id,
      order: 2,
      validFrom: '2025-07-01',
    });
    const list = async (query = '') => (await ask({ url: `/api/units${query}`, browser })).body.units.map(nameOf);
    expect(await list()).toEqual([unit.name, 'Khu vực 1']);
    expect(await list('?onDate=2024-08-01')).toEqual([unit.name]);
    const change = { method: 'PATCH', url: `/api/units/${child.body.unit.id}`, browser } as const;
    expect((await ask({ ...change, payload: { order: 0, validTo: '2030-01-01' } })).body.unit).toMatchObject({
      name: 'Khu vực 1',
      order: 0,
      validTo: '2030-01-01',
    });
    expect(await list()).toEqual(['Khu vực 1', unit.name]);
  });

  it('are refused with an unknown parent, an odd date or an unknown field', async () => {
    const { ask, signedIn } = await openHall();
    const browser = await signedIn();
    const add = (payload: object) => ask({ method: 'POST', url: '/api/units', payload, browser });
    expect((await add({ ...unit, parentId: 'nobody' })).body.error.code).toBe('unit/notAccepted');
    expect((await add({ ...unit, validFrom: '2025-02-30' })).status).toBe(400);
    expect((await add({ ...unit, colour: 'red' })).status).toBe(400);
    expect((await ask({ method: 'PATCH', url: '/api/units/nobody', payload: {}, browser })).status).toBe(404);
  });
});

describe('a full disk', () => {
  it('is told in words, and reading goes on', async () => {
    const { ask, signedIn, database } = await openHall();
    const browser = await signedIn();
    database.limitPages(1);
    const payload = { ...unit, name: 'x'.repeat(200), shortName: 'y'.repeat(200) };
    const add = () => ask({ method: 'POST', url: '/api/units', payload, browser });
    let answer = await add();
    while (answer.status === 201) answer = await add();
    expect([answer.status, answer.body.error.code]).toEqual([503, 'http/notStored']);
    expect((await ask({ url: '/api/units', browser })).status).toBe(200);
  });
});

describe('accounts', () => {
  it('are made by administrators with a password that is told once', async () => {
    const { ask, signedIn } = await openHall();
    const browser = await signedIn();
    const payload = { signInName: 'thuky', name: '<b>Thư ký</b>', title: 'Chánh Văn phòng' };
    const made = await ask({ method: 'POST', url: '/api/accounts', payload, browser });
    expect(made.status).toBe(201);
    const who = { signInName: 'thuky', password: made.body.password };
    expect((await ask({ method: 'POST', url: '/api/sign-in', payload: who })).status).toBe(200);
    expect((await ask({ method: 'POST', url: '/api/accounts', payload, browser })).body.error.code).toBe(
      'account/nameTaken',
    );
    const listed = await ask({ url: '/api/accounts', browser });
    expect(listed.body.accounts.map(nameOf)).toEqual(['Quản trị', '<b>Thư ký</b>']);
    expect(listed.text).not.toMatch(/argon2|passwordHash|signInName/);
  });

  it('get a new password from an administrator', async () => {
    const { ask, signedIn, accounts } = await openHall();
    const browser = await signedIn();
    const created = await accounts.create({ signInName: 'thuky', name: 'Thư ký' });
    const url = `/api/accounts/${created?.account.id}/password`;
    const { password } = (await ask({ method: 'POST', url, browser })).body;
    const payload = { signInName: 'thuky', password };
    expect((await ask({ method: 'POST', url: '/api/sign-in', payload })).status).toBe(200);
    expect((await ask({ method: 'POST', url: '/api/accounts/nobody/password', browser })).status).toBe(404);
  });
});

describe('conferences', () => {
  it('are listed, created from a strict form, and read', async () => {
    const { ask, signedIn } = await openHall();
    const browser = await signedIn();
    const create = (payload: object) => ask({ method: 'POST', url: '/api/conferences', payload, browser });
    expect((await ask({ url: '/api/conferences', browser })).body).toEqual({ conferences: [{ id: conferenceId }] });
    expect(await create({ title: 'giao-ban' })).toMatchObject({ status: 201, body: { conferenceId: 'made-giao-ban' } });
    expect((await create({ title: 'x', extra: 1 })).body.error.code).toBe('http/badInput');
    const { body } = await ask({ url: `/api/conferences/${conferenceId}`, browser });
    expect(body).toEqual({ id: conferenceId, routerRtpCapabilities: { codecs: [] } });
  });

  it('tell the refusal of the rules in its own words', async () => {
    const { ask, signedIn } = await openHall();
    const payload = { title: 'secret' };
    const answer = await ask({ method: 'POST', url: '/api/conferences', payload, browser: await signedIn() });
    expect([answer.status, answer.body.error.code]).toEqual([422, 'conference/secret']);
    expect(answer.body.error.vi).toContain('bí mật nhà nước');
  });

  it('show a site the history of its own line only', async () => {
    const { ask, signedIn, stores, links, clock } = await openHall();
    const row = (site: string) => ({
      siteId: site as SiteId,
      deviceId: `device-${site}` as DeviceId,
      at: clock.now(),
      figures: { roundTripMs: 12, lossIn: null },
    });
    stores.lineHistory.append(conferenceId, [row(siteId), row('site-2')]);
    const url = `/api/conferences/${conferenceId}/lines`;
    const account = await signedIn();
    expect((await ask({ url, browser: account })).body.lines).toEqual([row(siteId), row('site-2')]);
    expect((await ask({ url: `${url}?siteId=site-2`, browser: account })).body.lines).toEqual([row('site-2')]);
    const { token } = links.issueJoinLink({ conferenceId, siteId });
    const site = new Browser();
    await ask({ method: 'POST', url: '/api/join-links/enter', payload: { token }, browser: site });
    expect((await ask({ url, browser: site })).body.lines).toEqual([row(siteId)]);
    expect((await ask({ url: `${url}?siteId=site-2`, browser: site })).body.lines).toEqual([]);
    const { token: display } = links.issueDisplayLink({ conferenceId, siteId });
    const screen = new Browser();
    await ask({ method: 'POST', url: '/api/display-links/enter', payload: { token: display }, browser: screen });
    expect((await ask({ url, browser: screen })).status).toBe(403);
  });
});

function nameOf({ name }: { name: string }): string {
  return name;
}
