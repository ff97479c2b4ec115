import { accessSync, constants } from 'node:fs';
import { resolve } from 'node:path';
import { z } from 'zod';

/** Settings of the server, from the environment. */
export type Config = {
  readonly host: string;
  readonly port: number;
  readonly dataDir: string;
  /** UDP and TCP; the first of as many consecutive ports as there are workers. */
  readonly mediaPort: number;
  /** The address that browsers reach the media ports at; null lets the server choose. */
  readonly mediaAnnouncedAddress: string | null;
  readonly mediaWorkers: number;
  /** Null leaves the choice to what set-up found. */
  readonly mediasoupWorkerBin: string | null;
  /** The owner's certificate; null where there is none. */
  readonly tls: { readonly certPath: string; readonly keyPath: string } | null;
  /** Whether an empty database is filled with the demo. */
  readonly demo: boolean;
  readonly logLevel: 'trace' | 'debug' | 'info' | 'warn' | 'error' | 'fatal' | 'silent';
};

/** A setting is wrong; the message names its variable, for the person at the machine. */
export class ConfigInvalid extends Error {
  override readonly name = 'ConfigInvalid';
}

/** Below the range that systems take outgoing ports from. */
const DEFAULT_MEDIA_PORT = 20_300;
const HIGHEST_PORT = 65_535;

const portSchema = z.coerce.number('phải là một số').int('phải là số nguyên').min(0).max(HIGHEST_PORT);
const pathSchema = z.string().refine(isReadable, 'không đọc được tệp này');

const environmentSchema = z.object({
  HOST: z
    .string()
    .regex(/^[A-Za-z0-9_.:-]+$/, 'phải là tên máy hoặc địa chỉ')
    .default('127.0.0.1'),
  PORT: portSchema.default(3_000),
  DATA_DIR: z.string().default('./data'),
  MEDIA_PORT: portSchema.min(1).default(DEFAULT_MEDIA_PORT),
  MEDIA_ANNOUNCED_ADDRESS: z
    .string()
    .regex(/^[A-Za-z0-9_.:-]+$/, 'phải là tên máy hoặc địa chỉ')
    .optional(),
  MEDIA_WORKERS: z.coerce.number('phải là một số').int().min(1).max(64).default(1),
  MEDIASOUP_WORKER_BIN: pathSchema.optional(),
  TLS_CERT: pathSchema.optional(),
  TLS_KEY: pathSchema.optional(),
  DEMO: z.enum(['0', '1'], 'phải là 0 hoặc 1').default('1'),
  LOG_LEVEL: z.enum(['trace', 'debug', 'info', 'warn', 'error', 'fatal', 'silent']).default('info'),
});

type Environment = z.infer<typeof environmentSchema>;
type Source = Readonly<Record<string, string | undefined>>;

/** Reads the settings; a variable that is set to nothing counts as not set. Throws `ConfigInvalid`. */
export function readConfig(source: Source): Config {
  const given = Object.fromEntries(Object.entries(source).filter(([, value]) => value?.trim()));
  const parsed = environmentSchema.safeParse(given);
  if (!parsed.success) throw new ConfigInvalid(wordsOf(parsed.error));
  const environment = parsed.data;
  return {
    host: environment.HOST,
    port: environment.PORT,
    dataDir: resolve(environment.DATA_DIR),
    mediaPort: mediaPortOf(environment),
    mediaAnnouncedAddress: environment.MEDIA_ANNOUNCED_ADDRESS ?? null,
    mediaWorkers: environment.MEDIA_WORKERS,
    mediasoupWorkerBin: environment.MEDIASOUP_WORKER_BIN ?? null,
    tls: tlsOf(environment),
    demo: environment.DEMO === '1',
    logLevel: environment.LOG_LEVEL,
  };
}

/** Whether only this machine can reach the server at this host: then browsers give the camera without a certificate. */
export function isLoopback(host: string): boolean {
  return host === 'localhost' || host === '::1' || /^127(\.\d{1,3}){3}$/.test(host);
}

function tlsOf({ TLS_CERT: certPath, TLS_KEY: keyPath }: Environment): Config['tls'] {
  if (certPath !== undefined && keyPath !== undefined) return { certPath, keyPath };
  if (certPath === undefined && keyPath === undefined) return null;
  throw new ConfigInvalid(`${certPath === undefined ? 'TLS_CERT' : 'TLS_KEY'}: phải đặt cùng với biến còn lại.`);
}

function mediaPortOf({ MEDIA_PORT: first, MEDIA_WORKERS: workers, PORT: port }: Environment): number {
  const last = first + workers - 1;
  if (last > HIGHEST_PORT) throw new ConfigInvalid(`MEDIA_PORT: không đủ ${workers} cổng liền nhau từ ${first}.`);
  if (port >= first && port <= last) throw new ConfigInvalid(`MEDIA_PORT: trùng với PORT (${port}).`);
  return first;
}

function isReadable(path: string): boolean {
  try {
    accessSync(path, constants.R_OK);
    return true;
  } catch {
    return false; // missing or forbidden: the same to whoever set the variable
  }
}

function wordsOf(error: z.ZodError): string {
  return error.issues.map((issue) => `${String(issue.path[0])}: ${issue.message}`).join('\n');
}
