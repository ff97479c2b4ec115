import { amplitudeOf } from './tone.ts';
import { RTCAudioSink, RTCVideoSink } from './wrtc.ts';

/** Sound older than this is not what is heard now. */
const EAR_MS = 200;

export type Ear = {
  /** Amplitude of that frequency in what arrived within the last 200 ms; 1 is full scale. */
  amplitude(frequency: number): number;
  stop(): void;
};

/** Listens to a received sound track. */
export function listenTo(track: MediaStreamTrack): Ear {
  const sink = new RTCAudioSink(track);
  let heard: { at: number; samples: Int16Array; sampleRate: number }[] = [];
  sink.ondata = ({ samples, sampleRate, channelCount = 1 }) => {
    const at = performance.now();
    heard = heard.filter((piece) => piece.at > at - EAR_MS);
    heard.push({ at, samples: firstChannel(samples, channelCount), sampleRate });
  };
  return {
    amplitude(frequency) {
      const fresh = heard.filter((piece) => piece.at > performance.now() - EAR_MS);
      const sampleRate = fresh.at(-1)?.sampleRate;
      if (!sampleRate) return 0;
      const joined = Int16Array.from(
        fresh.filter((piece) => piece.sampleRate === sampleRate).flatMap((piece) => [...piece.samples]),
      );
      return amplitudeOf(joined, { frequency, sampleRate });
    },
    stop: () => sink.stop(),
  };
}

/** What was seen of a picture. `changes` counts frames that differ from the one before: a still picture has none. */
export type Sight = {
  readonly frames: number;
  readonly changes: number;
  readonly width: number;
  readonly height: number;
};

export type Eye = { sight(): Sight; stop(): void };

/** Watches a received picture track. */
export function watch(track: MediaStreamTrack): Eye {
  const sink = new RTCVideoSink(track);
  let seen: Sight = { frames: 0, changes: 0, width: 0, height: 0 };
  let last = -1;
  sink.onframe = ({ frame: { width, height, data } }) => {
    const print = fingerprint(data, width, height);
    seen = { width, height, frames: seen.frames + 1, changes: seen.changes + (print === last ? 0 : 1) };
    last = print;
  };
  return { sight: () => seen, stop: () => sink.stop() };
}

/** Where the bar of the picture runs, the brightest column. */
function fingerprint(data: Uint8Array, width: number, height: number): number {
  const row = (height - Math.floor(height * 0.19)) * width;
  let brightest = 0;
  for (let column = 0; column < width; column += 1) {
    if ((data[row + column] ?? 0) > (data[row + brightest] ?? 0) + 8) brightest = column;
  }
  return brightest;
}

function firstChannel(samples: Int16Array, channelCount: number): Int16Array {
  return channelCount === 1 ? samples.slice() : samples.filter((_, index) => index % channelCount === 0);
}
