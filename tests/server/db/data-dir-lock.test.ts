import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { DataDirInUse, lockDataDir } from '#server/db/data-dir-lock.ts';
import { tempDir } from '#tests/support/temp-dir.ts';

const lockModule = pathToFileURL('server/db/data-dir-lock.ts').href;
const holdLock = (directory: string) => `
  const { lockDataDir } = await import(${JSON.stringify(lockModule)});
  lockDataDir(${JSON.stringify(directory)});
  process.stdout.write('held');
  setInterval(() => {}, 1000);
`;

describe('the lock of a data directory', () => {
  it('keeps a second owner out until the first lets go', () => {
    const directory = tempDir();
    const first = lockDataDir(directory);
    expect(() => lockDataDir(directory)).toThrow(DataDirInUse);
    first.release();
    lockDataDir(directory).release();
  });

  it('is free again when its owner was killed', async () => {
    const directory = tempDir();
    const owner = await startOwner(directory);
    expect(() => lockDataDir(directory)).toThrow(DataDirInUse);
    owner.kill('SIGKILL');
    await once(owner, 'exit');
    lockDataDir(directory).release();
  });
});

async function startOwner(directory: string): Promise<ChildProcess> {
  const owner = spawn(process.execPath, ['--input-type=module', '-e', holdLock(directory)], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    owner.kill('SIGKILL');
  });
  await once(owner.stdout, 'data');
  return owner;
}
