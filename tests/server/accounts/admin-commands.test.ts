import { describe, expect, it } from 'vitest';
import { runAdminCommand } from '#server/accounts/admin-commands.ts';
import { writeGeneratedPasswords } from '#server/accounts/generated-passwords.ts';
import type { ConferenceId, SiteId } from '#shared/kernel/index.ts';
import { openEntrance } from '#tests/support/entrance.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

function open() {
  const entrance = openEntrance();
  const tools = { ...entrance, dataDir: tempDir() };
  return { entrance, tools, run: (...args: string[]) => runAdminCommand(args, tools) };
}

function passwordIn(text: string): string {
  return /Mật khẩu: +(\S+)/.exec(text)?.[1] ?? '';
}

describe('admin commands', () => {
  it('create an administrator who can sign in with what was printed', async () => {
    const { entrance, run } = open();
    const { isDone, text } = await run('create-admin', 'quantri');
    expect(isDone).toBe(true);
    const attempt = { signInName: 'quantri', password: passwordIn(text), address: '::1', deviceId: null };
    expect(await entrance.accounts.signIn(attempt)).toMatchObject({
      kind: 'signedIn',
      session: { principal: { isAdministrator: true } },
    });
    expect(await run('create-admin', 'QuanTri')).toMatchObject({ isDone: false });
    expect(await run('create-admin', '../x')).toMatchObject({ isDone: false });
  });

  it('make an account of a title, which is no administrator', async () => {
    const { entrance, run } = open();
    const { isDone, text } = await run('create-account', 'chu-tri', 'Viện trưởng VKSND tỉnh');
    expect(isDone).toBe(true);
    const attempt = { signInName: 'chu-tri', password: passwordIn(text), address: '::1', deviceId: null };
    expect(await entrance.accounts.signIn(attempt)).toMatchObject({
      kind: 'signedIn',
      session: { principal: { name: 'Viện trưởng VKSND tỉnh', isAdministrator: false } },
    });
    expect(await run('create-account', 'chu-tri')).toMatchObject({ isDone: false });
    expect(await run('create-account', 'thu-ky', ' ')).toMatchObject({ isDone: false });
  });

  it('reset a password', async () => {
    const { entrance, run } = open();
    await run('create-admin', 'quantri');
    const password = passwordIn((await run('reset-password', 'quantri')).text);
    const attempt = { signInName: 'quantri', password, address: '::1', deviceId: null };
    expect(await entrance.accounts.signIn(attempt)).toMatchObject({ kind: 'signedIn' });
    expect(await run('reset-password', 'ai')).toMatchObject({ isDone: false });
  });

  it('list accounts and links and show no secret', async () => {
    const { entrance, run } = open();
    expect((await run('list-accounts')).text).toContain('create-admin');
    expect((await run('list-links')).text).toBe('Chưa có đường dẫn nào.');
    const password = passwordIn((await run('create-admin', 'quantri')).text);
    const place = { conferenceId: 'conference' as ConferenceId, siteId: 'site' as SiteId }; // ids of this test
    const join = entrance.links.issueJoinLink(place);
    const display = entrance.links.issueDisplayLink(place);
    const listed = `${(await run('list-accounts')).text}\n${(await run('list-links')).text}`;
    for (const shown of ['quantri', join.link.id, display.link.id]) expect(listed).toContain(shown);
    for (const secret of [password, join.token, display.token]) expect(listed).not.toContain(secret);
  });

  it('revoke a link of either kind', async () => {
    const { entrance, run } = open();
    const place = { conferenceId: 'conference' as ConferenceId, siteId: 'site' as SiteId }; // ids of this test
    const issued = [entrance.links.issueJoinLink(place), entrance.links.issueDisplayLink(place)];
    for (const { link } of issued) expect(await run('revoke-link', link.id)).toMatchObject({ isDone: true });
    expect((await run('list-links')).text).not.toContain('còn hiệu lực');
    expect(await run('revoke-link', 'unknown')).toMatchObject({ isDone: false });
  });

  it('remove the file of generated passwords', async () => {
    const { tools, run } = open();
    writeGeneratedPasswords(tools.dataDir, []);
    expect((await run('forget-passwords')).text).toContain('Đã xóa');
    expect((await run('forget-passwords')).text).toContain('Không có');
  });

  it('say how they are used when asked wrongly', async () => {
    const { run } = open();
    expect(await run('nothing')).toMatchObject({ isDone: false, text: expect.stringContaining('reset-password NAME') });
    expect(await run('create-admin')).toMatchObject({
      isDone: false,
      text: expect.stringContaining('create-admin NAME'),
    });
    expect(await run('list-accounts', 'extra')).toMatchObject({ isDone: false });
  });
});
