const READ_EVERY_MS = 100;
/** From here on somebody speaks: about −38 dB. */
export const VOICE_LEVEL = 0.25;
const QUIETEST_DB = -60;
const LOUDEST_DB = -10;

/** Loudness of samples between −1 and 1 as people hear it: 0 at −60 dB, 1 at −10 dB. */
export function loudnessOf(samples: Float32Array): number {
  const meanSquare = samples.reduce((sum, sample) => sum + sample * sample, 0) / Math.max(1, samples.length);
  if (meanSquare === 0) return 0;
  const db = 10 * Math.log10(meanSquare);
  return Math.min(1, Math.max(0, (db - QUIETEST_DB) / (LOUDEST_DB - QUIETEST_DB)));
}

/** Measures a microphone ten times a second; returns what ends it. */
export function measureLoudness(track: MediaStreamTrack, onLevel: (level: number) => void): () => void {
  const context = new AudioContext();
  const analyser = context.createAnalyser();
  analyser.fftSize = 1_024;
  context.createMediaStreamSource(new MediaStream([track])).connect(analyser);
  const samples = new Float32Array(analyser.fftSize);
  const timer = setInterval(() => {
    analyser.getFloatTimeDomainData(samples);
    onLevel(loudnessOf(samples));
  }, READ_EVERY_MS);
  return () => {
    clearInterval(timer);
    void context.close();
  };
}
