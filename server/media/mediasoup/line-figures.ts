import type { types } from 'mediasoup';
import type { LineFigures } from '#server/ports/media-backend.ts';
import { isReduced } from './reduced.ts';
import type { RoomDevice } from './room-device.ts';

/** Consumers that are asked for their round trip: all share one path, so a few say enough. */
const ASKED_CONSUMERS = 2;

type Packets = { readonly arrived: number; readonly lost: number };

/** Measures the lines of a room's devices; keeps the last packet counts, since loss is told since the last call. */
export class LineMeter {
  readonly #lastByStream = new Map<string, Packets>();

  /** Rejects when a transport closes meanwhile. */
  async measure(device: RoomDevice): Promise<LineFigures> {
    const [[sent], [received], lossIn, roundTripMs] = await Promise.all([
      device.send?.getStats() ?? [],
      device.receive.getStats(),
      this.#lossIn(device),
      roundTrip(device),
    ]);
    return {
      deviceId: device.deviceId,
      roundTripMs,
      lossIn,
      bitrateInBps: sent?.recvBitrate ?? 0,
      bitrateOutBps: received?.sendBitrate ?? 0,
      reducedCount: [...device.consumerById.values()].filter((held) => isReduced(held.consumer)).length,
    };
  }

  /** Forgets the counts of a producer that ended. */
  forget(producerId: string): void {
    for (const key of this.#lastByStream.keys()) if (key.startsWith(producerId)) this.#lastByStream.delete(key);
  }

  async #lossIn(device: RoomDevice): Promise<number | null> {
    const producers = [...device.producerBySource.values()];
    const steps = await Promise.all(
      producers.map(async (producer) =>
        (await producer.getStats()).map((stat) => this.#step(`${producer.id}/${stat.ssrc}`, stat)),
      ),
    );
    const arrived = sum(steps.flat().map((step) => step.arrived));
    const lost = sum(steps.flat().map((step) => step.lost));
    return arrived + lost === 0 ? null : lost / (arrived + lost);
  }

  #step(key: string, stat: types.ProducerStat): Packets {
    const last = this.#lastByStream.get(key) ?? { arrived: 0, lost: 0 };
    this.#lastByStream.set(key, { arrived: stat.packetCount, lost: stat.packetsLost });
    return { arrived: Math.max(0, stat.packetCount - last.arrived), lost: Math.max(0, stat.packetsLost - last.lost) };
  }
}

async function roundTrip(device: RoomDevice): Promise<number | null> {
  const flowing = [...device.consumerById.values()]
    .map((held) => held.consumer)
    .filter((consumer) => !consumer.paused && !consumer.producerPaused)
    .slice(0, ASKED_CONSUMERS);
  const stats = (await Promise.all(flowing.map((consumer) => consumer.getStats()))).flat();
  const times = stats.map((stat) => stat.roundTripTime ?? 0).filter((time) => time > 0);
  return times.length === 0 ? null : Math.min(...times);
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0);
}
