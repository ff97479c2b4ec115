import type { Page } from '@playwright/test';

/** What a page's camera and microphone give, by which it is known everywhere else. */
export type PageMedia = {
  /** Written large into the picture. */
  readonly caption: string;
  /** Red, green and blue of the picture, 0 to 255. */
  readonly color: readonly [number, number, number];
  /** Hertz. */
  readonly tone: number;
  /** Lines of the picture; 360 unless said otherwise. */
  readonly height?: number;
};

/** Media of the people of a hall, all different. */
export const hubMedia: PageMedia = { caption: '0', color: [190, 40, 40], tone: 440 };
export const siteMedia: readonly [PageMedia, PageMedia, PageMedia, PageMedia] = [
  { caption: '1', color: [30, 140, 60], tone: 620 },
  { caption: '2', color: [40, 70, 190], tone: 830 },
  { caption: '3', color: [190, 150, 30], tone: 1_070 },
  { caption: '4', color: [140, 40, 150], tone: 1_310 },
];

/** Draws one frame of a camera in place of the usual pattern. */
export type CameraPainter = (frame: {
  readonly context: CanvasRenderingContext2D;
  readonly media: PageMedia;
  readonly frame: number;
}) => void;

/** What the page keeps for the eyes and ears of the tests. */
export type MediaProbe = {
  readonly amplitude: (frequency: number) => number;
  /** How often the page asked for a camera or a microphone. */
  readonly captureCount: () => number;
  /** Tracks that this page sends to others. */
  readonly sentCount: () => number;
};

/** Gives a page equipment of its own, before any of its scripts run: a moving picture, a tone, and an ear for others. */
export async function equip(page: Page, media: PageMedia): Promise<void> {
  await page.addInitScript(installEquipment, media);
}

/** Runs in the page: must not use anything from outside of itself. */
function installEquipment(media: PageMedia): void {
  const HEIGHT = media.height ?? 360;
  const WIDTH = (HEIGHT * 16) / 9;
  const FRAMES_PER_SECOND = 10;
  const LOUDNESS = 0.3;
  const SAMPLES = 8_192;
  let captures = 0;
  let equipment: { camera: MediaStreamTrack; microphone: MediaStreamTrack } | null = null;
  const ears = new Map<string, AnalyserNode>();
  const connections = new Set<RTCPeerConnection>();
  const sound = new AudioContext();

  function openCamera(): MediaStreamTrack {
    const canvas = document.createElement('canvas');
    canvas.width = WIDTH;
    canvas.height = HEIGHT;
    const context = canvas.getContext('2d');
    if (context === null) throw new Error('no canvas');
    let frame = 0;
    // Whoever makes pictures to be looked at has put a better painter there before.
    const painter = Reflect.get(globalThis, 'paintCamera') as CameraPainter | undefined;
    const draw = () => {
      frame += 1;
      if (painter !== undefined) return painter({ context, media, frame });
      context.fillStyle = `rgb(${media.color.join(',')})`;
      context.fillRect(0, 0, WIDTH, HEIGHT);
      context.fillStyle = '#fff';
      context.fillRect((frame * 24) % WIDTH, 0, WIDTH / 8, HEIGHT);
      context.font = 'bold 100px sans-serif';
      context.fillText(media.caption, 40, 240);
    };
    draw();
    setInterval(draw, 1_000 / FRAMES_PER_SECOND);
    const [track] = canvas.captureStream(FRAMES_PER_SECOND).getVideoTracks();
    if (track === undefined) throw new Error('no picture');
    return track;
  }

  function openMicrophone(): MediaStreamTrack {
    const oscillator = new OscillatorNode(sound, { frequency: media.tone });
    const gain = new GainNode(sound, { gain: LOUDNESS });
    const destination = new MediaStreamAudioDestinationNode(sound);
    oscillator.connect(gain).connect(destination);
    oscillator.start();
    const [track] = destination.stream.getAudioTracks();
    if (track === undefined) throw new Error('no sound');
    return track;
  }

  function listen(track: MediaStreamTrack): void {
    const analyser = new AnalyserNode(sound, { fftSize: SAMPLES });
    new MediaStreamAudioSourceNode(sound, { mediaStream: new MediaStream([track]) }).connect(analyser);
    ears.set(track.id, analyser);
    track.addEventListener('ended', () => ears.delete(track.id));
  }

  /** Goertzel's: how much of one frequency is in what was heard last. */
  function amplitudeIn(samples: Float32Array, frequency: number): number {
    const step = (2 * Math.PI * frequency) / sound.sampleRate;
    let [real, imaginary] = [0, 0];
    for (const [index, sample] of samples.entries()) {
      const window = 1 - Math.cos((2 * Math.PI * index) / samples.length); // Hann's, so that neighbours do not leak in
      real += window * sample * Math.cos(step * index);
      imaginary += window * sample * Math.sin(step * index);
    }
    return (2 * Math.hypot(real, imaginary)) / samples.length;
  }

  navigator.mediaDevices.getUserMedia = async (constraints) => {
    captures += 1;
    equipment ??= { camera: openCamera(), microphone: openMicrophone() };
    const stream = new MediaStream();
    if (constraints?.video) stream.addTrack(equipment.camera.clone());
    if (constraints?.audio) stream.addTrack(equipment.microphone.clone());
    return stream;
  };

  globalThis.RTCPeerConnection = class extends RTCPeerConnection {
    constructor(configuration?: RTCConfiguration) {
      super(configuration);
      connections.add(this);
      this.addEventListener('track', ({ track }) => {
        if (track.kind === 'audio') listen(track);
      });
    }

    override close(): void {
      for (const { track } of this.getReceivers()) ears.delete(track.id);
      connections.delete(this);
      super.close();
    }
  };

  const probe: MediaProbe = {
    amplitude: (frequency) => {
      const samples = new Float32Array(SAMPLES);
      const all = [...ears.values()].map((ear) => {
        ear.getFloatTimeDomainData(samples);
        return amplitudeIn(samples, frequency);
      });
      return Math.max(0, ...all);
    },
    captureCount: () => captures,
    sentCount: () =>
      [...connections].flatMap((connection) => connection.getSenders()).filter(({ track }) => track !== null).length,
  };
  Object.assign(globalThis, { mediaProbe: probe });
}
