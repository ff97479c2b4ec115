import type { types } from 'mediasoup-client';
import { Device } from 'mediasoup-client';
import type { EngineObject, MediaConsumerOffer, MediaSource, MediaTransportOffer } from '#shared/protocol/index.ts';
import { cameraLayers, screenLayers } from './encodings.ts';
import type { Engine, EngineTransport, TransportEvents, TransportState } from './engine-port.ts';

const stateOf: Record<types.ConnectionState, TransportState> = {
  new: 'connecting',
  connecting: 'connecting',
  connected: 'connected',
  disconnected: 'disconnected',
  failed: 'failed',
  closed: 'failed',
};

/** The engine by mediasoup-client. Throws where the browser has no WebRTC that it knows. */
export function createEngine(): Engine {
  const device = new Device();
  return {
    async capabilities(routerRtpCapabilities) {
      if (!device.loaded) await device.load({ routerRtpCapabilities: engineValue(routerRtpCapabilities) });
      return { ...device.recvRtpCapabilities };
    },
    openTransport: (offer, direction, events) => openTransport(device, { offer, direction, events }),
  };
}

type Opening = {
  readonly offer: MediaTransportOffer;
  readonly direction: 'send' | 'receive';
  readonly events: TransportEvents;
};

function openTransport(device: Device, { offer, direction, events }: Opening): EngineTransport {
  const options: types.TransportOptions = {
    id: offer.transportId,
    iceParameters: engineValue(offer.iceParameters),
    iceCandidates: offer.iceCandidates.map((candidate) => engineValue<types.IceCandidate>(candidate)),
    dtlsParameters: engineValue(offer.dtlsParameters),
  };
  const transport = direction === 'send' ? device.createSendTransport(options) : device.createRecvTransport(options);
  listen(transport, events);
  return {
    id: offer.transportId,
    state: () => stateOf[transport.connectionState],
    produce: ({ source, track }) => produce(transport, source, track),
    consume: (consumed) => consume(transport, consumed),
    restartIce: (iceParameters) => transport.restartIce({ iceParameters: engineValue(iceParameters) }),
    roundTripMs: () => roundTripOf(transport),
    close: () => transport.close(),
  };
}

async function roundTripOf(transport: types.Transport): Promise<number | null> {
  const stats: RTCStats[] = [...(await transport.getStats()).values()];
  const ways = stats.filter((stat) => stat.type === 'candidate-pair') as RTCIceCandidatePairStats[]; // by their type
  const way = ways.find((each) => each.nominated === true && each.state === 'succeeded');
  return way?.currentRoundTripTime === undefined ? null : Math.round(way.currentRoundTripTime * 1_000);
}

function listen(transport: types.Transport, events: TransportEvents): void {
  transport.on('connectionstatechange', (state) => events.onState(stateOf[state]));
  transport.on('connect', ({ dtlsParameters }, done, fail) => {
    events
      .onConnect({ ...dtlsParameters })
      .then((taken) => (taken ? done() : fail(new Error('connect refused'))), fail);
  });
  transport.on('produce', ({ kind, rtpParameters, appData }, done, fail) => {
    const source = appData['source'] as MediaSource; // set by `produce` below
    events
      .onProduce({ kind, source, rtpParameters: { ...rtpParameters } })
      .then((id) => (id === null ? fail(new Error('produce refused')) : done({ id })), fail);
  });
}

async function produce(transport: types.Transport, source: MediaSource, track: MediaStreamTrack) {
  const producer = await transport.produce({
    track,
    appData: { source },
    // The capture owns the track: the device check may go on showing it.
    stopTracks: false,
    // Whether it flows is the server's business alone.
    disableTrackOnPause: false,
    ...(source === 'camera' ? { encodings: cameraLayers(), codecOptions: { videoGoogleStartBitrate: 600 } } : {}),
    ...(source === 'screen' ? { encodings: screenLayers() } : {}),
    ...(source === 'microphone' ? { codecOptions: { opusDtx: false, opusFec: true, opusStereo: false } } : {}),
  });
  return {
    replaceTrack: (next: MediaStreamTrack) => producer.replaceTrack({ track: next }),
    close: () => producer.close(),
  };
}

async function consume(transport: types.Transport, offer: MediaConsumerOffer) {
  const consumer = await transport.consume({
    id: offer.consumerId,
    producerId: offer.producerId,
    kind: offer.kind,
    rtpParameters: engineValue(offer.rtpParameters),
    // Sound and picture of a device are kept in step; its screen is apart from them.
    streamId: offer.source === 'screen' ? `${offer.deviceId}-screen` : offer.deviceId,
  });
  return { track: consumer.track, close: () => consumer.close() };
}

/** The wire carries the engine's own objects, made by the same engine at the server. */
function engineValue<T>(value: EngineObject): T {
  return value as T;
}
