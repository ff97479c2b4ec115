import { describe, expect, it } from 'vitest';
import type { ConferenceDesk } from '#server/http/collaborators.ts';
import { madeZip, workbookParts } from '#tests/server/documents/made-zip.ts';
import { days, units } from '#tests/server/figures/figure-hall.ts';
import { type Browser, desk, type Hall, openHall } from './hall.ts';

const period = { label: '8 tháng năm 2024', ...days };
const none = { kind: 'none' } as const;
const count = (value: string) => ({ kind: 'count', value }) as const;

/** Accounts that administer, and one called thu-ky, may enter figures. */
const figureDesk: ConferenceDesk = {
  ...desk,
  mayEnterFigures: (principal) => principal.kind === 'account' && (principal.isAdministrator || principal.name !== ''),
};

async function openFigureHall() {
  const hall = await openHall({ conferences: figureDesk });
  for (const unit of units) hall.stores.units.add(unit);
  hall.figures.catalogue.seed();
  const browser = await hall.signedIn();
  const call = (method: 'GET' | 'POST' | 'PATCH' | 'DELETE', url: string, payload?: object) =>
    hall.ask({ method, url, ...(payload && { payload }), browser });
  const made = await call('POST', '/api/periods', period);
  const periodId: string = made.body.period.periodId;
  const { body } = await call('GET', '/api/indicators');
  const entry = (code: string) => body.indicators.find((each: { code: string }) => each.code === code);
  const change = (code: string, to: object, from: object = none, unitId = 'ct') => ({
    indicatorId: entry(code).indicatorId,
    unitId,
    from,
    to,
  });
  return { ...hall, browser, call, periodId, entry, change, base: `/api/periods/${periodId}` };
}

function upload({ ask }: Hall, url: string, payload: Uint8Array | string, browser: Browser) {
  const headers = { 'content-type': 'application/octet-stream' };
  return ask({ method: 'POST', url, payload: Buffer.from(payload), headers, browser });
}

describe('the catalogue over HTTP', () => {
  it('is read with settings and periods, and changed by administrators', async () => {
    const { call, entry } = await openFigureHall();
    const { body, status } = await call('GET', '/api/indicators');
    expect(status).toBe(200);
    expect(body.settings.workingYear).toEqual({ startMonth: 12, startDay: 1 });
    expect(body.periods).toMatchObject([{ ...period, closedAt: null, revision: 0 }]);
    const { indicatorId, targets, ...fields } = entry('TB-04');
    expect(targets).toMatchObject([{ basis: 'sector', value: '30', scope: { kind: 'province' } }]);
    const { targetId: _, indicatorId: __, ...target } = targets[0];
    const added = await call('POST', '/api/indicators', { indicator: { ...fields, code: 'TB-99' }, targets: [target] });
    expect([added.status, added.body.indicator.code]).toEqual([201, 'TB-99']);
    const taken = await call('POST', '/api/indicators', { indicator: fields, targets: [] });
    expect([taken.status, taken.body.error]).toMatchObject([
      409,
      { code: 'indicator/codeTaken', vi: expect.stringContaining('“TB-04”') },
    ]);
    const path = `/api/indicators/${indicatorId}`;
    const changed = await call('PATCH', path, {
      indicator: { name: 'Tên mới' },
      targets: [{ ...target, targetId: targets[0].targetId, value: '31' }],
    });
    expect(changed.body.indicator).toMatchObject({
      name: 'Tên mới',
      targets: [{ targetId: targets[0].targetId, value: '31' }],
    });
    expect((await call('PATCH', path, { targets: [{ ...target, operator: 'atMost' }] })).status).toBe(422);
    expect((await call('DELETE', path)).status).toBe(204);
    expect((await call('DELETE', path)).body.error.code).toBe('indicator/unknown');
  });

  it('has settings that are checked', async () => {
    const { call } = await openFigureHall();
    const settings = await call('PATCH', '/api/indicator-settings', {
      comparison: { farAbovePercent: '25', farAbovePoints: '10.5' },
    });
    expect(settings.body.settings).toMatchObject({
      comparison: { farAbovePoints: '10.5' },
      workingYear: { startMonth: 12 },
    });
    const code = async (body: object) => (await call('PATCH', '/api/indicator-settings', body)).body.error.code;
    expect(await code({ workingYear: { startMonth: 2, startDay: 30 } })).toBe('settings/noSuchDay');
    expect(await code({ comparison: { farAbovePercent: '-1', farAbovePoints: '1' } })).toBe('http/badInput');
    expect(await code({ provinceId: 'none' })).toBe('settings/provinceUnknown');
  });
});

