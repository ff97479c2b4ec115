import type { Server } from 'node:http';
import { REALTIME_PATH } from './gateway.ts';

/** A request for a WebSocket that nobody serves would stay open for good. */
export function endStrayUpgrades(server: Server): void {
  server.on('upgrade', (request, socket) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (pathname === `${REALTIME_PATH}/`) return; // engine.io listens itself
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
}
