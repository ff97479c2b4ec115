import { io, type Socket } from 'socket.io-client';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { evolve } from '#shared/conference/index.ts';
import type { CommandId, ConferenceId } from '#shared/kernel/index.ts';
import type {
  CommandAnswer,
  Envelope,
  FarewellMessage,
  HelloAnswer,
  MediaMessage,
  SnapshotMessage,
  Standing,
} from '#shared/protocol/index.ts';
import { PROTOCOL_VERSION } from '#shared/protocol/index.ts';

export type TestClientOptions = {
  /** Like `http://127.0.0.1:3000`. */
  readonly url: string;
  /** The whole Cookie header. */
  readonly cookie: string;
  readonly conferenceId: ConferenceId;
  /** Comes as a display's page does. */
  readonly display?: boolean;
  /** Whether it comes back by itself after a cut, as the product's client does. Yes unless told otherwise. */
  readonly reconnects?: boolean;
  readonly origin?: string;
  readonly protocol?: number;
};

/** What came over the wire, in its order. */
export type Received =
  | { readonly kind: 'hello'; readonly answer: HelloAnswer }
  | { readonly kind: 'acknowledged'; readonly commandId: string; readonly answer: CommandAnswer }
  | { readonly kind: 'envelope'; readonly envelope: Envelope }
  | { readonly kind: 'snapshot'; readonly snapshot: SnapshotMessage }
  | { readonly kind: 'storage'; readonly readOnly: boolean }
  | { readonly kind: 'farewell'; readonly farewell: FarewellMessage }
  | { readonly kind: 'media'; readonly message: MediaMessage }
  | { readonly kind: 'figures'; readonly name: string; readonly message: unknown }
  | { readonly kind: 'disconnected'; readonly reason: string };

const WAIT_MS = 15_000;
let drawn = 0;

/** A small client of the wire, made from docs/protocol.md alone: folds what it is sent and asks again after a gap. */
export class TestClient {
  readonly options: TestClientOptions;
  readonly received: Received[] = [];
  readonly socket: Socket;
  standing: Standing | null = null;
  state: ConferenceState | null = null;
  /** The last version that it has folded. */
  version = 0;
  readOnly = false;
  /** Server's clock less ours, in ms. */
  serverAheadMs = 0;
  readonly #watchers = new Set<() => void>();

  constructor(options: TestClientOptions) {
    this.options = options;
    this.socket = io(options.url, {
      path: '/realtime',
      transports: ['websocket'],
      forceNew: true,
      reconnection: options.reconnects ?? true,
      reconnectionDelay: 50,
      reconnectionDelayMax: 200,
      query: options.display ? { as: 'display' } : {},
      extraHeaders: { cookie: options.cookie, ...(options.origin && { origin: options.origin }) },
    });
    this.#listen();
  }

  /** A client that has said hello; throws where it was refused. */
  static async join(options: TestClientOptions): Promise<TestClient> {
    const client = new TestClient(options);
    await client.until(() => client.standing !== null || client.refusedHello !== undefined);
    if (!client.standing) {
      client.close();
      throw new Error(`hello refused: ${client.refusedHello}`);
    }
    return client;
  }

  /** Code of the latest hello that was refused. */
  get refusedHello(): string | undefined {
    const hello = this.received.findLast((one) => one.kind === 'hello');
    return hello && !hello.answer.ok ? hello.answer.refusal.code : undefined;
  }

  /** Code of the server's farewell. */
  get farewell(): string | undefined {
    return this.all('farewell')[0]?.farewell.refusal.code;
  }

  all<K extends Received['kind']>(kind: K): Extract<Received, { kind: K }>[] {
    return this.received.filter((one): one is Extract<Received, { kind: K }> => one.kind === kind);
  }

  /** Sends a command. While the line is cut it waits for the next one, under the same id. */
  command(command: PersonCommand, commandId = drawCommandId()): Promise<CommandAnswer> {
    return new Promise((resolve) => {
      this.socket.emit('command', { commandId, command }, (answer: CommandAnswer) => {
        this.#note({ kind: 'acknowledged', commandId, answer });
        resolve(answer);
      });
    });
  }

  /** Sends a command that has to be taken, and waits until its events are here. */
  async did(command: PersonCommand, commandId = drawCommandId()): Promise<number> {
    const answer = await this.command(command, commandId);
    if (!answer.ok) throw new Error(`${command.type} refused: ${answer.refusal.code}`);
    await this.until(() => this.version >= answer.version);
    return answer.version;
  }

