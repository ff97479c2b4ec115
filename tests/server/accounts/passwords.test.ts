import { existsSync, readFileSync, statSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { AtMost, TooBusy } from '#server/accounts/at-most.ts';
import { forgetGeneratedPasswords, writeGeneratedPasswords } from '#server/accounts/generated-passwords.ts';
import { generatePassword, hashPassword, verifyPassword } from '#server/accounts/password.ts';
import { openEntrance, type TestEntrance } from '#tests/support/entrance.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

const address = '10.0.0.1';
const next = 'hội nghị tháng tám';

async function signedIn(entrance: TestEntrance, signInName: string, password: string) {
  const result = await entrance.accounts.signIn({ signInName, password, address, deviceId: null });
  if (result.kind !== 'signedIn') throw new Error(result.kind);
  return result;
}

async function openWithTwoSessions() {
  const entrance = openEntrance();
  const created = await entrance.accounts.create({ signInName: 'thuky', name: 'Thư ký' });
  if (!created) throw new Error('the name is free in an empty database');
  const here = await signedIn(entrance, 'thuky', created.password);
  const elsewhere = await signedIn(entrance, 'thuky', created.password);
  const change = { accountId: created.account.id, current: created.password, next, address, deviceId: null };
  return { entrance, ...created, here, elsewhere, change: { ...change, sessionId: here.session.id } };
}

describe('passwords', () => {
  it('are hashed with argon2id at the cost that was chosen', async () => {
    const hash = await hashPassword('một mật khẩu');
    expect(hash).toMatch(/^\$argon2id\$v=19\$m=19456,t=2,p=1\$/);
    expect(await verifyPassword(hash, 'một mật khẩu'.normalize('NFD'))).toBe(true);
    expect(await verifyPassword(hash, 'mot mat khau')).toBe(false);
  });

  it('are generated with 80 bits that can be read out', () => {
    const drawn = Array.from({ length: 200 }, generatePassword);
    for (const password of drawn) expect(password).toMatch(/^([0-9a-hjkmnp-tv-z]{4}-){3}[0-9a-hjkmnp-tv-z]{4}$/);
    expect(new Set(drawn).size).toBe(200);
  });

  it('change by their owner, who stays signed in here and nowhere else', async () => {
    const { entrance, here, elsewhere, change } = await openWithTwoSessions();
    const ended: unknown[] = [];
    entrance.sessions.onSessionEnded((ids) => ended.push(...ids));
    expect(await entrance.accounts.changePassword(change)).toEqual({ kind: 'changed' });
    expect(ended).toEqual([elsewhere.session.id]);
    expect(entrance.sessions.byToken(here.token)).toBeDefined();
    expect(entrance.sessions.byToken(elsewhere.token)).toBeUndefined();
    await signedIn(entrance, 'thuky', next);
  });

  it('do not change for a wrong current one, nor to a short one or the own name', async () => {
    const { entrance, change } = await openWithTwoSessions();
    expect(await entrance.accounts.changePassword({ ...change, current: 'sai' })).toEqual({ kind: 'wrong' });
    expect(await entrance.accounts.changePassword({ ...change, next: 'ngắn quá' })).toEqual({ kind: 'unfit' });
    expect(await entrance.accounts.changePassword({ ...change, next: 'Thuky-2024-2024' })).toEqual({ kind: 'unfit' });
  });

  it('count as failed sign-ins when guessed at by a change', async () => {
    const { entrance, change } = await openWithTwoSessions();
    for (let n = 0; n < 5; n += 1) await entrance.accounts.changePassword({ ...change, current: `sai ${n}` });
    expect(await entrance.accounts.changePassword(change)).toMatchObject({ kind: 'locked' });
  });

  it('are reset by an administrator, which ends every session', async () => {
    const { entrance, account, password, here, elsewhere } = await openWithTwoSessions();
    const fresh = await entrance.accounts.resetPassword(account.id);
    expect(entrance.sessions.byToken(here.token)).toBeUndefined();
    expect(entrance.sessions.byToken(elsewhere.token)).toBeUndefined();
    const old = await entrance.accounts.signIn({ signInName: 'thuky', password, address, deviceId: null });
    expect(old).toEqual({ kind: 'wrong' });
    await signedIn(entrance, 'thuky', fresh ?? '');
  });

  it('open no session when they are reset while they are looked at', async () => {
    const { entrance, account, password } = await openWithTwoSessions();
    const attempt = entrance.accounts.signIn({ signInName: 'thuky', password, address, deviceId: null });
    entrance.stores.accounts.setPassword(account.id, 'another hash', entrance.clock.now());
    expect(await attempt).toEqual({ kind: 'wrong' });
  });

  it('are not taken for a name that is there already', async () => {
    const { entrance } = await openWithTwoSessions();
    expect(await entrance.accounts.create({ signInName: 'THUKY', name: 'Khác' })).toBeUndefined();
  });
});

describe('the file of generated passwords', () => {
  it('is for its owner only, is replaced, and can be removed', () => {
    const dataDir = tempDir();
    writeGeneratedPasswords(dataDir, [{ signInName: 'cu', name: 'Cũ', password: 'x' }]);
    const path = writeGeneratedPasswords(dataDir, [{ signInName: 'moi', name: 'Mới', password: 'y' }]);
    expect(statSync(path).mode & 0o777).toBe(0o600);
    expect(readFileSync(path, 'utf8')).toContain('moi\ty\tMới');
    expect(readFileSync(path, 'utf8')).not.toContain('Cũ');
    expect(forgetGeneratedPasswords(dataDir)).toBe(true);
    expect(existsSync(path)).toBe(false);
    expect(forgetGeneratedPasswords(dataDir)).toBe(false);
  });
});

describe('work that is bounded', () => {
  it('runs some, lets some wait, refuses the rest, and goes on after a failure', async () => {
    const gate = new AtMost({ running: 1, waiting: 1 });
    const first = Promise.withResolvers<string>();
    const running = gate.run(() => first.promise);
    const waiting = gate.run(async () => 'second');
    await expect(gate.run(async () => 'third')).rejects.toBeInstanceOf(TooBusy);
    first.reject(new Error('first'));
    await expect(running).rejects.toThrow('first');
    expect(await waiting).toBe('second');
    expect(await gate.run(async () => 'fourth')).toBe('fourth');
  });
});
