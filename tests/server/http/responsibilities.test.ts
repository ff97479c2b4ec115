import { describe, expect, it } from 'vitest';
import { openHall } from './hall.ts';

const unitFields = {
  ...{ name: 'VKSND huyện', shortName: 'Huyện', level: 'cap_huyen', levelLabel: 'cấp huyện', parentId: null },
  ...{ symbol: '', order: 0, validFrom: null, validTo: null },
};
const blockFields = {
  name: 'Khối hình sự',
  deputyName: '',
  deputyTitle: 'Phó Viện trưởng',
  validFrom: null,
  validTo: null,
};

async function openOffice(unitCount = 2) {
  const hall = await openHall();
  const browser = await hall.signedIn();
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    hall.ask({ method, url, browser, ...(payload && { payload }) });
  const units = Array.from({ length: unitCount }, (_, order) => ({ ...unitFields, name: `VKSND ${order}`, order }));
  const added = await call('POST', '/api/units/batch', { units });
  const unitIds: string[] = added.body.units.map(({ id }: { id: string }) => id);
  const addBlock = async (change: object = {}) =>
    await call('POST', '/api/blocks', { ...blockFields, unitIds, ...change });
  const names = async (query = '') =>
    (await call('GET', `/api/blocks${query}`)).body.blocks.map(({ name }: { name: string }) => name);
  return { ...hall, browser, call, unitIds, addBlock, names };
}

describe('blocks', () => {
  it('MI83 a block is told as it was entered, changed in what is given, and moved', async () => {
    const { call, unitIds, addBlock, names } = await openOffice();
    const made = await addBlock({ name: ' Khối hình sự '.normalize('NFD'), unitIds: [...unitIds].reverse() });
    expect(made.status).toBe(201);
    const { blockId } = made.body.block;
    const whole = { ...blockFields, blockId, unitIds };
    expect((await call('GET', '/api/blocks')).body).toEqual({ blocks: [whole] });
    const change = { deputyName: 'Lê Văn Mẫu', unitIds: unitIds.slice(1) };
    const changed = await call('PATCH', `/api/blocks/${blockId}`, change);
    expect([changed.status, changed.body]).toEqual([200, { block: { ...whole, ...change } }]);
    const other = (await addBlock({ name: 'Khối dân sự', unitIds: [] })).body.block.blockId;
    await call('POST', `/api/blocks/${other}/move`, { side: 'before', blockId });
    expect(await names()).toEqual(['Khối dân sự', 'Khối hình sự']);
    expect((await call('POST', `/api/blocks/${other}/move`, { side: 'before', blockId: 'nobody' })).status).toBe(404);
    expect((await call('DELETE', `/api/blocks/${blockId}`)).status).toBe(200);
    expect(await names()).toEqual(['Khối dân sự']);
    for (const method of ['PATCH', 'DELETE'] as const)
      expect((await call(method, `/api/blocks/${blockId}`, method === 'PATCH' ? {} : undefined)).status).toBe(404);
  });

  it('MI83 a conference sees those of its day', async () => {
    const { addBlock, names } = await openOffice();
    await addBlock({ name: 'Cũ', validTo: '2024-12-31' });
    await addBlock({ name: 'Mới', validFrom: '2025-01-01' });
    await addBlock({ name: 'Luôn có' });
    expect(await names('?onDate=2024-12-31')).toEqual(['Cũ', 'Luôn có']);
    expect(await names('?onDate=2025-01-01')).toEqual(['Mới', 'Luôn có']);
  });

  it('are refused with dates that are reversed, units that are not there, or no deputy', async () => {
    const { call, addBlock, names } = await openOffice();
    const code = async (change: object) => (await addBlock(change)).body.error.code;
    expect(await code({ validFrom: '2025-01-02', validTo: '2025-01-01' })).toBe('block/datesReversed');
    expect(await code({ unitIds: ['nobody'] })).toBe('unit/unknown');
    expect(await code({ deputyTitle: ' ' })).toBe('http/badInput');
    expect(await code({ order: 1 })).toBe('http/badInput');
    expect(await names()).toEqual([]);
    const { blockId, unitIds } = (await addBlock()).body.block;
    const refused = await call('PATCH', `/api/blocks/${blockId}`, { name: 'Khác', unitIds: ['nobody'] });
    expect(refused.body.error).toMatchObject({ code: 'unit/unknown', vi: expect.any(String), en: expect.any(String) });
    expect((await call('GET', '/api/blocks')).body.blocks).toEqual([{ ...blockFields, blockId, unitIds }]);
  });
});

const dates = { from: '2022-03-07', to: '2022-03-11', concludedOn: null };

