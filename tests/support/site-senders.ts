import { type I420, sitePicture } from './site-picture.ts';
import { toneFrame } from './tone.ts';
import { RTCAudioSource, RTCVideoSource } from './wrtc.ts';

const SAMPLE_RATE = 48_000;
const FRAME_MS = 10;
/** After a longer hold-up of this process what was missed is left out, as a sound card would. */
const MOST_CATCH_UP = 20;

export type Sender = { readonly track: MediaStreamTrack; stop(): void };

/** A track with a steady tone. Whole hertz only: one second of it is made ahead. */
export function toneSender(options: { frequency: number; loudness?: number }): Sender {
  const { frequency, loudness = 0.3 } = options;
  const source = new RTCAudioSource();
  const second = Array.from({ length: 100 }, (_, index) =>
    toneFrame({ frequency, loudness, firstSample: index * 480 }),
  );
  const begin = performance.now();
  let sent = 0;
  const timer = setInterval(() => {
    const due = Math.floor((performance.now() - begin) / FRAME_MS);
    if (due - sent > MOST_CATCH_UP) sent = due - 1;
    for (; sent < due; sent += 1) {
      const samples = second[sent % 100];
      if (samples) source.onData({ samples, sampleRate: SAMPLE_RATE, channelCount: 1, numberOfFrames: 480 });
    }
  }, FRAME_MS);
  return sender(source.createTrack(), timer);
}

/** A track with the moving picture of the site of that number, or with what `draw` gives for the n-th frame. */
export function pictureSender(options: {
  number: number;
  width: number;
  height: number;
  framesPerSecond: number;
  draw?: (frame: number) => I420;
}): Sender {
  const { number, width, height, framesPerSecond } = options;
  const draw = options.draw ?? ((frame: number) => sitePicture({ number, frame, width, height }));
  const source = new RTCVideoSource();
  let frame = 0;
  const timer = setInterval(() => {
    source.onFrame(draw(frame));
    frame += 1;
  }, 1_000 / framesPerSecond);
  return sender(source.createTrack(), timer);
}

function sender(track: MediaStreamTrack, timer: NodeJS.Timeout): Sender {
  return {
    track,
    stop() {
      clearInterval(timer);
      track.stop();
    },
  };
}
