import { once } from 'node:events';
import type { AddressInfo, Server, Socket } from 'node:net';
import { connect, createServer } from 'node:net';
import type { Page } from '@playwright/test';
import { UdpRelay } from '../udp-relay.ts';
import type { DemoServer } from './demo-server.ts';

/**
 * The line of one site to the server, on loopback: pages, socket and media go through it. Cut, it swallows everything
 * without a word, as a cable does that was pulled out.
 */
export class Line {
  readonly #front: Server;
  readonly #media: UdpRelay;
  readonly #target: number;
  readonly #sockets = new Set<Socket>();
  #isCut = false;

  private constructor(parts: { readonly front: Server; readonly media: UdpRelay; readonly target: number }) {
    this.#front = parts.front;
    this.#media = parts.media;
    this.#target = parts.target;
    this.#front.on('connection', (socket) => this.#accept(socket));
  }

  static async open({ port, mediaPort }: DemoServer): Promise<Line> {
    const front = createServer({ allowHalfOpen: false });
    front.listen(0, '127.0.0.1');
    await once(front, 'listening');
    const media = await UdpRelay.open({ target: { address: '127.0.0.1', port: mediaPort }, seed: 1 });
    return new Line({ front, media, target: port });
  }

  /** Where pages find the server through this line. */
  get url(): string {
    const { port } = this.#front.address() as AddressInfo; // it listens on TCP
    return `http://127.0.0.1:${port}`;
  }

  /** Makes the media of a page take this line. Before its first load. */
  async lead(page: Page): Promise<void> {
    await page.addInitScript(leadMediaThrough, this.#media.port);
  }

  /** From now on nothing comes through. */
  cut(): void {
    this.#isCut = true;
    this.#media.become({ cut: true });
    for (const socket of this.#sockets) socket.pause();
  }

  /** The line is there again; what hung in it is lost, as connections are that nobody answered. */
  mend(): void {
    this.#isCut = false;
    this.#media.become({ cut: false });
    for (const socket of this.#sockets) socket.destroy();
  }

  /** Idempotent. */
  close(): void {
    for (const socket of this.#sockets) socket.destroy();
    this.#media.close();
    this.#front.close();
  }

  #accept(near: Socket): void {
    const far = connect(this.#target, '127.0.0.1');
    for (const [from, to] of [
      [near, far],
      [far, near],
    ] as const) {
      this.#sockets.add(from);
      from.on('data', (data) => {
        if (!this.#isCut) to.write(data);
      });
      from.on('error', () => from.destroy());
      from.on('close', () => {
        this.#sockets.delete(from);
        // A side that hangs up during a cut is not heard of at the other end.
        if (!this.#isCut) to.destroy();
      });
    }
    if (this.#isCut) for (const socket of [near, far]) socket.pause();
  }
}

/** Runs in the page, before its scripts: every candidate of the server is replaced by the line's, TCP is left out. */
function leadMediaThrough(port: number): void {
  const original = RTCPeerConnection.prototype.setRemoteDescription;
  const lead = (sdp: string) =>
    sdp
      .split('\r\n')
      .filter((row) => !(row.startsWith('a=candidate:') && / tcp /i.test(row)))
      .map((row) => row.replace(/^(a=candidate:\S+ \d+ udp \d+ \S+) \d+/i, `$1 ${port}`))
      .join('\r\n');
  RTCPeerConnection.prototype.setRemoteDescription = function (
    this: RTCPeerConnection,
    description: RTCSessionDescriptionInit,
  ) {
    const { sdp } = description;
    return Reflect.apply(original, this, [sdp === undefined ? description : { ...description, sdp: lead(sdp) }]);
  };
}
