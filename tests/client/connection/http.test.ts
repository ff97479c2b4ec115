import { afterEach, describe, expect, test, vi } from 'vitest';
import { askServer, unreachable, unreadable } from '#client/connection/http.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

function answering(response: () => Promise<Response>) {
  vi.stubGlobal('fetch', response);
  return askServer<object>({ method: 'DELETE', path: '/api/indicators/a' });
}

describe('an answer of the server', () => {
  test('is what it holds, or nothing where the route has nothing to say', async () => {
    expect(await answering(async () => Response.json({ revision: 1 }))).toEqual({ ok: true, value: { revision: 1 } });
    expect(await answering(async () => new Response(null, { status: 204 }))).toEqual({ ok: true, value: {} });
  });

  test('that refuses comes with its words', async () => {
    const error = { code: 'indicator/hasFigures', vi: 'đã có số liệu', en: 'has figures' };
    expect(await answering(async () => Response.json({ error }, { status: 409 }))).toEqual({
      ok: false,
      reason: error,
    });
  });

  test('that is missing or no answer of this server is told in words of our own', async () => {
    const lost = answering(() => Promise.reject(new TypeError('no line')));
    expect(await lost).toEqual({ ok: false, reason: unreachable });
    const page = answering(async () => new Response('<html>', { status: 200 }));
    expect(await page).toEqual({ ok: false, reason: unreadable });
  });
});
