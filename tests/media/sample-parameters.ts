import type { Json } from '#server/ports/media-backend.ts';

/** What a browser sends for its microphone, shortened. The SSRC has to differ within one transport. */
export function microphoneParameters(ssrc = 11_111_111): Json {
  return {
    mid: `a${ssrc}`,
    codecs: [
      {
        mimeType: 'audio/opus',
        payloadType: 111,
        clockRate: 48_000,
        channels: 2,
        parameters: { useinbandfec: 1, minptime: 10 },
        rtcpFeedback: [{ type: 'transport-cc', parameter: '' }],
      },
    ],
    headerExtensions: [
      { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4, encrypt: false, parameters: {} },
      { uri: 'urn:ietf:params:rtp-hdrext:ssrc-audio-level', id: 1, encrypt: false, parameters: {} },
    ],
    encodings: [{ ssrc, dtx: false }],
    rtcp: { cname: 'site', reducedSize: true },
  };
}

/** What a browser sends for a camera in three layers, shortened. */
export function cameraParameters(): Json {
  return {
    mid: 'v1',
    codecs: [
      {
        mimeType: 'video/VP8',
        payloadType: 96,
        clockRate: 90_000,
        parameters: {},
        rtcpFeedback: [
          { type: 'nack', parameter: '' },
          { type: 'nack', parameter: 'pli' },
          { type: 'transport-cc', parameter: '' },
        ],
      },
    ],
    headerExtensions: [
      { uri: 'urn:ietf:params:rtp-hdrext:sdes:mid', id: 4, encrypt: false, parameters: {} },
      { uri: 'urn:ietf:params:rtp-hdrext:sdes:rtp-stream-id', id: 10, encrypt: false, parameters: {} },
    ],
    encodings: [
      { rid: 'r0', scalabilityMode: 'L1T2' },
      { rid: 'r1', scalabilityMode: 'L1T2' },
      { rid: 'r2', scalabilityMode: 'L1T2' },
    ],
    rtcp: { cname: 'site', reducedSize: true },
  };
}

/** A fingerprint of the right form. */
export const dtlsParameters: Json = {
  role: 'client',
  fingerprints: [{ algorithm: 'sha-256', value: Array.from({ length: 32 }, () => 'AB').join(':') }],
};
