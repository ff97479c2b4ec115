import type { types } from 'mediasoup';
import type { MediaRoomEvents } from '#server/ports/media-backend.ts';
import type { RoomDevice } from './room-device.ts';

/** Keeps a consumer with its device until it closes, and tells the room what becomes of its producer. */
export function holdConsumer(device: RoomDevice, consumer: types.Consumer, events: MediaRoomEvents): void {
  const { deviceId } = device;
  device.consumerById.set(consumer.id, { consumer, stuckPolls: 0, nudges: 0 });
  consumer.observer.once('close', () => device.consumerById.delete(consumer.id));
  // this one comes only when the producer went, not when the consumer was closed by hand or with its transport
  consumer.once('producerclose', () => {
    if (!device.closed) events.onConsumerClosed(deviceId, consumer.id);
  });
  consumer.on('producerpause', () => events.onConsumerPaused(deviceId, consumer.id, true));
  consumer.on('producerresume', () => events.onConsumerPaused(deviceId, consumer.id, false));
}
