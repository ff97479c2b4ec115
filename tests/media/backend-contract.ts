import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { ConsumerOffer, MediaBackend, MediaRoom } from '#server/ports/media-backend.ts';
import { type RecordedEvent, recordedEvents } from './recorded-events.ts';
import { cameraParameters, dtlsParameters, microphoneParameters } from './sample-parameters.ts';

const NOTHING = { transports: 0, producers: 0, consumers: 0 };

export type BackendUnderTest = {
  readonly backend: MediaBackend;
  /** Kills the engine under all rooms, as by SIGKILL. */
  kill(): void;
};

/** What every media engine behind the port has to do. */
export function backendContract(name: string, start: () => Promise<BackendUnderTest>): void {
  describe(`${name} as a media backend`, () => {
    let subject: BackendUnderTest;
    let room: MediaRoom;
    let record: RecordedEvent[];

    beforeEach(async () => {
      subject = await start();
      const recorded = recordedEvents();
      record = recorded.record;
      room = await subject.backend.openRoom('room-1', recorded.events);
    });

    afterEach(async () => {
      room.close();
      await subject.backend.close();
    });

    async function join(deviceId: string, sends = true) {
      return await room.join(deviceId, { rtpCapabilities: room.routerRtpCapabilities, sends });
    }

    async function speaker(deviceId: string): Promise<{ transportId: string; producerId: string }> {
      const { send } = await join(deviceId);
      if (!send) throw new Error('no sending transport');
      const { transportId } = send;
      const rtpParameters = microphoneParameters();
      const options = { transportId, kind: 'audio', source: 'microphone', rtpParameters } as const;
      return { transportId, ...(await room.produce(deviceId, options)) };
    }

    async function taken(deviceId: string, from: string): Promise<ConsumerOffer> {
      const offer = await room.consume(deviceId, { deviceId: from, source: 'microphone' });
      if (!offer) throw new Error('nothing to consume');
      return offer;
    }

    it('answers a probe', async () => {
      await expect(subject.backend.probe()).resolves.toBeUndefined();
    });

    it('gives a display no way to send', async () => {
      const { send, receive } = await join('display', false);
      expect(send).toBeNull();
      expect(receive.transportId).not.toBe('');
      expect(room.openCounts()).toEqual({ transports: 1, producers: 0, consumers: 0 });
      const options = { transportId: receive.transportId, kind: 'audio', source: 'microphone' } as const;
      await expect(
        room.produce('display', { ...options, rtpParameters: microphoneParameters() }),
      ).rejects.toMatchObject({ reason: 'unknownTransport' });
    });

    it('begins every producer paused', async () => {
      const { transportId } = await speaker('a');
      const rtpParameters = cameraParameters();
      await room.produce('a', { transportId, kind: 'video', source: 'camera', rtpParameters });
      expect(room.producers().map(({ source, paused }) => ({ source, paused }))).toEqual([
        { source: 'microphone', paused: true },
        { source: 'camera', paused: true },
      ]);
    });

    it('offers a consumer of a paused producer as such and tells of each change', async () => {
      await speaker('a');
      await join('b');
      const offer = await taken('b', 'a');
      expect(offer).toMatchObject({ deviceId: 'a', source: 'microphone', kind: 'audio', producerPaused: true });
      await room.setProducerPaused('a', 'microphone', false);
      await room.setProducerPaused('a', 'microphone', true);
      const { consumerId } = offer;
      await vi.waitFor(() =>
        expect(record.filter((event) => event.type === 'consumerPaused')).toEqual([
          { type: 'consumerPaused', deviceId: 'b', consumerId, paused: false },
          { type: 'consumerPaused', deviceId: 'b', consumerId, paused: true },
        ]),
      );
    });

    it('puts a second microphone of a device in the place of the first', async () => {
      const { transportId, producerId } = await speaker('a');
      await join('b');
      const offer = await taken('b', 'a');
      const rtpParameters = microphoneParameters(22_222_222);
      const second = await room.produce('a', { transportId, kind: 'audio', source: 'microphone', rtpParameters });
      expect(second.producerId).not.toBe(producerId);
      expect(room.producers()).toEqual([
        { deviceId: 'a', source: 'microphone', producerId: second.producerId, paused: true },
      ]);
      await vi.waitFor(() =>
        expect(record).toContainEqual({ type: 'consumerClosed', deviceId: 'b', consumerId: offer.consumerId }),
      );
    });

    it('closes what others take of a device that leaves, and tells them', async () => {
      await speaker('a');
      await join('b');
      await join('c', false);
      const offers = [await taken('b', 'a'), await taken('c', 'a')];
      room.leave('a');
      await vi.waitFor(() => {
        expect(record).toContainEqual({ type: 'consumerClosed', deviceId: 'b', consumerId: offers[0]?.consumerId });
        expect(record).toContainEqual({ type: 'consumerClosed', deviceId: 'c', consumerId: offers[1]?.consumerId });
        expect(record).toContainEqual({ type: 'producerClosed', deviceId: 'a', source: 'microphone' });
      });
      expect(room.openCounts()).toEqual({ transports: 3, producers: 0, consumers: 0 });
      room.leave('a');
    });

    it('closes the former media of a device that joins again', async () => {
      const { transportId } = await speaker('a');
      await join('a');
      expect(room.openCounts()).toEqual({ transports: 2, producers: 0, consumers: 0 });
      await expect(room.restartIce('a', transportId)).rejects.toMatchObject({ reason: 'unknownTransport' });
    });

    it('leaves nothing open and says nothing when it closes', async () => {
      await speaker('a');
      await join('b');
      await taken('b', 'a');
      record.length = 0;
      room.close();
      room.close();
      expect(room.openCounts()).toEqual(NOTHING);
      await expect(join('c')).rejects.toMatchObject({ reason: 'roomClosed' });
      expect(record).toEqual([]);
    });

    it('knows no id of another room or device', async () => {
      const other = await subject.backend.openRoom('room-2', recordedEvents().events);
      const { transportId } = await speaker('a');
      await join('b');
      const { consumerId } = await taken('b', 'a');
      await other.join('b', { rtpCapabilities: other.routerRtpCapabilities, sends: true });
      const wish = { paused: false, spatialLayer: null };
      await expect(other.setConsumer('b', consumerId, wish)).rejects.toMatchObject({ reason: 'unknownConsumer' });
      await expect(room.setConsumer('a', consumerId, wish)).rejects.toMatchObject({ reason: 'unknownConsumer' });
      await expect(other.restartIce('b', transportId)).rejects.toMatchObject({ reason: 'unknownTransport' });
      await expect(room.connectTransport('b', transportId, dtlsParameters)).rejects.toMatchObject({
        reason: 'unknownTransport',
      });
      await expect(other.restartIce('a', transportId)).rejects.toMatchObject({ reason: 'unknownDevice' });
      await expect(other.consume('b', { deviceId: 'a', source: 'microphone' })).resolves.toBeUndefined();
      const rtpParameters = microphoneParameters();
      await expect(
        room.produce('b', { transportId, kind: 'audio', source: 'microphone', rtpParameters }),
      ).rejects.toMatchObject({ reason: 'unknownTransport' });
      other.close();
    });

    it('refuses parameters that do not fit', async () => {
      const { send } = await join('a');
      const transportId = send?.transportId ?? '';
      const rtpParameters = microphoneParameters();
      await expect(
        room.produce('a', { transportId, kind: 'audio', source: 'camera', rtpParameters }),
      ).rejects.toMatchObject({ reason: 'badParameters' });
      await expect(
        room.produce('a', { transportId, kind: 'audio', source: 'microphone', rtpParameters: { codecs: [] } }),
      ).rejects.toMatchObject({ reason: 'badParameters' });
      await room.connectTransport('a', transportId, dtlsParameters);
      await expect(room.connectTransport('a', transportId, dtlsParameters)).rejects.toMatchObject({
        reason: 'badParameters',
      });
      expect(room.producers()).toEqual([]);
    });

    it('sets, closes and forgets a consumer', async () => {
      await speaker('a');
      await join('b');
      const { consumerId } = await taken('b', 'a');
      await room.setConsumer('b', consumerId, { paused: false, spatialLayer: null });
      await room.setConsumer('b', consumerId, { paused: true, spatialLayer: 2 });
      room.closeConsumer('b', consumerId);
      room.closeConsumer('b', consumerId);
      expect(room.openCounts().consumers).toBe(0);
      expect(record.some((event) => event.type === 'consumerClosed')).toBe(false);
    });

    it('gives new ICE parameters on the same transport', async () => {
      const { receive } = await join('a');
      const parameters = await room.restartIce('a', receive.transportId);
      expect(parameters['usernameFragment']).toBeTypeOf('string');
      expect(parameters['password']).not.toBe(receive.iceParameters['password']);
    });

    it('has figures for the line of each device', async () => {
      await speaker('a');
      await join('b', false);
      const lines = await room.lines();
      expect(lines.map((line) => line.deviceId).toSorted()).toEqual(['a', 'b']);
      expect(lines.every((line) => line.bitrateInBps >= 0 && line.reducedCount === 0)).toBe(true);
    });

    it('tells of a dead engine once, and opens a new room that works', async () => {
      await speaker('a');
      record.length = 0;
      subject.kill();
      await vi.waitFor(() => expect(record).toEqual([{ type: 'died' }]), { timeout: 5_000 });
      expect(room.openCounts()).toEqual(NOTHING);
      await expect(join('a')).rejects.toMatchObject({ reason: 'roomClosed' });
      room = await subject.backend.openRoom('room-1', recordedEvents().events);
      await speaker('a');
      expect(room.openCounts()).toEqual({ transports: 2, producers: 1, consumers: 0 });
      await expect(subject.backend.probe()).resolves.toBeUndefined();
    });
  });
}
