import { afterEach, expect, test, vi } from 'vitest';
import { figuresApi } from '#client/bindings/figures.ts';
import { askServer, unreachable, unreadable } from '#client/connection/http.ts';
import type { PeriodId } from '#shared/kernel/index.ts';

afterEach(() => {
  vi.unstubAllGlobals();
});

const get = { method: 'GET', path: '/api/x' } as const;
const words = { code: 'figures/changedMeanwhile', vi: 'Người khác vừa sửa 1 ô.', en: 'Somebody else has changed 1.' };
const cell = { indicatorId: 'tb-04', unitId: 'ct', extent: 'own', now: { kind: 'count', value: '6' } };

/** Lets the server answer so. */
function answering(response: () => Response): void {
  vi.stubGlobal('fetch', async () => response());
}

test('what a route answers is done, also where it has nothing to say', async () => {
  answering(() => new Response(null, { status: 204 }));
  expect(await askServer(get)).toEqual({ ok: true, value: {} });
  answering(() => Response.json({ revision: 1 }));
  expect(await askServer(get)).toEqual({ ok: true, value: { revision: 1 } });
});

test('what is no answer of this server is unreadable, and none at all unreachable', async () => {
  answering(() => new Response('<html>', { status: 200 }));
  expect(await askServer(get)).toEqual({ ok: false, reason: unreadable });
  answering(() => new Response('<html>', { status: 502 }));
  expect(await askServer(get)).toEqual({ ok: false, reason: unreadable });
  answering(() => {
    throw new TypeError('no line');
  });
  expect(await askServer(get)).toEqual({ ok: false, reason: unreachable });
});

test('a refusal is given with its words and with whatever came with them', async () => {
  answering(() => Response.json({ error: words, cells: [cell] }, { status: 409 }));
  expect(await askServer(get)).toEqual({ ok: false, reason: words, answer: { error: words, cells: [cell] } });
});

test('a conflict of figures names its cells with what stands there now; anything else has none', async () => {
  const save = () => figuresApi.saveFigures('p' as PeriodId, { changes: [], reason: '', isConfirmed: true });
  answering(() => Response.json({ error: words, cells: [cell] }, { status: 409 }));
  expect(await save()).toMatchObject({ ok: false, reason: words, cells: [cell] });
  answering(() =>
    Response.json({ error: words, cells: [{ ...cell, now: { kind: 'count', value: 6 } }] }, { status: 409 }),
  );
  expect(await save()).toMatchObject({ ok: false, reason: words, cells: [] });
  answering(() => Response.json({ error: words }, { status: 422 }));
  expect(await save()).toMatchObject({ ok: false, reason: words, cells: [] });
  answering(() => Response.json({ revision: 2 }));
  expect(await save()).toEqual({ ok: true, value: { revision: 2 } });
});
