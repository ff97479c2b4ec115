import type { MediaRoomEvents, MediaSource } from '#server/ports/media-backend.ts';

export type RecordedEvent =
  | { readonly type: 'alive' | 'lost'; readonly deviceId: string }
  | { readonly type: 'consumerClosed'; readonly deviceId: string; readonly consumerId: string }
  | {
      readonly type: 'consumerPaused';
      readonly deviceId: string;
      readonly consumerId: string;
      readonly paused: boolean;
    }
  | { readonly type: 'producerClosed'; readonly deviceId: string; readonly source: MediaSource }
  | { readonly type: 'levels'; readonly levels: ReadonlyMap<string, number> }
  | { readonly type: 'died' };

/** Listens to a room and keeps what it was told, in order. */
export function recordedEvents(): { events: MediaRoomEvents; record: RecordedEvent[] } {
  const record: RecordedEvent[] = [];
  const events: MediaRoomEvents = {
    onAlive: (deviceId) => record.push({ type: 'alive', deviceId }),
    onConsumerClosed: (deviceId, consumerId) => record.push({ type: 'consumerClosed', deviceId, consumerId }),
    onConsumerPaused: (deviceId, consumerId, paused) =>
      record.push({ type: 'consumerPaused', deviceId, consumerId, paused }),
    onProducerClosed: (deviceId, _, source) => record.push({ type: 'producerClosed', deviceId, source }),
    onDeviceLost: (deviceId) => record.push({ type: 'lost', deviceId }),
    onLevels: (levels) => record.push({ type: 'levels', levels }),
    onDied: () => record.push({ type: 'died' }),
  };
  return { events, record };
}
