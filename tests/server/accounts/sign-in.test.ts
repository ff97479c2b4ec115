import { describe, expect, it } from 'vitest';
import type { SignInRequest } from '#server/accounts/accounts.ts';
import { MINUTE_MS, SECOND_MS } from '#shared/kernel/index.ts';
import { openEntrance, type TestEntrance } from '#tests/support/entrance.ts';

async function openWithChair() {
  const entrance = openEntrance();
  const created = await entrance.accounts.create({ signInName: 'ChuTri', name: 'Viện trưởng' });
  if (!created) throw new Error('the name is free in an empty database');
  return { entrance, ...created };
}

function attempt(entrance: TestEntrance, request: Partial<SignInRequest>) {
  const stranger = { signInName: 'chutri', password: 'sai', address: '10.0.0.1', deviceId: null };
  return entrance.accounts.signIn({ ...stranger, ...request });
}

async function failTimes(entrance: TestEntrance, count: number, request: Partial<SignInRequest> = {}) {
  for (let n = 0; n < count; n += 1) await attempt(entrance, request);
}

describe('signing in', () => {
  it('opens a session with the right password, however name and letters are written', async () => {
    const { entrance, account, password } = await openWithChair();
    const result = await attempt(entrance, { signInName: '  CHUTRI ', password });
    if (result.kind !== 'signedIn') throw new Error(result.kind);
    expect(entrance.sessions.byToken(result.token)?.principal).toEqual({
      kind: 'account',
      accountId: account.id,
      name: 'Viện trưởng',
      isAdministrator: false,
    });
  });

  it('says the same to a wrong password and to an unknown name', async () => {
    const { entrance } = await openWithChair();
    expect(await attempt(entrance, {})).toEqual({ kind: 'wrong' });
    expect(await attempt(entrance, { signInName: 'không có' })).toEqual({ kind: 'wrong' });
  });

  it('locks a name after five failures, known or not, and lets in again later', async () => {
    const { entrance, password } = await openWithChair();
    await failTimes(entrance, 5);
    await failTimes(entrance, 5, { signInName: 'ai đó' });
    expect(await attempt(entrance, { password })).toMatchObject({ kind: 'locked' });
    expect(await attempt(entrance, { signInName: 'ai đó' })).toMatchObject({ kind: 'locked' });
    entrance.clock.advance(30 * SECOND_MS);
    expect(await attempt(entrance, { password })).toMatchObject({ kind: 'signedIn' });
  });

  it('locks for twice as long with each further failure, and forgets after a quiet half hour', async () => {
    const { entrance } = await openWithChair();
    await failTimes(entrance, 5);
    entrance.clock.advance(30 * SECOND_MS);
    await failTimes(entrance, 1);
    const until = entrance.clock.now() + 60 * SECOND_MS;
    expect(await attempt(entrance, {})).toEqual({ kind: 'locked', until });
    entrance.clock.advance(31 * MINUTE_MS);
    expect(await attempt(entrance, {})).toEqual({ kind: 'wrong' });
    expect(await attempt(entrance, {})).toEqual({ kind: 'wrong' });
  });

  it('does not let many attempts at once slip past the count', async () => {
    const { entrance } = await openWithChair();
    const results = await Promise.all(Array.from({ length: 12 }, () => attempt(entrance, {})));
    expect(results.filter(({ kind }) => kind === 'wrong')).toHaveLength(5);
    expect(results.filter(({ kind }) => kind === 'locked')).toHaveLength(7);
  });

  it('locks an address that tries many names', async () => {
    const { entrance, password } = await openWithChair();
    for (let n = 0; n < 20; n += 1) await attempt(entrance, { signInName: `name-${n}` });
    expect(await attempt(entrance, { password })).toMatchObject({ kind: 'locked' });
    expect(await attempt(entrance, { password, address: '10.0.0.2' })).toMatchObject({ kind: 'signedIn' });
  });

  it('keeps the owner in at a device of theirs while a stranger guesses', async () => {
    const { entrance, password } = await openWithChair();
    const { deviceId } = entrance.devices.create();
    await attempt(entrance, { password, deviceId, address: '10.0.0.9' });
    await failTimes(entrance, 5);
    expect(await attempt(entrance, { password })).toMatchObject({ kind: 'locked' });
    expect(await attempt(entrance, { password, deviceId, address: '10.0.0.9' })).toMatchObject({ kind: 'signedIn' });
  });
});
