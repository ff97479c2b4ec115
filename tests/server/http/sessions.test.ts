import { describe, expect, it } from 'vitest';
import { Browser, conferenceId, openHall, siteId } from './hall.ts';

const who = (payload: object) => ({ method: 'POST', url: '/api/sign-in', payload }) as const;

describe('signing in and out by HTTP', () => {
  it('tells a stranger that nobody is signed in', async () => {
    const { ask } = await openHall();
    expect((await ask({ url: '/api/session' })).body).toEqual({ session: null });
  });

  it('gives cookies that scripts and other sites do not get', async () => {
    const { accounts, ask } = await openHall();
    const created = await accounts.create({ signInName: 'chutri', name: 'Viện trưởng' });
    const browser = new Browser();
    const answer = await ask({ ...who({ signInName: 'chutri', password: created?.password }), browser });
    expect(answer.body.session).toMatchObject({
      principal: { kind: 'account', name: 'Viện trưởng', isAdministrator: false },
      mayCreateConferences: false,
    });
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(cookies.map((line) => line.split('=')[0]).sort()).toEqual(['dc_device', 'dc_session']);
    for (const line of cookies) {
      expect(line).toContain('HttpOnly');
      expect(line).toContain('SameSite=Strict');
      expect(line).not.toContain('Secure');
    }
    const { body } = await ask({ url: '/api/session', browser });
    expect(body).toEqual(answer.body);
  });

  it('keeps nothing of strangers: a browser is known once its password or link was right', async () => {
    const { ask, accounts, links, database } = await openHall();
    const known = () => database.sqlite.prepare('select count(*) as count from device_cookies').get();
    const created = await accounts.create({ signInName: 'chutri', name: 'Viện trưởng' });
    const token = 'x'.repeat(43);
    for (const request of [
      who({ signInName: 'chutri', password: 'sai' }),
      who({ signInName: 'ai', password: 'sai' }),
      { method: 'POST', url: '/api/join-links/enter', payload: { token } },
      { method: 'POST', url: '/api/display-links/enter', payload: { token } },
    ] as const) {
      const answer = await ask(request);
      expect([answer.status, answer.headers['set-cookie']]).toEqual([expect.any(Number), undefined]);
      expect(answer.status).toBeGreaterThanOrEqual(400);
    }
    expect(known()).toEqual({ count: 0 });
    const browser = new Browser();
    const signedIn = await ask({ ...who({ signInName: 'chutri', password: created?.password }), browser });
    expect(known()).toEqual({ count: 1 });
    const join = links.issueJoinLink({ conferenceId, siteId });
    const enter = { method: 'POST', url: '/api/join-links/enter', payload: { token: join.token } } as const;
    const sameBrowser = await ask({ ...enter, browser });
    expect(sameBrowser.body.session.deviceId).toBe(signedIn.body.session.deviceId);
    const another = await ask({ ...enter, browser: new Browser() });
    expect(another.body.session.deviceId).not.toBe(signedIn.body.session.deviceId);
    expect(known()).toEqual({ count: 2 });
  });

  it('lets the cookie of an account last as long as its session may be renewed', async () => {
    const { ask, accounts } = await openHall();
    const created = await accounts.create({ signInName: 'chutri', name: 'Viện trưởng' });
    const answer = await ask(who({ signInName: 'chutri', password: created?.password }));
    const cookies = [answer.headers['set-cookie']].flat().map(String);
    expect(cookies.find((line) => line.startsWith('dc_session='))).toContain('Max-Age=604800');
  });

  it('keeps the device when another signs in at the same browser, and ends the first session', async () => {
    const { signedIn, accounts, ask } = await openHall();
    const browser = await signedIn();
    const before = new Map(browser.cookies);
    const other = await accounts.create({ signInName: 'thuky', name: 'Thư ký' });
    const answer = await ask({ ...who({ signInName: 'thuky', password: other?.password }), browser });
    expect(answer.body.session.principal.name).toBe('Thư ký');
    expect(browser.cookies.get('dc_device')).toBe(before.get('dc_device'));
    const old = await ask({ url: '/api/session', headers: { cookie: `dc_session=${before.get('dc_session')}` } });
    expect(old.body).toEqual({ session: null });
  });

  it('says the same in both languages to a wrong name as to a wrong password', async () => {
    const { signedIn, ask } = await openHall();
    await signedIn();
    const wrongPassword = await ask(who({ signInName: 'quantri', password: 'sai' }));
    const wrongName = await ask(who({ signInName: 'ai', password: 'sai' }));
    expect(wrongPassword.status).toBe(401);
    expect(wrongPassword.body).toEqual({
      error: { code: 'signIn/wrong', vi: expect.stringContaining('không đúng'), en: expect.stringContaining('wrong') },
    });
    expect(wrongName.body).toEqual(wrongPassword.body);
  });

  it('locks with the time to wait', async () => {
    const { ask } = await openHall();
    for (let n = 0; n < 5; n += 1) await ask(who({ signInName: 'ai', password: 'sai' }));
    const answer = await ask(who({ signInName: 'ai', password: 'sai' }));
    expect(answer.status).toBe(429);
    expect(answer.headers['retry-after']).toBe('30');
    expect(answer.body.error.code).toBe('signIn/locked');
  });

  it('limits attempts from one address before any password is looked at', async () => {
    const { ask } = await openHall();
    for (let n = 0; n < 60; n += 1) expect((await ask(who({ wrong: true }))).status).toBe(400);
    expect((await ask(who({ wrong: true }))).body.error.code).toBe('http/tooMany');
    expect((await ask({ ...who({ wrong: true }), remoteAddress: '10.0.0.2' })).status).toBe(400);
  });

  it('ends this session on signing out, and tells at once', async () => {
    const { signedIn, sessions, ask } = await openHall();
    const browser = await signedIn();
    const session = sessions.ofCookies(browser.header);
    const ended: unknown[] = [];
    sessions.onSessionEnded((ids) => ended.push(...ids));
    expect((await ask({ method: 'POST', url: '/api/sign-out', browser })).status).toBe(200);
    expect(ended).toEqual([session?.id]);
    expect([...browser.cookies.keys()]).toEqual(['dc_device']);
  });

  it('ends every session of the account on signing out everywhere', async () => {
    const { signedIn, ask } = await openHall();
    const browser = await signedIn();
    const elsewhere = new Browser();
    await ask({ ...who({ signInName: 'quantri', password: browser.password }), browser: elsewhere });
    await ask({ method: 'POST', url: '/api/sign-out-everywhere', browser });
    expect((await ask({ url: '/api/session', browser: elsewhere })).body).toEqual({ session: null });
  });

  it('changes the own password', async () => {
    const { signedIn, ask } = await openHall();
    const browser = await signedIn();
    const change = (payload: object) => ask({ method: 'POST', url: '/api/password', payload, browser });
    expect((await change({ current: 'sai', next: 'một mật khẩu mới' })).body.error.code).toBe('password/wrong');
    expect((await change({ current: browser.password, next: 'ngắn' })).body.error.code).toBe('password/unfit');
    expect((await change({ current: browser.password, next: 'một mật khẩu mới' })).status).toBe(200);
    expect((await ask({ url: '/api/session', browser })).body.session).not.toBeNull();
    expect((await ask(who({ signInName: 'quantri', password: 'một mật khẩu mới' }))).status).toBe(200);
  });
});
