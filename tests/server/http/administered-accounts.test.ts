import { Writable } from 'node:stream';
import { describe, expect, it } from 'vitest';
import { createLog } from '#server/log.ts';
import type { SessionId } from '#server/ports/sessions.ts';
import { Browser, type Hall, openHall } from './hall.ts';

/** A hall with an administrator, and a secretary who is signed in. */
async function openOffice(options: Parameters<typeof openHall>[0] = {}) {
  const hall = await openHall(options);
  const administrator = await hall.signedIn();
  const secretary = await hall.signedIn({ signInName: 'thuky', isAdministrator: false });
  const account = (signInName: string) => hall.accounts.findByName(signInName);
  const id = account('thuky')?.id ?? '';
  return { ...hall, administrator, secretary, account, id, administratorId: account('quantri')?.id ?? '' };
}

function signIn({ ask }: Pick<Hall, 'ask'>, signInName: string, password: string) {
  return ask({ method: 'POST', url: '/api/sign-in', payload: { signInName, password }, browser: new Browser() });
}

describe('the list of accounts', () => {
  it('tells administrators who signs in how, and no hash', async () => {
    const { ask, administrator, id, clock } = await openOffice();
    const answer = await ask({ url: '/api/accounts/administered', browser: administrator });
    expect(answer.body.accounts).toContainEqual({
      id,
      signInName: 'thuky',
      name: 'Quản trị',
      title: '',
      unitId: null,
      isAdministrator: false,
      createdAt: clock.now(),
      passwordChangedAt: clock.now(),
      disabledAt: null,
    });
    expect(answer.text).not.toMatch(/argon2|hash/i);
  });

  it('offers those who choose people no disabled ones, and no sign-in names', async () => {
    const { ask, administrator, id } = await openOffice();
    await ask({ method: 'POST', url: `/api/accounts/${id}/disable`, browser: administrator });
    const answer = await ask({ url: '/api/accounts', browser: administrator });
    expect(answer.body.accounts.map((each: { id: string }) => each.id)).not.toContain(id);
    expect(Object.keys(answer.body.accounts[0])).toEqual(['id', 'name', 'title', 'unitId']);
  });
});

