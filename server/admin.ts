import { mkdirSync } from 'node:fs';
import { type AdminAnswer, asksForHelp, helpText, mayBeFirst, runAdminCommand } from './accounts/admin-commands.ts';
import { createEntrance } from './accounts/create-entrance.ts';
import { ConfigInvalid, readConfig } from './config.ts';
import { DatabaseUnusable, databasePath, openDatabase } from './db/open.ts';
import { createStores } from './db/stores.ts';
import { RandomIds } from './random-ids.ts';
import { SystemClock } from './system-clock.ts';

// The administrator's commands. They work on the database itself, beside a running server too: it reads every session
// anew at each look-up and notices several times a second which ones were ended here.
await main(process.argv.slice(2));

async function main(args: readonly string[]): Promise<void> {
  try {
    const { isDone, text } = asksForHelp(args) ? { isDone: true, text: helpText() } : await onDatabase(args);
    if (isDone) console.log(text);
    else console.error(text);
    process.exitCode = isDone ? 0 : 1;
  } catch (error) {
    if (!(error instanceof ConfigInvalid || error instanceof DatabaseUnusable)) throw error;
    console.error(error.message);
    process.exitCode = 1;
  }
}

async function onDatabase(args: readonly string[]): Promise<AdminAnswer> {
  const { dataDir } = readConfig(process.env);
  const mustExist = !mayBeFirst(args[0]);
  if (!mustExist) mkdirSync(dataDir, { recursive: true, mode: 0o700 });
  const database = openDatabase({ path: databasePath(dataDir), mustExist });
  try {
    const onFault = (error: unknown) => console.error(error);
    const stores = createStores(database);
    const entrance = createEntrance({ stores, clock: new SystemClock(), ids: new RandomIds(), onFault });
    return await runAdminCommand(args, { ...entrance, dataDir });
  } finally {
    database.close();
  }
}
