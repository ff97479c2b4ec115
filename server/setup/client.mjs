import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { ownEnv, run } from './command.mjs';
import { SetupFailure } from './failure.mjs';
import { buildDir, packageBin } from './paths.mjs';
import { step } from './say.mjs';
import { hashOf, readStamp, writeStamp } from './stamp.mjs';

const SOURCES = ['client', 'shared', 'vite.config.ts', 'package.json', 'package-lock.json'];

/**
 * Builds the client into build/client, unless nothing that it is made of has changed.
 * @throws {SetupFailure} with the builder's words
 */
export async function prepareClient() {
  const hash = hashOf(SOURCES);
  const target = join(buildDir, 'client');
  if (existsSync(join(target, 'index.html')) && readStamp().client === hash) return;
  await step('Dựng giao diện', async () => {
    // Beside the old one, and renamed when whole: a server that is running keeps its files until then.
    const fresh = `${target}-new`;
    const args = ['build', '--outDir', fresh, '--emptyOutDir', '--logLevel', 'warn'];
    const result = await run(packageBin('vite'), args, { env: ownEnv({ NODE_ENV: 'production' }) });
    if (result.code !== 0) throw new SetupFailure(`vite build không thành công:\n${result.output}`);
    rmSync(target, { recursive: true, force: true });
    renameSync(fresh, target);
  });
  writeStamp('client', hash);
}