describe('figures over HTTP', () => {
  it('are changed from what was read, and read back as a book', async () => {
    const { call, base, change, periodId } = await openFigureHall();
    const first = await call('POST', `${base}/figures`, { changes: [change('TB-04', count('3'))] });
    expect([first.status, first.body]).toEqual([200, { revision: 1 }]);
    const { body } = await call('GET', `${base}/figures`);
    expect(body.book).toMatchObject({
      revision: 1,
      isSample: false,
      input: { period: { periodId, label: period.label }, provinceId: 'tinh' },
    });
    expect(body.book.input.figures).toMatchObject([{ unitId: 'ct', extent: 'own', content: count('3') }]);
    const late = await call('POST', `${base}/figures`, { changes: [change('TB-04', count('5'))] });
    expect(late.status).toBe(409);
    expect(late.body).toMatchObject({
      error: { code: 'figures/changedMeanwhile' },
      cells: [{ unitId: 'ct', now: count('3') }],
    });
    expect(late.body.error.vi).toContain('Châu Thành');
    const chosen = await call('GET', `${base}/figures?unitIds=vt,cta&revision=0`);
    expect(chosen.body.book.input.figures).toEqual([]);
    expect((await call('GET', '/api/periods/none/figures')).status).toBe(404);
    expect((await call('GET', `${base}/figures?unitIds=a%20b`)).status).toBe(400);
  });

  it('with odd input are refused before anything is done', async () => {
    const { call, base, change } = await openFigureHall();
    const status = async (...changes: object[]) => (await call('POST', `${base}/figures`, { changes })).status;
    expect(await status()).toBe(400);
    expect(await status({ ...change('TB-04', count('01')) })).toBe(400);
    expect(await status({ ...change('TB-04', count('-1')) })).toBe(400);
    expect(await status({ ...change('TB-04', { kind: 'count', value: 3 }) })).toBe(400);
    expect(await status({ ...change('TB-04', count('1')), unitId: '__proto__' })).toBe(400);
    expect(await status({ ...change('TB-04', count('1.5')) })).toBe(422);
    expect(await status({ ...change('TB-04', count('1'), none, 'cu') })).toBe(422);
  });

  it('are closed, reopened with a reason, and restored; every revision is there with its cells', async () => {
    const { call, base, change } = await openFigureHall();
    await call('POST', `${base}/figures`, { changes: [change('TB-04', count('3'))] });
    expect((await call('POST', `${base}/close`, {})).body).toEqual({ revision: 2 });
    const closed = await call('POST', `${base}/figures`, { changes: [change('TB-04', count('4'), count('3'))] });
    expect([closed.status, closed.body.error.code]).toEqual([409, 'period/closed']);
    expect((await call('POST', `${base}/reopen`, { reason: ' ' })).status).toBe(400);
    expect((await call('POST', `${base}/reopen`, { reason: 'sửa' })).body).toEqual({ revision: 3 });
    await call('POST', `${base}/figures`, {
      changes: [change('TB-04', count('4'), count('3'))],
      reason: 'báo cáo lại',
    });
    expect((await call('POST', `${base}/revisions/1/restore`, {})).body).toEqual({ revision: 5 });
    const { body } = await call('GET', `${base}/revisions`);
    expect(body.revisions.map(({ number, kind }: { number: number; kind: string }) => [number, kind])).toEqual([
      [5, 'restore'],
      [4, 'edit'],
      [3, 'reopen'],
      [2, 'close'],
      [1, 'edit'],
    ]);
    expect(body.revisions[1]).toMatchObject({ reason: 'báo cáo lại', author: { title: 'Quản trị' } });
    expect((await call('GET', `${base}/revisions/4`)).body.changes).toMatchObject([
      { from: count('3'), to: count('4') },
    ]);
    expect((await call('GET', `${base}/revisions/9`)).status).toBe(404);
    expect((await call('GET', '/api/periods/none/revisions')).status).toBe(404);
  });

  it('belong to those who enter them; catalogue, periods and settings to administrators', async () => {
    const hall = await openFigureHall();
    const { base, ask, entry, signedIn } = hall;
    const secretary = await signedIn({ isAdministrator: false, signInName: 'thu-ky' });
    const { status: seen } = await ask({ url: `${base}/figures`, browser: secretary });
    expect(seen).toBe(200);
    const forAdministrators = [
      ['POST', '/api/indicators', { indicator: entry('TB-04'), targets: [] }],
      ['PATCH', `/api/indicators/${entry('TB-04').indicatorId}`, {}],
      ['DELETE', `/api/indicators/${entry('TB-04').indicatorId}`, undefined],
      ['PATCH', '/api/indicator-settings', {}],
      ['POST', '/api/periods', period],
      ['PATCH', base, { label: 'x' }],
    ] as const;
    for (const [method, url, payload] of forAdministrators) {
      expect((await ask({ method, url, ...(payload && { payload }), browser: secretary })).status, url).toBe(403);
    }
    const all = ['/api/indicators', `${base}/figures`, `${base}/revisions`, `${base}/workbook`];
    for (const url of all) expect((await ask({ url })).status, url).toBe(401);
    const outsider = await openHall();
    const other = await outsider.signedIn({ isAdministrator: false, signInName: 'nguoi-khac' });
    for (const url of all) expect((await outsider.ask({ url, browser: other })).status, url).toBe(403);
  });
});

