import { createHash } from 'node:crypto';
import { createServer } from 'node:net';
import { setTimeout as delay } from 'node:timers/promises';
import { root } from './paths.mjs';
import { say } from './say.mjs';

const POLL_MS = 250;

/**
 * Runs work while no other set-up works on the same checkout; waits for its turn.
 *
 * The mark is a socket name in Linux' abstract namespace: only one process can hold it, and it goes with its holder
 * however that one ends, so that no stale mark is ever left.
 * @template T
 * @param {() => Promise<T>} work
 * @param {string} [place] what must not be worked on twice at once
 * @returns {Promise<T>}
 */
export async function inTurn(work, place = root) {
  const name = `\0diem-cau-setup-${createHash('sha256').update(place).digest('hex')}`;
  let mark = await take(name);
  if (mark === undefined) say('▸ Chờ một lần cài đặt khác trên cùng thư mục này xong…');
  while (mark === undefined) {
    await delay(POLL_MS);
    mark = await take(name);
  }
  try {
    return await work();
  } finally {
    mark.close();
  }
}

/**
 * @param {string} name
 * @returns {Promise<import('node:net').Server | undefined>} undefined while another process holds it
 */
function take(name) {
  return new Promise((done, fail) => {
    const server = createServer((socket) => socket.destroy());
    server.once('error', (error) => ('code' in error && error.code === 'EADDRINUSE' ? done(undefined) : fail(error)));
    server.listen(name, () => done(server));
  });
}
