import { run } from './command.mjs';
import { prepareWordProcessor } from './debian-program.mjs';
import { runEntry } from './failure.mjs';
import { packageBin } from './paths.mjs';
import { prepare } from './prepare.mjs';

const LIMIT_MS = 20 * 60_000;

// `npm run test:office`: papers opened in a word processor.
await runEntry(async () => {
  const env = await prepare({ pdfReaders: true });
  await prepareWordProcessor();
  const args = ['run', '--config', 'vitest.office.config.ts'];
  const { code } = await run(packageBin('vitest'), args, { env, show: true, timeoutMs: LIMIT_MS });
  return code;
});