describe('workbooks over HTTP', () => {
  it('go out as attachments and come back by way of a preview', async () => {
    const hall = await openFigureHall();
    const { call, base, change, browser } = hall;
    await call('POST', `${base}/figures`, { changes: [change('TB-04', count('3'))] });
    const csv = await call('GET', `${base}/workbook?format=csv`);
    expect(csv.headers).toMatchObject({
      'content-disposition': 'attachment; filename="so-lieu-8-thang-nam-2024.csv"',
      'content-type': 'text/csv; charset=utf-8',
    });
    const xlsx = await call('GET', `${base}/workbook`);
    expect(xlsx.headers['content-type']).toMatch(/spreadsheetml\.sheet$/);
    expect(xlsx.text.slice(0, 2)).toBe('PK');
    const text = 'Đơn vị;TB-04\nChâu Thành;1.180\nChâu Thành B;2\n';
    const wrong = await upload(hall, `${base}/imports?name=a.csv`, text, browser);
    expect(wrong.status).toBe(201);
    expect(wrong.body.import).toMatchObject({
      fileName: 'a.csv',
      errorCount: 1,
      questionCount: 1,
      needsReason: false,
      changes: [],
    });
    expect(wrong.body.import.problems[0]).toMatchObject({
      severity: 'error',
      code: 'unknownUnit',
      place: { sheet: 'CSV', row: 3, column: 'A' },
      vi: 'Không có đơn vị “Châu Thành B”. Có thể là: VKSND huyện Châu Thành, VKSND huyện Châu Thành A.',
    });
    expect(wrong.body.import.problems[1]).toMatchObject({
      question: 'B2',
      vi: '“1.180” được ghi dưới dạng chữ: là 1.180 hay 1,18?',
    });
    const wrongPath = `/api/imports/${wrong.body.import.importId}`;
    expect((await call('POST', `${wrongPath}/apply`, {})).body.error.code).toBe('import/hasErrors');
    expect((await call('DELETE', wrongPath)).status).toBe(204);
    expect((await call('POST', `${wrongPath}/show`, {})).status).toBe(404);
    const right = await upload(hall, `${base}/imports?name=a.csv`, text.replace('Châu Thành B', 'Vị Thủy'), browser);
    const path = `/api/imports/${right.body.import.importId}`;
    const answers = [{ question: 'B2', answer: 'grouped' }];
    const shown = async (body: object) => (await call('POST', `${path}/show`, body)).body.import;
    expect(await shown({})).toMatchObject({
      questionCount: 1,
      changes: [{ unitId: 'vt', from: none, to: count('2') }],
    });
    const answeredImport = await shown({ answers });
    expect(answeredImport.problems[0]).toMatchObject({ question: 'B2', answer: 'grouped' });
    expect(answeredImport).toMatchObject({
      questionCount: 0,
      changes: [{ unitId: 'ct', to: count('1180') }, { unitId: 'vt' }],
    });
    const applied = await call('POST', `${path}/apply`, { answers });
    expect([applied.status, applied.body]).toEqual([200, { revision: 2 }]);
  });

  it('that are too large or not what they say are refused with words', async () => {
    const hall = await openFigureHall();
    const send = async (payload: Uint8Array | string) => {
      const { status, body } = await upload(hall, `${hall.base}/imports?name=a.xlsx`, payload, hall.browser);
      return [status, body.error.code, body.error.vi.length > 20 && body.error.en.length > 10];
    };
    expect(await send(Buffer.alloc(50 * 1_048_576 + 1, 'a'))).toEqual([413, 'import/tooLarge', true]);
    expect(await send(madeZip([...workbookParts, { name: 'xl/vbaProject.bin', content: 'x' }]))).toEqual([
      422,
      'import/macro',
      true,
    ]);
    expect(await send('%PDF-1.7')).toEqual([422, 'import/unknownKind', true]);
    expect(await send(madeZip(workbookParts).slice(0, -5))).toEqual([422, 'import/broken', true]);
    const json = { method: 'POST', url: `${hall.base}/imports?name=a`, payload: {}, browser: hall.browser } as const;
    expect((await hall.ask(json)).status).toBe(400);
  });
});
