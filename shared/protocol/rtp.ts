import { z } from 'zod';

/**
 * Parameter objects of the media engine, as clients send them: every list and text bounded, every key known. What they
 * mean is the engine's business; it refuses what does not fit together.
 */
const FORBIDDEN_KEYS = new Set(['__proto__', 'constructor', 'prototype']);

const shortText = z.string().max(128);
const kind = z.enum(['audio', 'video']);
const mimeType = z
  .string()
  .max(64)
  .regex(/^(audio|video)\/[A-Za-z0-9.-]+$/);
const payloadType = z.number().int().min(0).max(127);
const ssrc = z.number().int().min(0).max(0xffff_ffff);
const clockRate = z.number().int().min(1).max(1_000_000);
const channels = z.number().int().min(1).max(8);
const extensionUri = z.string().max(160);

/** Parameters of a codec or an extension: few, flat, and no key that would reach a prototype. */
const parameters = z
  .unknown()
  .refine(hasPlainKeys)
  .pipe(
    z
      .record(z.string().max(64), z.union([z.string().max(512), z.number(), z.boolean(), z.null()]))
      .refine((record) => Object.keys(record).length <= 32),
  );

const rtcpFeedback = z.array(z.strictObject({ type: shortText, parameter: shortText.exactOptional() })).max(16);

export const rtpCapabilitiesSchema = z.strictObject({
  codecs: z
    .array(
      z.strictObject({
        kind,
        mimeType,
        preferredPayloadType: payloadType,
        clockRate,
        channels: channels.exactOptional(),
        parameters: parameters.exactOptional(),
        rtcpFeedback: rtcpFeedback.exactOptional(),
      }),
    )
    .max(64),
  headerExtensions: z
    .array(
      z.strictObject({
        kind,
        uri: extensionUri,
        preferredId: z.number().int().min(1).max(255),
        preferredEncrypt: z.boolean().exactOptional(),
        direction: z.enum(['sendrecv', 'sendonly', 'recvonly', 'inactive']).exactOptional(),
      }),
    )
    .max(64)
    .exactOptional(),
});

const encoding = z.strictObject({
  ssrc: ssrc.exactOptional(),
  rid: z
    .string()
    .max(16)
    .regex(/^[A-Za-z0-9_-]+$/)
    .exactOptional(),
  codecPayloadType: payloadType.exactOptional(),
  rtx: z.strictObject({ ssrc }).exactOptional(),
  dtx: z.boolean().exactOptional(),
  active: z.boolean().exactOptional(),
  scalabilityMode: z
    .string()
    .max(16)
    .regex(/^[LS][1-3]T[1-3](_KEY)?$/)
    .exactOptional(),
  maxBitrate: z.number().int().min(0).max(20_000_000).exactOptional(),
  maxFramerate: z.number().min(0).max(120).exactOptional(),
  scaleResolutionDownBy: z.number().min(1).max(64).exactOptional(),
  adaptivePtime: z.boolean().exactOptional(),
  priority: z.enum(['very-low', 'low', 'medium', 'high']).exactOptional(),
  networkPriority: z.enum(['very-low', 'low', 'medium', 'high']).exactOptional(),
});

export const rtpParametersSchema = z.strictObject({
  mid: z.string().max(32).exactOptional(),
  codecs: z
    .array(
      z.strictObject({
        mimeType,
        payloadType,
        clockRate,
        channels: channels.exactOptional(),
        parameters: parameters.exactOptional(),
        rtcpFeedback: rtcpFeedback.exactOptional(),
      }),
    )
    .min(1)
    .max(16),
  headerExtensions: z
    .array(
      z.strictObject({
        uri: extensionUri,
        id: z.number().int().min(1).max(255),
        encrypt: z.boolean().exactOptional(),
        parameters: parameters.exactOptional(),
      }),
    )
    .max(32)
    .exactOptional(),
  encodings: z.array(encoding).min(1).max(3).exactOptional(),
  rtcp: z
    .strictObject({
      cname: shortText.exactOptional(),
      reducedSize: z.boolean().exactOptional(),
      mux: z.boolean().exactOptional(),
    })
    .exactOptional(),
  msid: z.string().max(256).exactOptional(),
});

export const dtlsParametersSchema = z.strictObject({
  role: z.enum(['auto', 'client', 'server']).exactOptional(),
  fingerprints: z
    .array(
      z.strictObject({
        algorithm: z.enum(['sha-1', 'sha-224', 'sha-256', 'sha-384', 'sha-512']),
        value: z
          .string()
          .max(256)
          .regex(/^[0-9A-Fa-f:]+$/),
      }),
    )
    .min(1)
    .max(8),
});

function hasPlainKeys(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return true;
  return Object.getOwnPropertyNames(value).every((key) => !FORBIDDEN_KEYS.has(key));
}
