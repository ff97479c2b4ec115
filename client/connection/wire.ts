import type { Instant } from '#shared/kernel/index.ts';
import type {
  ClientRemarks,
  CommandAnswer,
  CommandMessage,
  Envelope,
  FarewellMessage,
  FilesAheadMessage,
  Hello,
  HelloAnswer,
  LevelsMessage,
  LinesMessage,
  MediaAnswer,
  MediaMessage,
  MediaRequest,
  Pointer,
  SilentMicrophonesMessage,
  SnapshotMessage,
  StorageMessage,
  VideoStepsMessage,
} from '#shared/protocol/index.ts';

/** What can be asked over the line, and what comes back. */
export type WireRequests = {
  hello: { readonly body: Hello; readonly answer: HelloAnswer };
  command: { readonly body: CommandMessage; readonly answer: CommandAnswer };
  media: { readonly body: MediaRequest; readonly answer: MediaAnswer };
  time: { readonly body: null; readonly answer: { readonly serverNow: Instant } };
};

/** What the server says unasked. */
export type WireMessage =
  | { readonly type: 'envelope'; readonly body: Envelope }
  | { readonly type: 'snapshot'; readonly body: SnapshotMessage }
  | { readonly type: 'lines'; readonly body: LinesMessage }
  | { readonly type: 'levels'; readonly body: LevelsMessage }
  | { readonly type: 'silentMicrophones'; readonly body: SilentMicrophonesMessage }
  | { readonly type: 'filesAhead'; readonly body: FilesAheadMessage }
  | { readonly type: 'videoSteps'; readonly body: VideoStepsMessage }
  | { readonly type: 'pointer'; readonly body: Pointer }
  | { readonly type: 'storage'; readonly body: StorageMessage }
  | { readonly type: 'media'; readonly body: MediaMessage }
  | { readonly type: 'farewell'; readonly body: FarewellMessage };

export type WireEvents = {
  onOpen(): void;
  /** An attempt failed or an open line was lost. Comes once for each `dial`, and not after `hangUp`. */
  onDown(): void;
  /** The server gave a sign of life, whatever it was. */
  onSign(): void;
  onMessage(message: WireMessage): void;
};

/** A line to the server that carries requests and messages while it is open. It does not come back by itself. */
export type Wire = {
  /** Begins an attempt, which ends in `onOpen` or `onDown`. An earlier line is hung up. */
  dial(options: { readonly timeoutMs: number }): void;
  /** Idempotent. */
  hangUp(): void;
  /** The answer; null when the line was cut before it came, or was not open. */
  request<K extends keyof WireRequests>(
    type: K,
    body: WireRequests[K]['body'],
  ): Promise<WireRequests[K]['answer'] | null>;
  /** Says what nobody answers; lost when the line is not open. */
  tell<K extends keyof ClientRemarks>(type: K, ...remark: Parameters<ClientRemarks[K]>): void;
};

export type OpenWire = (events: WireEvents) => Wire;

/** A promise's value, or null when it takes longer than this. */
export async function within<T>(promise: Promise<T | null>, timeoutMs: number): Promise<T | null> {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const late = new Promise<null>((resolve) => {
    timer = setTimeout(() => resolve(null), timeoutMs);
  });
  return Promise.race([promise, late]).finally(() => clearTimeout(timer));
}
