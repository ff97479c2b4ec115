import { describe, expect, it } from 'vitest';
import { loudnessOf, VOICE_LEVEL } from '#client/media/loudness-meter.ts';

function tone(amplitude: number): Float32Array {
  return Float32Array.from({ length: 1_024 }, (_, n) => amplitude * Math.sin(n / 4));
}

describe('loudness', () => {
  it('is 0 in silence and 1 when it is as loud as can be', () => {
    expect(loudnessOf(new Float32Array(1_024))).toBe(0);
    expect(loudnessOf(tone(1))).toBe(1);
  });

  it('rises with the amplitude, and a voice is above what counts as one', () => {
    expect(loudnessOf(tone(0.1))).toBeGreaterThan(loudnessOf(tone(0.01)));
    expect(loudnessOf(tone(0.1))).toBeGreaterThan(VOICE_LEVEL);
    expect(loudnessOf(tone(0.002))).toBeLessThan(VOICE_LEVEL);
  });
});
