import { EventEmitter } from 'node:events';
import type { Socket } from 'socket.io';
import { expect, it } from 'vitest';
import { Outbox } from '#server/realtime/outbox.ts';

function open() {
  const transport = new EventEmitter();
  const conn = Object.assign(new EventEmitter(), { transport });
  let toldCount = 0;
  // The outbox listens to two emitters of a socket and uses nothing else of it.
  const outbox = new Outbox({ conn } as unknown as Pick<Socket, 'conn'>, () => {
    toldCount += 1;
  });
  const send = (data: string) => conn.emit('packetCreate', { data });
  return { outbox, send, flush: () => conn.emit('flush'), drain: () => transport.emit('drain'), told: () => toldCount };
}

it('tells once when too many messages wait for a client', () => {
  const { send, told } = open();
  for (let each = 0; each < 2_000; each += 1) send('x');
  expect(told()).toBe(0);
  for (let each = 0; each < 10; each += 1) send('x');
  expect(told()).toBe(1);
});

it('tells when too many characters wait, those handed to the transport included', () => {
  const { send, flush, told } = open();
  send('x'.repeat(8_388_600));
  flush();
  expect(told()).toBe(0);
  send('x'.repeat(100));
  expect(told()).toBe(1);
});

it('forgets what the transport wrote', () => {
  const { outbox, send, flush, drain, told } = open();
  for (let round = 0; round < 5; round += 1) {
    for (let each = 0; each < 1_500; each += 1) send('x');
    expect(outbox.keepsUp).toBe(false);
    flush();
    drain();
    expect(outbox.keepsUp).toBe(true);
  }
  expect(told()).toBe(0);
});
