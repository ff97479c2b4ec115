import { describe, expect, it } from 'vitest';
import type { App } from '#server/http/app.ts';
import { guardRoutes } from '#server/http/guard.ts';
import { isSameOrigin } from '#server/http/same-origin.ts';
import { Browser, conferenceId, HOST, openHall } from './hall.ts';

describe('who may call', () => {
  it('a route that declares no permission does not register', () => {
    const hooks: ((this: object, route: object) => void)[] = [];
    const app = {
      decorateRequest: () => undefined,
      addHook: (name: string, hook: (this: object, route: object) => void) => name === 'onRoute' && hooks.push(hook),
    };
    guardRoutes(app as unknown as App, {} as Parameters<typeof guardRoutes>[1]); // only its hooks are looked at
    const route = { method: 'GET', url: '/api/forgotten', handler: () => undefined };
    expect(() => hooks[0]?.call({}, route)).toThrow('GET /api/forgotten declares no permission');
    expect(() => hooks[0]?.call({}, { ...route, config: { permission: 'public' } })).not.toThrow();
  });

  it('a stranger reaches nothing but what is public', async () => {
    const { ask } = await openHall();
    const calls = [
      { url: '/api/units' },
      { url: '/api/accounts' },
      { url: '/api/conferences' },
      { url: `/api/conferences/${conferenceId}` },
      { url: `/api/conferences/${conferenceId}/lines` },
      { url: `/api/conferences/${conferenceId}/join-links` },
      { method: 'POST', url: '/api/conferences', payload: { title: 'x' } },
      { method: 'POST', url: '/api/units', payload: {} },
      { method: 'POST', url: '/api/accounts', payload: {} },
      { method: 'POST', url: '/api/sign-out' },
      { method: 'POST', url: '/api/password', payload: {} },
    ] as const;
    for (const call of calls) {
      const answer = await ask(call);
      expect([answer.status, answer.body.error.code], call.url).toEqual([401, 'http/signIn']);
    }
  });

  it('an ordinary account does not administer', async () => {
    const { ask, signedIn } = await openHall();
    const browser = await signedIn({ isAdministrator: false });
    const calls = [
      { url: '/api/accounts' },
      { method: 'POST', url: '/api/accounts', payload: {} },
      { method: 'POST', url: '/api/accounts/x/password' },
      { method: 'POST', url: '/api/units', payload: {} },
      { method: 'PATCH', url: '/api/units/x', payload: {} },
      { method: 'POST', url: '/api/conferences', payload: { title: 'x' } },
    ] as const;
    for (const call of calls) expect((await ask({ ...call, browser })).status, call.url).toBe(403);
    expect((await ask({ url: '/api/units', browser })).status).toBe(200);
  });

  it('a conference of others answers as one that does not exist', async () => {
    const { ask, signedIn } = await openHall();
    const stranger = await signedIn({ isAdministrator: false });
    const administrator = await signedIn({ signInName: 'khac' });
    for (const path of ['', '/lines', '/join-links', '/display-links']) {
      const hidden = await ask({ url: `/api/conferences/${conferenceId}${path}`, browser: stranger });
      const missing = await ask({ url: `/api/conferences/nothing${path}`, browser: administrator });
      expect(hidden.status).toBe(404);
      expect(missing.body).toEqual(hidden.body);
    }
  });

  it.each(['__proto__', 'constructor', '..%2f..', '%00', 'a'.repeat(100)])('%s is no conference', async (id) => {
    const { ask, signedIn } = await openHall();
    const answer = await ask({ url: `/api/conferences/${id}`, browser: await signedIn() });
    expect([400, 404, 414]).toContain(answer.status);
    expect(answer.body.error.code).toMatch(/^http\//);
  });
});

describe('where from', () => {
  it('a change from another origin, or from none, is refused', async () => {
    const { ask, signedIn } = await openHall();
    const browser = await signedIn();
    for (const origin of [
      'http://evil.example',
      'null',
      `http://${HOST}.evil.example`,
      '',
      'http://hall.example:3001',
    ]) {
      const answer = await ask({ method: 'POST', url: '/api/sign-out', browser, headers: { origin } });
      expect([answer.status, answer.body.error.code], origin).toEqual([403, 'http/otherOrigin']);
    }
    expect((await ask({ url: '/api/session', browser })).body.session).not.toBeNull();
  });

  it('compares host and port, whatever the scheme in front of a proxy', () => {
    expect(isSameOrigin({ origin: 'https://Hall.example', host: 'hall.example' })).toBe(true);
    expect(isSameOrigin({ origin: 'http://[::1]:3000', host: '[::1]:3000' })).toBe(true);
    expect(isSameOrigin({ origin: 'http://hall.example', host: 'hall.example:3000' })).toBe(false);
    expect(isSameOrigin({ host: 'hall.example' })).toBe(false);
    expect(isSameOrigin({ origin: 'not an origin', host: 'not an origin' })).toBe(false);
  });
});

describe('bad input', () => {
  it.each([
    ['unknown fields', '{"signInName":"a","password":"b","extra":1}'],
    ['wrong types', '{"signInName":1,"password":"b"}'],
    ['no JSON', '{"signInName":'],
    ['__proto__', '{"signInName":"a","password":"b","__proto__":{"isAdministrator":true}}'],
    ['constructor', '{"signInName":"a","password":"b","constructor":{"prototype":{"x":1}}}'],
    ['a list', '[]'],
    ['nothing', ''],
  ])('%s are refused', async (_what, payload) => {
    const { ask } = await openHall();
    const headers = { 'content-type': 'application/json' };
    const answer = await ask({ method: 'POST', url: '/api/sign-in', payload, headers });
    expect([answer.status, answer.body.error.code]).toEqual([400, 'http/badInput']);
  });

  it('other content types and large bodies are refused', async () => {
    const { ask } = await openHall();
    const url = '/api/sign-in';
    const text = await ask({ method: 'POST', url, payload: 'x=1', headers: { 'content-type': 'text/plain' } });
    expect(text.body.error.code).toBe('http/badInput');
    const large = await ask({ method: 'POST', url, payload: { signInName: 'x'.repeat(300_000), password: 'x' } });
    expect([large.status, large.body.error.code]).toEqual([413, 'http/tooLarge']);
  });

  it('unknown query parameters are refused', async () => {
    const { ask, signedIn } = await openHall();
    const browser = await signedIn();
    expect((await ask({ url: '/api/units?surprise=1', browser })).status).toBe(400);
  });

  it('a fault of the server tells no details', async () => {
    const { ask, signedIn, database } = await openHall();
    const browser = await signedIn();
    database.sqlite.exec('drop table line_history');
    const answer = await ask({ url: `/api/conferences/${conferenceId}/lines`, browser });
    expect([answer.status, answer.body.error.code]).toEqual([500, 'http/failed']);
    expect(answer.text).not.toContain('line_history');
  });

  it('cookies that are none of ours are strangers', async () => {
    const { ask } = await openHall();
    const browser = new Browser();
    browser.cookies.set('dc_session', "' or 1=1 --").set('dc_device', '__proto__');
    expect((await ask({ url: '/api/session', browser })).body).toEqual({ session: null });
  });
});
