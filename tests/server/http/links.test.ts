import { describe, expect, it } from 'vitest';
import { Browser, conferenceId, type Hall, hubId, openHall, siteId } from './hall.ts';

const base = `/api/conferences/${conferenceId}`;

async function issue({ ask }: Hall, browser: Browser, kind: 'join-links' | 'display-links', site: string = siteId) {
  const answer = await ask({
    method: 'POST',
    url: `${base}/${kind}`,
    payload: { siteId: site, label: 'Phòng họp' },
    browser,
  });
  expect(answer.status).toBe(201);
  const id: string = answer.body.id;
  return { id, token: String(answer.body.path).slice(3), path: String(answer.body.path) };
}

function enter({ ask }: Hall, browser: Browser, kind: 'join-links' | 'display-links', token: string) {
  return ask({ method: 'POST', url: `/api/${kind}/enter`, payload: { token }, browser });
}

describe('join links by HTTP', () => {
  it('are issued for a site, listed without their token, and open a session', async () => {
    const hall = await openHall();
    const administrator = await hall.signedIn();
    const { id, token, path } = await issue(hall, administrator, 'join-links');
    expect(path).toBe(`/v/${token}`);
    const listed = await hall.ask({ url: `${base}/join-links`, browser: administrator });
    expect(listed.body.links).toMatchObject([{ id, siteId, label: 'Phòng họp', revokedAt: null }]);
    expect(listed.text).not.toContain(token);
    const site = new Browser();
    const entered = await enter(hall, site, 'join-links', token);
    expect(entered.body.session.principal).toEqual({ kind: 'joinLink', linkId: id, conferenceId, siteId });
    expect((await hall.ask({ url: '/api/session', browser: site })).body).toEqual(entered.body);
  });

  it('do nothing by being opened: only a press enters', async () => {
    const hall = await openHall();
    const { path } = await issue(hall, await hall.signedIn(), 'join-links');
    const browser = new Browser();
    await hall.ask({ url: path, browser, headers: { accept: 'text/html' } });
    expect(browser.cookies.size).toBe(0);
  });

  it('are refused in words when wrong or revoked, and revoking ends what they opened', async () => {
    const hall = await openHall();
    const administrator = await hall.signedIn();
    const { id, token } = await issue(hall, administrator, 'join-links');
    const site = new Browser();
    await enter(hall, site, 'join-links', token);
    const revoked = await hall.ask({ method: 'DELETE', url: `${base}/join-links/${id}`, browser: administrator });
    expect(revoked.status).toBe(200);
    expect((await hall.ask({ url: '/api/session', browser: site })).body).toEqual({ session: null });
    expect((await enter(hall, site, 'join-links', token)).body.error.code).toBe('link/unknown');
    expect((await enter(hall, site, 'join-links', 'short')).body.error.code).toBe('http/badInput');
  });

  it('keep a removed device out', async () => {
    const hall = await openHall();
    const { token } = await issue(hall, await hall.signedIn(), 'join-links');
    const removed = new Browser();
    const { body } = await enter(hall, removed, 'join-links', token);
    hall.devices.bar(body.session.deviceId, conferenceId);
    expect((await hall.ask({ url: '/api/session', browser: removed })).body).toEqual({ session: null });
    expect((await enter(hall, removed, 'join-links', token)).body.error.code).toBe('link/deviceBarred');
    expect((await enter(hall, new Browser(), 'join-links', token)).body.error.code).toBe('link/closed');
  });

  it('are made for sites of the conference only', async () => {
    const { ask, signedIn } = await openHall();
    const payload = { siteId: 'elsewhere' };
    const answer = await ask({ method: 'POST', url: `${base}/join-links`, payload, browser: await signedIn() });
    expect(answer.body.error.code).toBe('site/unknown');
  });

  it('cannot be managed by the sites that they let in', async () => {
    const hall = await openHall();
    const { id, token } = await issue(hall, await hall.signedIn(), 'join-links');
    const site = new Browser();
    await enter(hall, site, 'join-links', token);
    const tries = [
      hall.ask({ url: `${base}/join-links`, browser: site }),
      hall.ask({ method: 'POST', url: `${base}/join-links`, payload: { siteId }, browser: site }),
      hall.ask({ method: 'DELETE', url: `${base}/join-links/${id}`, browser: site }),
    ];
    for (const answer of await Promise.all(tries)) expect(answer.status).toBe(403);
  });
});

describe('display links by HTTP', () => {
  it('open a screen beside a console in the same browser', async () => {
    const hall = await openHall();
    const browser = await hall.signedIn();
    const { token, path } = await issue(hall, browser, 'display-links', hubId);
    expect(path).toBe(`/m/${token}`);
    const { body } = await enter(hall, browser, 'display-links', token);
    expect(body.session.principal).toMatchObject({ kind: 'display', siteId: hubId, screenLimit: 5 });
    const own = await hall.ask({ url: '/api/session', browser });
    expect(own.body.session.principal.kind).toBe('account');
    const display = await hall.ask({ url: '/api/session', browser, headers: { 'dc-as': 'display' } });
    expect(display.body.session.principal.kind).toBe('display');
    const again = await enter(hall, browser, 'display-links', token);
    expect(again.headers['set-cookie']).toBeUndefined();
  });

  it('are listed with the screens that show them', async () => {
    const hall = await openHall();
    const browser = await hall.signedIn();
    const { id } = await issue(hall, browser, 'display-links');
    const [link] = hall.links.displayLinks(conferenceId);
    hall.screens.claim(link?.id ?? ('' as never), 5);
    const { body } = await hall.ask({ url: `${base}/display-links`, browser });
    expect(body.links).toMatchObject([{ id, screenLimit: 5, screensOpen: 1 }]);
  });

  it('are not revoked as a join link', async () => {
    const hall = await openHall();
    const browser = await hall.signedIn();
    const { id } = await issue(hall, browser, 'display-links');
    expect((await hall.ask({ method: 'DELETE', url: `${base}/join-links/${id}`, browser })).status).toBe(404);
    expect((await hall.ask({ method: 'DELETE', url: `${base}/display-links/${id}`, browser })).status).toBe(200);
  });
});
