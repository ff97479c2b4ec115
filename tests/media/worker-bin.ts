import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';

/**
 * The media worker that set-up found or built, by the variable that set-up passes on; otherwise the one that the
 * package downloaded.
 */
export function workerBin(): string {
  const given = process.env['MEDIASOUP_WORKER_BIN'];
  if (given) return given;
  const { workerBin: own } = createRequire(import.meta.url)('mediasoup') as { workerBin: string }; // its own export
  if (existsSync(own)) return own;
  throw new Error('no media worker: set MEDIASOUP_WORKER_BIN');
}