  /** Sends anything at all and resolves with its acknowledgement. */
  ask(name: string, ...payload: unknown[]): Promise<unknown> {
    return new Promise((resolve) => this.socket.emit(name, ...payload, resolve));
  }

  /** Sends anything at all and waits for nothing. */
  shout(name: string, ...payload: unknown[]): void {
    this.socket.emit(name, ...payload);
  }

  /** Resolves when it holds; looked at after everything that comes. Rejects after 15 s, with what is known. */
  async until(holds: () => boolean): Promise<void> {
    if (holds()) return;
    await new Promise<void>((resolve, reject) => {
      const timer = setTimeout(() => {
        this.#watchers.delete(watcher);
        const last = JSON.stringify(this.received.slice(-3))?.slice(0, 2_000);
        reject(new Error(`waited in vain for ${holds}; at version ${this.version}; last received ${last}`));
      }, WAIT_MS);
      const watcher = () => {
        if (!holds()) return;
        clearTimeout(timer);
        this.#watchers.delete(watcher);
        resolve();
      };
      this.#watchers.add(watcher);
    });
  }

  /** The line goes without a goodbye. Comes back by itself unless told not to. */
  cut(): void {
    this.socket.io.engine?.close();
  }

  close(): void {
    this.socket.disconnect();
  }

  /** Says hello again with what it has: continues from there or gets a picture. */
  hello(conferenceId = this.options.conferenceId): Promise<HelloAnswer> {
    const since = this.standing && { version: this.version, view: this.standing.view };
    const protocol = this.options.protocol ?? PROTOCOL_VERSION;
    return new Promise((resolve) => {
      // Within the acknowledgement: an envelope that comes with it is folded after it.
      this.socket.emit('hello', { protocol, conferenceId, since }, (answer: HelloAnswer) => {
        if (answer.ok) this.#catchUp(answer);
        this.#note({ kind: 'hello', answer });
        resolve(answer);
      });
    });
  }

  #listen(): void {
    const { socket } = this;
    socket.on('connect', () => void this.hello());
    socket.on('connect_error', () => this.#note({ kind: 'disconnected', reason: 'connect_error' }));
    socket.on('disconnect', (reason) => this.#note({ kind: 'disconnected', reason }));
    socket.on('envelope', (envelope: Envelope) => this.#fold(envelope));
    socket.on('snapshot', (snapshot: SnapshotMessage) => {
      this.standing = snapshot.standing;
      this.#replace(snapshot.state);
      this.#note({ kind: 'snapshot', snapshot });
    });
    socket.on('storage', ({ readOnly }: { readOnly: boolean }) => {
      this.readOnly = readOnly;
      this.#note({ kind: 'storage', readOnly });
    });
    socket.on('farewell', (farewell: FarewellMessage) => this.#note({ kind: 'farewell', farewell }));
    socket.on('media', (message: MediaMessage) => this.#note({ kind: 'media', message }));
    for (const name of ['lines', 'levels', 'silentMicrophones', 'filesAhead', 'videoSteps', 'pointer']) {
      socket.on(name, (message: unknown) => this.#note({ kind: 'figures', name, message }));
    }
  }

  #catchUp(answer: Extract<HelloAnswer, { ok: true }>): void {
    this.standing = answer.standing;
    this.readOnly = answer.readOnly;
    this.serverAheadMs = answer.serverNow - Date.now();
    const { catchUp } = answer;
    if (catchUp.kind === 'snapshot') this.#replace(catchUp.state);
    else this.#apply(catchUp.events, catchUp.to);
  }

  #fold(envelope: Envelope): void {
    if (envelope.from === this.version) this.#apply(envelope.events, envelope.to);
    else void this.hello();
    this.#note({ kind: 'envelope', envelope });
  }

  #apply(events: Envelope['events'], to: number): void {
    const state = events.reduce<ConferenceState | null>(evolve, this.state);
    this.version = to;
    this.state = state && { ...state, version: to };
  }

  #replace(state: ConferenceState): void {
    this.state = state;
    this.version = state.version;
  }

  #note(received: Received): void {
    this.received.push(received);
    for (const watcher of [...this.#watchers]) watcher();
  }
}

/** An id for a command, new in this process. */
export function drawCommandId(): CommandId {
  drawn += 1;
  return `test-${process.pid}-${drawn}-${Math.random().toString(36).slice(2)}` as CommandId; // fits the pattern
}
