import { prepareChromium } from './chromium.mjs';
import { prepareClient } from './client.mjs';
import { ownEnv } from './command.mjs';
import { preparePdfReaders } from './debian-program.mjs';
import { preparePackages } from './packages.mjs';
import { requirePlatform } from './platform.mjs';
import { inTurn } from './turn.mjs';
import { prepareWorker } from './worker.mjs';

/**
 * Sets up what a command needs, in order, and only what is not there yet. The packages are always seen to.
 * @param {{ worker?: boolean, client?: boolean, chromium?: boolean, pdfReaders?: boolean }} wanted
 * @returns {Promise<NodeJS.ProcessEnv>} the environment for the command: this project's Node first, and
 *   MEDIASOUP_WORKER_BIN and CHROMIUM_BIN as far as wanted
 * @throws {import('./failure.mjs').SetupFailure}
 */
export async function prepare(wanted) {
  requirePlatform();
  return inTurn(async () => {
    await preparePackages();
    const worker = wanted.worker ? await prepareWorker() : undefined;
    if (wanted.client) await prepareClient();
    const chromium = wanted.chromium ? await prepareChromium() : undefined;
    if (wanted.pdfReaders) await preparePdfReaders();
    return ownEnv({
      ...(worker === undefined ? {} : { MEDIASOUP_WORKER_BIN: worker }),
      ...(chromium === undefined ? {} : { CHROMIUM_BIN: chromium }),
    });
  });
}
