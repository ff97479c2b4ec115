import { execFile } from 'node:child_process';
import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { lockDataDir } from '#server/db/data-dir-lock.ts';
import { databasePath, openDatabase } from '#server/db/open.ts';
import { createStores } from '#server/db/stores.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

type Ended = { readonly code: number; readonly stdout: string; readonly stderr: string };

function admin(dataDir: string, ...args: string[]): Promise<Ended> {
  return new Promise((resolve) => {
    const env = { ...process.env, DATA_DIR: dataDir };
    execFile(process.execPath, ['server/admin.ts', ...args], { env }, (error, stdout, stderr) => {
      resolve({ code: Number(error?.code ?? 0), stdout, stderr });
    });
  });
}

describe('npm run admin', () => {
  it('works on an empty directory and beside a running server', async () => {
    const dataDir = join(tempDir(), 'data');
    expect((await admin(dataDir, 'list-accounts')).code).toBe(1);
    expect((await admin(dataDir, 'create-admin', 'quantri')).stdout).toContain('Mật khẩu:');
    const lock = lockDataDir(dataDir);
    const database = openDatabase({ path: databasePath(dataDir) });
    onTestFinished(() => {
      database.close();
      lock.release();
    });
    expect((await admin(dataDir, 'create-admin', 'thuhai')).code).toBe(0);
    expect(createStores(database).accounts.findByName('thuhai')?.isAdministrator).toBe(true);
  });

  it('prints its commands, and one clear line when there is nothing yet', async () => {
    const dataDir = tempDir();
    expect(await admin(dataDir)).toMatchObject({ code: 0, stdout: expect.stringContaining('create-admin NAME') });
    const nothing = await admin(dataDir, 'list-accounts');
    expect(nothing.code).toBe(1);
    expect(nothing.stderr.trim().split('\n')).toHaveLength(1);
  });
});
