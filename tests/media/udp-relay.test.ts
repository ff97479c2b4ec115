import { createSocket, type Socket } from 'node:dgram';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { UdpRelay } from '#tests/support/udp-relay.ts';

describe('the UDP relay', () => {
  let echo: Socket;
  let peer: Socket;
  let relay: UdpRelay;
  let back: string[];

  beforeEach(async () => {
    [echo, peer] = [await bound(), await bound()];
    echo.on('message', (packet, from) => echo.send(packet, from.port, from.address));
    back = [];
    peer.on('message', (packet) => back.push(packet.toString()));
    relay = await UdpRelay.open({ target: { address: '127.0.0.1', port: echo.address().port }, seed: 7 });
  });

  afterEach(() => {
    relay.close();
    relay.close();
    echo.close();
    peer.close();
  });

  async function bound(): Promise<Socket> {
    const socket = createSocket('udp4');
    socket.bind(0, '127.0.0.1');
    await once(socket, 'listening');
    return socket;
  }

  function send(text: string): void {
    peer.send(text, relay.port, '127.0.0.1');
  }

  it('carries packets there and back', async () => {
    send('a');
    await vi.waitFor(() => expect(back).toEqual(['a']));
    relay.become({ delayMs: 20, jitterMs: 5 });
    send('b');
    await vi.waitFor(() => expect(back).toEqual(['a', 'b']));
  });

  it('carries nothing while it is cut', async () => {
    relay.become({ cut: true });
    send('lost');
    await vi.waitFor(() => expect(relay.counts.lost).toBe(1));
    relay.become({ cut: false });
    send('kept');
    await vi.waitFor(() => expect(back).toEqual(['kept']));
  });

  it('loses about the share it was told', async () => {
    relay.become({ loss: 0.5 });
    for (let index = 0; index < 200; index += 1) send(String(index));
    await vi.waitFor(() => expect(relay.counts.forwarded + relay.counts.lost).toBeGreaterThan(250));
    const { forwarded, lost } = relay.counts;
    expect(lost / (forwarded + lost)).toBeGreaterThan(0.35);
    expect(lost / (forwarded + lost)).toBeLessThan(0.65);
  });
});