describe('an account', () => {
  it('is changed in what is given, and keeps the rest', async () => {
    const { ask, administrator, account, id, stores } = await openOffice();
    const unit = { name: 'VKSND tỉnh', shortName: 'Tỉnh', level: 'tinh', levelLabel: 'cấp tỉnh', symbol: '', order: 0 };
    stores.units.add({ ...unit, id: 'u1' as never, parentId: null, work: null, validFrom: null, validTo: null });
    const change = (payload: object) =>
      ask({ method: 'PATCH', url: `/api/accounts/${id}`, payload, browser: administrator });
    expect((await change({ name: ' Nguyễn Thị Hòa '.normalize('NFD'), unitId: 'u1' })).status).toBe(200);
    expect((await change({ title: 'Thư ký' })).body.account.title).toBe('Thư ký');
    expect(account('thuky')).toMatchObject({ name: 'Nguyễn Thị Hòa', unitId: 'u1', title: 'Thư ký' });
    expect((await change({ unitId: 'nowhere' })).body.error.code).toBe('unit/unknown');
    expect((await change({ name: '' })).status).toBe(400);
    expect((await change({ signInName: 'khac' })).status).toBe(400);
    expect(account('thuky')).toMatchObject({ unitId: 'u1', signInName: 'thuky' });
  });

  it('administers from the moment it is given the right, and is signed out when it loses it', async () => {
    const { ask, administrator, secretary, id } = await openOffice();
    const change = (isAdministrator: boolean) =>
      ask({ method: 'PATCH', url: `/api/accounts/${id}`, payload: { isAdministrator }, browser: administrator });
    const list = () => ask({ url: '/api/accounts/administered', browser: secretary });
    expect((await list()).status).toBe(403);
    await change(true);
    expect((await list()).status).toBe(200);
    await change(false);
    expect((await list()).status).toBe(401);
  });

  it('that is disabled is signed out everywhere at once, and its name and password let nobody in', async () => {
    const office = await openOffice();
    const { ask, administrator, secretary, sessions, id } = office;
    const ended: SessionId[] = [];
    sessions.onSessionEnded((ids) => ended.push(...ids));
    const answer = await ask({ method: 'POST', url: `/api/accounts/${id}/disable`, browser: administrator });
    expect([answer.status, answer.body.account.disabledAt]).toEqual([200, office.clock.now()]);
    expect(ended).toHaveLength(1);
    expect((await ask({ url: '/api/session', browser: secretary })).body).toEqual({ session: null });
    const refused = await signIn(office, 'thuky', secretary.password);
    const unknown = await signIn(office, 'không-có', secretary.password);
    expect([refused.status, refused.body]).toEqual([unknown.status, unknown.body]);
  });

  it('that is disabled has no session, even before its sessions are ended', async () => {
    const { ask, secretary, stores, account, clock } = await openOffice();
    stores.accounts.change(account('thuky')?.id as never, { disabledAt: clock.now() }); // it is there
    expect((await ask({ url: '/api/session', browser: secretary })).body).toEqual({ session: null });
  });

  it('that is disabled counts as a wrong name in the lock-out', async () => {
    const office = await openOffice();
    await office.ask({ method: 'POST', url: `/api/accounts/${office.id}/disable`, browser: office.administrator });
    const codes = [];
    for (let n = 0; n < 6; n += 1)
      codes.push((await signIn(office, 'thuky', office.secretary.password)).body.error.code);
    expect(codes).toEqual([...Array(5).fill('signIn/wrong'), 'signIn/locked']);
  });

  it('that is disabled while its password is being checked is not let in', async () => {
    const office = await openOffice();
    const { accounts, account, secretary } = office;
    const asking = accounts.signIn({
      signInName: 'thuky',
      password: secretary.password,
      address: '10.0.0.1',
      deviceId: null,
    });
    accounts.disable(account('thuky')?.id as never); // it is there
    expect(await asking).toEqual({ kind: 'wrong' });
  });

  it('that is opened again signs in with its password; the sessions of before stay over', async () => {
    const office = await openOffice();
    const { ask, administrator, secretary, id } = office;
    for (const act of ['disable', 'disable', 'enable'])
      expect((await ask({ method: 'POST', url: `/api/accounts/${id}/${act}`, browser: administrator })).status).toBe(
        200,
      );
    expect((await ask({ url: '/api/session', browser: secretary })).body).toEqual({ session: null });
    expect((await signIn(office, 'thuky', secretary.password)).status).toBe(200);
  });

  it('keeps its sign-in name while it is disabled', async () => {
    const { ask, administrator, id } = await openOffice();
    await ask({ method: 'POST', url: `/api/accounts/${id}/disable`, browser: administrator });
    const payload = { signInName: 'thuky', name: 'Người khác' };
    const answer = await ask({ method: 'POST', url: '/api/accounts', payload, browser: administrator });
    expect(answer.body.error.code).toBe('account/nameTaken');
  });

  it('of the last administrator in use is neither disabled nor made an ordinary one', async () => {
    const { ask, administrator, administratorId, id, account } = await openOffice();
    const call = (method: 'POST' | 'PATCH', path: string, payload?: object) =>
      ask({ method, url: `/api/accounts/${path}`, browser: administrator, ...(payload && { payload }) });
    const codeOf = (answer: Awaited<ReturnType<typeof call>>) => [answer.status, answer.body.error?.code];
    const last = [409, 'account/lastAdministrator'];
    await call('PATCH', id, { isAdministrator: true });
    await call('POST', `${id}/disable`); // a disabled administrator does not count
    expect(codeOf(await call('POST', `${administratorId}/disable`))).toEqual(last);
    expect(codeOf(await call('PATCH', administratorId, { isAdministrator: false, name: 'X' }))).toEqual(last);
    expect(account('quantri')).toMatchObject({ isAdministrator: true, disabledAt: null, name: 'Quản trị' });
    await call('POST', `${id}/enable`);
    expect((await call('POST', `${administratorId}/disable`)).status).toBe(200);
  });

  it('that does not exist is told', async () => {
    const { ask, administrator: browser } = await openOffice();
    for (const path of ['nobody/disable', 'nobody/enable', 'nobody/password'])
      expect((await ask({ method: 'POST', url: `/api/accounts/${path}`, browser })).status, path).toBe(404);
    expect((await ask({ method: 'PATCH', url: '/api/accounts/nobody', payload: {}, browser })).status).toBe(404);
  });

  it('is not made in a unit that does not exist', async () => {
    const { ask, administrator: browser, account } = await openOffice();
    const payload = { signInName: 'moi', name: 'Mới', unitId: 'nowhere' };
    const answer = await ask({ method: 'POST', url: '/api/accounts', payload, browser });
    expect([answer.status, answer.body.error.code]).toEqual([404, 'unit/unknown']);
    expect(account('moi')).toBeUndefined();
  });
});

describe('accounts', () => {
  it('are not for those who do not administer', async () => {
    const { ask, secretary: browser, id, account } = await openOffice();
    const calls = [
      { url: '/api/accounts/administered' },
      { method: 'PATCH', url: `/api/accounts/${id}`, payload: { isAdministrator: true } },
      { method: 'POST', url: `/api/accounts/${id}/disable` },
      { method: 'POST', url: `/api/accounts/${id}/enable` },
    ] as const;
    for (const call of calls) expect((await ask({ ...call, browser })).status, call.url).toBe(403);
    expect(account('thuky')).toMatchObject({ isAdministrator: false, disabledAt: null });
  });

  it('leave in the log who did what to whom, by ids alone', async () => {
    const lines: string[] = [];
    const sink = new Writable({
      write: (chunk, _encoding, done) => done(lines.push(String(chunk)) < 0 ? new Error() : null),
    });
    const { ask, administrator, administratorId, id } = await openOffice({ log: createLog('info', sink) });
    const call = (method: 'POST' | 'PATCH', path: string, payload?: object) =>
      ask({ method, url: `/api/accounts${path}`, browser: administrator, ...(payload && { payload }) });
    const { password } = (await call('POST', '', { signInName: 'moi', name: 'Nguyễn Văn Mới' })).body;
    await call('PATCH', `/${id}`, { isAdministrator: true });
    await call('POST', `/${id}/password`);
    await call('POST', `/${id}/disable`);
    await call('POST', `/${id}/enable`);
    const noted = lines.map((line) => JSON.parse(line)).filter(({ by }) => by === administratorId);
    expect(noted.map(({ msg }) => msg)).toEqual([
      'account created',
      'account changed',
      'account given a new password',
      'account disabled',
      'account enabled',
    ]);
    expect(noted[1]).toMatchObject({ accountId: id, isAdministrator: true });
    expect(lines.join('')).not.toMatch(new RegExp(`${password}|Nguyễn|thuky`));
  });
});