describe('inspections', () => {
  it('MI85 are told of the units of a day, in the working year until it', async () => {
    const { call, unitIds } = await openOffice(3);
    const ofDay = async (day: string) =>
      (await call('GET', `/api/units?onDate=${day}`)).body.units.map(
        ({ isInspected }: { isInspected?: boolean }) => isInspected,
      );
    expect(await ofDay('2022-07-05')).toEqual([undefined, undefined, undefined]);
    const added = await call('POST', '/api/inspections', { ...dates, unitIds: unitIds.slice(0, 2) });
    expect(added.status).toBe(201);
    expect(await ofDay('2022-07-05')).toEqual([true, true, false]);
    expect(await ofDay('2022-03-06')).toEqual([undefined, undefined, undefined]);
    expect(await ofDay('2022-12-01')).toEqual([undefined, undefined, undefined]);
    const [first] = added.body.inspections;
    await call('PATCH', `/api/inspections/${first.inspectionId}`, { concludedOn: '2022-04-04' });
    const facts = { isInspected: true, hasInspectionConclusion: true, inspectedInMonth: 4, workingYear: 2022 };
    expect((await call('GET', '/api/units?onDate=2022-07-05')).body.units[0]).toMatchObject(facts);
    expect((await call('GET', '/api/units')).body.units[0]).not.toHaveProperty('workingYear');
    for (const { inspectionId } of added.body.inspections) await call('DELETE', `/api/inspections/${inspectionId}`);
    expect(await ofDay('2022-07-05')).toEqual([undefined, undefined, undefined]);
    expect((await call('DELETE', `/api/inspections/${first.inspectionId}`)).status).toBe(404);
  });

  it('are refused whole with dates in disorder or a unit that is not there', async () => {
    const { call, unitIds } = await openOffice();
    const code = async (change: object) =>
      (await call('POST', '/api/inspections', { ...dates, unitIds, ...change })).body.error.code;
    expect(await code({ to: '2022-03-06' })).toBe('inspection/datesReversed');
    expect(await code({ concludedOn: '2022-03-06' })).toBe('inspection/concludedEarly');
    expect(await code({ unitIds: [...unitIds, 'nobody'] })).toBe('unit/unknown');
    expect(await code({ unitIds: [] })).toBe('http/badInput');
    expect(await code({ from: '2022-02-30' })).toBe('http/badInput');
    expect((await call('GET', '/api/inspections')).body.inspections).toEqual([]);
    const added = await call('POST', '/api/inspections', { ...dates, unitIds });
    const url = `/api/inspections/${added.body.inspections[0].inspectionId}`;
    expect((await call('PATCH', url, { from: '2022-03-12' })).body.error.code).toBe('inspection/datesReversed');
    expect((await call('PATCH', url, { concludedOn: '2022-01-01' })).body.error.code).toBe('inspection/concludedEarly');
  });
});

describe('the work of a unit', () => {
  it('is told as it was entered, and stays when something else is changed', async () => {
    const { call, unitIds } = await openOffice(1);
    const url = `/api/units/${unitIds[0]}`;
    expect((await call('GET', '/api/units')).body.units[0].work).toBeNull();
    expect((await call('PATCH', url, { work: 'support' })).body.unit.work).toBe('support');
    expect((await call('PATCH', url, { symbol: 'P1' })).body.unit).toMatchObject({ work: 'support', symbol: 'P1' });
    expect((await call('PATCH', url, { work: 'other' })).status).toBe(400);
    expect((await call('PATCH', url, { work: null })).body.unit.work).toBeNull();
  });
});

describe('what administrators enter', () => {
  it('is not changed by others, who read the blocks', async () => {
    const { ask, signedIn, addBlock, unitIds, call } = await openOffice();
    const { blockId } = (await addBlock()).body.block;
    const { inspectionId } = (await call('POST', '/api/inspections', { ...dates, unitIds })).body.inspections[0];
    const browser = await signedIn({ isAdministrator: false, signInName: 'thuky' });
    expect((await ask({ url: '/api/blocks', browser })).status).toBe(200);
    expect((await ask({ url: '/api/inspections', browser })).status).toBe(403);
    const calls = [
      ['POST', '/api/blocks', { ...blockFields, unitIds }],
      ['PATCH', `/api/blocks/${blockId}`, {}],
      ['DELETE', `/api/blocks/${blockId}`],
      ['POST', `/api/blocks/${blockId}/move`, { side: 'after', blockId }],
      ['POST', '/api/inspections', { ...dates, unitIds }],
      ['PATCH', `/api/inspections/${inspectionId}`, {}],
      ['DELETE', `/api/inspections/${inspectionId}`],
    ] as const;
    for (const [method, url, payload] of calls) {
      const answer = await ask({ method, url, browser, ...(payload && { payload }) });
      expect(answer.status, `${method} ${url}`).toBe(403);
    }
    expect((await ask({ url: '/api/blocks' })).status).toBe(401);
  });
});
