import { runInPlace } from './command.mjs';
import { runEntry } from './failure.mjs';
import { ownNode } from './paths.mjs';
import { prepare } from './prepare.mjs';

// `npm start`: everything that is needed, then the server.
await runEntry(async () => {
  const env = await prepare({ worker: true, client: true });
  return runInPlace(ownNode, ['server/main.ts'], env);
});
