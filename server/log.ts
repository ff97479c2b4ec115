import { type DestinationStream, type Logger, pino, stdSerializers } from 'pino';
import type { Config } from './config.ts';

export type Log = Logger;

/** The log: one JSON object a line. What could open a door never stands in it. */
export function createLog(level: Config['logLevel'], destination?: DestinationStream): Log {
  const redact = { paths: secretPaths, censor: '…' };
  const options = { level, base: null, redact, serializers: { error: stdSerializers.err, cause: stdSerializers.err } };
  return destination ? pino(options, destination) : pino(options);
}

const secretPaths = ['password', '*.password', 'token', '*.token', 'headers.cookie', '*.headers.cookie'];
