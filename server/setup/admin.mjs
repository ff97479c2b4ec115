import process from 'node:process';
import { runInPlace } from './command.mjs';
import { runEntry } from './failure.mjs';
import { ownNode } from './paths.mjs';
import { prepare } from './prepare.mjs';

// `npm run admin -- …`: the administrator's commands on the database of DATA_DIR.
await runEntry(async () => {
  const env = await prepare({});
  return runInPlace(ownNode, ['server/admin.ts', ...process.argv.slice(2)], env);
});
