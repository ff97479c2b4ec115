import type { Server } from 'node:http';

/** A request for a WebSocket that nobody serves would stay open for good. */
export function endStrayUpgrades(server: Server, served: readonly string[]): void {
  server.on('upgrade', (request, socket) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    if (served.includes(pathname)) return; // who serves it listens itself
    socket.on('error', () => socket.destroy());
    socket.end('HTTP/1.1 404 Not Found\r\nConnection: close\r\n\r\n');
  });
}
