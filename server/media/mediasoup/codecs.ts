import type { types } from 'mediasoup';

/**
 * Opus with in-band error correction, so that a voice survives loss, and without discontinuous transmission, so that a
 * quiet microphone still shows that its line lives. VP8 is what every browser sends in three layers.
 */
export const mediaCodecs: types.RouterRtpCodecCapability[] = [
  {
    kind: 'audio',
    mimeType: 'audio/opus',
    clockRate: 48_000,
    channels: 2,
    parameters: { useinbandfec: 1, usedtx: 0, minptime: 10 },
  },
  { kind: 'video', mimeType: 'video/VP8', clockRate: 90_000 },
];
