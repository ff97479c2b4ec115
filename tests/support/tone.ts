const SAMPLE_RATE = 48_000;

/** Ten milliseconds of a sine of that frequency, from that sample on; 16 bit, one channel, 48 kHz. */
export function toneFrame(options: { frequency: number; firstSample: number; loudness: number }): Int16Array {
  const { frequency, firstSample, loudness } = options;
  const samples = new Int16Array(SAMPLE_RATE / 100);
  for (let index = 0; index < samples.length; index += 1) {
    const at = (firstSample + index) / SAMPLE_RATE;
    samples[index] = Math.round(Math.sin(2 * Math.PI * frequency * at) * loudness * 32_767);
  }
  return samples;
}

/** How much of that frequency is in the samples: 1 is a full-scale sine (Goertzel's algorithm). */
export function amplitudeOf(samples: Int16Array, options: { frequency: number; sampleRate: number }): number {
  const coefficient = 2 * Math.cos((2 * Math.PI * options.frequency) / options.sampleRate);
  let before = 0;
  let last = 0;
  for (const sample of samples) [before, last] = [last, sample / 32_767 + coefficient * last - before];
  const power = last * last + before * before - coefficient * last * before;
  return (2 * Math.sqrt(Math.max(0, power))) / samples.length;
}
