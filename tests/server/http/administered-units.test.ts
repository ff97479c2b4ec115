import { describe, expect, it } from 'vitest';
import { type Browser, openHall } from './hall.ts';

const province = {
  name: 'Viện kiểm sát nhân dân tỉnh',
  shortName: 'VKSND tỉnh',
  level: 'tinh',
  levelLabel: 'cấp tỉnh',
  parentId: null,
  symbol: 'VKS',
  order: 0,
  validFrom: null,
  validTo: null,
};
const part = (name: string, order: number, change: object = {}) => ({ ...province, name, order, ...change });

async function openRegister() {
  const hall = await openHall();
  const browser: Browser = await hall.signedIn();
  const call = (method: 'POST' | 'PATCH', path: string, payload: object) =>
    hall.ask({ method, url: `/api/units${path}`, payload, browser });
  const names = async (query = '') =>
    (await hall.ask({ url: `/api/units${query}`, browser })).body.units.map((unit: { name: string }) => unit.name);
  const add = async (unit: object): Promise<string> => (await call('POST', '', unit)).body.unit.id;
  return { ...hall, call, names, add };
}

describe('a unit', () => {
  it('that is added, changed or moved is told to whatever shows figures', async () => {
    const { call, add, figures } = await openRegister();
    figures.catalogue.seed();
    const told: number[] = [];
    figures.onCatalogueChanged((version) => told.push(version));
    const top = await add(province);
    const [first, second] = [await add(part('A', 1, { parentId: top })), await add(part('B', 2, { parentId: top }))];
    await call('PATCH', `/${first}`, { shortName: 'Tên mới' });
    await call('POST', `/${first}/move`, { side: 'after', unitId: second });
    await call('POST', '/batch', { units: [part('C', 3), part('D', 4)] });
    expect(told).toHaveLength(6);
    await call('PATCH', `/${first}`, { parentId: first });
    expect(new Set(told).size).toBe(6);
  });

  it('does not end before it begins', async () => {
    const { call, add, names } = await openRegister();
    const reversed = { validFrom: '2025-07-01', validTo: '2025-06-30' };
    const code = async (method: 'POST' | 'PATCH', path: string, payload: object) =>
      (await call(method, path, payload)).body.error?.code;
    expect(await code('POST', '', part('A', 1, reversed))).toBe('unit/datesReversed');
    const id = await add(part('B', 1, { validFrom: '2025-07-01' }));
    expect(await code('PATCH', `/${id}`, { validTo: '2025-06-30' })).toBe('unit/datesReversed');
    expect(await code('PATCH', `/${id}`, { validTo: '2025-07-01' })).toBeUndefined();
    expect(await names('?onDate=2025-07-01')).toEqual(['B']);
    expect(await names('?onDate=2025-07-02')).toEqual([]);
  });

  it('is under neither itself nor a unit that is under it', async () => {
    const { call, add } = await openRegister();
    const top = await add(province);
    const middle = await add(part('Phòng 1', 1, { parentId: top }));
    const low = await add(part('Đội 1', 2, { parentId: middle }));
    const under = async (id: string, parentId: string | null) => (await call('PATCH', `/${id}`, { parentId })).status;
    expect(await under(top, top)).toBe(422);
    expect(await under(top, low)).toBe(422);
    const answer = await call('PATCH', `/${middle}`, { parentId: low });
    expect(answer.body.error).toMatchObject({ code: 'unit/cycle' });
    expect(await under(low, top)).toBe(200);
    expect(await under(middle, low)).toBe(200);
  });
});

describe('a list of units', () => {
  it('is entered whole', async () => {
    const { call, add, names } = await openRegister();
    const parentId = await add(province);
    const units = Array.from({ length: 27 }, (_, index) => part(`Đơn vị ${index + 1}`, index + 1, { parentId }));
    const answer = await call('POST', '/batch', { units });
    expect(answer.status).toBe(201);
    expect(new Set(answer.body.units.map((unit: { id: string }) => unit.id)).size).toBe(27);
    expect(await names()).toEqual([province.name, ...units.map(({ name }) => name)]);
  });

  it('is refused whole when one unit of it is not accepted', async () => {
    const { call, names } = await openRegister();
    const enter = async (...units: object[]) => (await call('POST', '/batch', { units })).body.error.code;
    expect(await enter(part('A', 1), part('B', 2, { parentId: 'nobody' }))).toBe('unit/notAccepted');
    expect(await enter(part('A', 1), part('B', 2, { validFrom: '2025-01-02', validTo: '2025-01-01' }))).toBe(
      'unit/datesReversed',
    );
    expect(await enter(part('A', 1), part('', 2))).toBe('http/badInput');
    expect(await enter()).toBe('http/badInput');
    expect(await enter(...Array.from({ length: 101 }, (_, index) => part('A', index)))).toBe('http/badInput');
    expect(await names()).toEqual([]);
  });
});

describe('the order of units', () => {
  it('changes by putting one before or after another', async () => {
    const { call, add, names } = await openRegister();
    const [a, b, c] = [await add(part('A', 5)), await add(part('B', 5)), await add(part('C', 9))];
    const move = (id: string | undefined, side: string, unitId: string | undefined) =>
      call('POST', `/${id}/move`, { side, unitId });
    const before = await names();
    expect((await move(c, 'before', before[0] === 'A' ? a : b)).body.units.map(orderOf)).toEqual([0, 1, 2]);
    expect(await names()).toEqual(['C', ...before.slice(0, 2)]);
    await move(a, 'after', b);
    await move(c, 'after', a);
    expect(await names()).toEqual(['B', 'A', 'C']);
    await move(b, 'before', b);
    expect(await names()).toEqual(['B', 'A', 'C']);
  });

  it('leaves units of other years where they are', async () => {
    const { call, add, names } = await openRegister();
    const a = await add(part('A', 1));
    await add(part('former', 2, { validTo: '2024-12-31' }));
    const b = await add(part('B', 3));
    await call('POST', `/${b}/move`, { side: 'before', unitId: a });
    expect(await names()).toEqual(['B', 'A', 'former']);
  });

  it('is not changed by units that do not exist, nor by odd input', async () => {
    const { call, add } = await openRegister();
    const a = await add(part('A', 1));
    expect((await call('POST', `/${a}/move`, { side: 'before', unitId: 'nobody' })).status).toBe(404);
    expect((await call('POST', '/nobody/move', { side: 'before', unitId: a })).status).toBe(404);
    expect((await call('POST', `/${a}/move`, { side: 'above', unitId: a })).status).toBe(400);
  });
});

describe('units', () => {
  it('are not kept by those who do not administer', async () => {
    const { ask, signedIn, add, names } = await openRegister();
    const id = await add(province);
    const browser = await signedIn({ isAdministrator: false, signInName: 'thuky' });
    const calls = [
      { url: '/api/units', payload: part('A', 1) },
      { url: '/api/units/batch', payload: { units: [part('A', 1)] } },
      { url: `/api/units/${id}/move`, payload: { side: 'after', unitId: id } },
    ];
    for (const call of calls) expect((await ask({ method: 'POST', ...call, browser })).status, call.url).toBe(403);
    expect((await ask({ method: 'PATCH', url: `/api/units/${id}`, payload: { order: 1 }, browser })).status).toBe(403);
    expect(await names()).toEqual([province.name]);
  });
});

function orderOf({ order }: { order: number }): number {
  return order;
}
