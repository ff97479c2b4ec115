import { describe, expect, it } from 'vitest';
import { mediaRequestSchema } from '#shared/protocol/index.ts';
import { cameraParameters, dtlsParameters, microphoneParameters } from './sample-parameters.ts';

const produce = {
  type: 'produce',
  joinId: 'j',
  transportId: 't',
  kind: 'audio',
  source: 'microphone',
  rtpParameters: microphoneParameters(),
};
const connect = { type: 'connect', joinId: 'j', transportId: 't', dtlsParameters };

function accepts(request: unknown): boolean {
  return mediaRequestSchema.safeParse(request).success;
}

/** The request with other codec parameters, as JSON so that keys arrive as a client would send them. */
function withCodecParameters(json: string): unknown {
  return JSON.parse(JSON.stringify(produce).replace('{"useinbandfec":1,"minptime":10}', json));
}

describe('media requests on the wire', () => {
  it.each([
    { type: 'capabilities' },
    { type: 'join', rtpCapabilities: { codecs: [], headerExtensions: [] } },
    { type: 'sync', joinId: 'j' },
    connect,
    { type: 'restartIce', joinId: 'j', transportId: 't' },
    produce,
    { ...produce, kind: 'video', source: 'camera', rtpParameters: cameraParameters() },
    { type: 'closeProducer', joinId: 'j', source: 'screen' },
    { type: 'ready', joinId: 'j', consumerIds: ['c'] },
    { type: 'want', joinId: 'j', wishes: [{ consumerId: 'c', visible: true, height: 180 }] },
  ])('accept $type', (request) => {
    expect(accepts(request)).toBe(true);
    expect(mediaRequestSchema.parse(request)).toEqual(request);
  });

  it('accept other codec parameters that are flat', () => {
    expect(accepts(withCodecParameters('{"useinbandfec":1,"x-name":"y","flag":true}'))).toBe(true);
  });

  it.each([
    ['an unknown type', { type: 'constructor' }],
    ['no type', {}],
    ['an unknown key', { type: 'capabilities', more: 1 }],
    ['an unknown key deep inside', { ...connect, dtlsParameters: { ...dtlsParameters, more: 1 } }],
    ['an unknown source', { ...produce, source: 'window' }],
    ['four encodings', { ...produce, rtpParameters: { ...microphoneParameters(), encodings: [{}, {}, {}, {}] } }],
    ['no codec', { ...produce, rtpParameters: { ...microphoneParameters(), codecs: [] } }],
    [
      'a fingerprint that is none',
      { ...connect, dtlsParameters: { fingerprints: [{ algorithm: 'sha-256', value: 'xy' }] } },
    ],
    ['too many wishes', { type: 'want', joinId: 'j', wishes: Array.from({ length: 129 }, () => ({})) }],
    ['a long id', { type: 'sync', joinId: 'j'.repeat(65) }],
    ['a height below nothing', { type: 'want', joinId: 'j', wishes: [{ consumerId: 'c', visible: true, height: -1 }] }],
    ['codec parameters that are deep', withCodecParameters('{"a":{"b":1}}')],
    ['__proto__ in codec parameters', withCodecParameters('{"__proto__":"x"}')],
    ['constructor in codec parameters', withCodecParameters('{"constructor":"x"}')],
    ['__proto__ as a key of ours', JSON.parse('{"type":"capabilities","__proto__":{"type":"join"}}')],
  ])('refuse %s', (_, request) => {
    expect(accepts(request)).toBe(false);
  });
});
