import { wordsOfRefusal } from '#shared/kernel/index.ts';
import type { CommandAnswer, MediaAnswer, MediaMessage, MediaRequest } from '#shared/protocol/index.ts';
import { drawCommandId, TestClient } from '../test-client.ts';
import { type Act, SiteBehaviour } from './behaviour.ts';
import { BotMedia } from './bot-media.ts';
import { type CookieJar, cookieHeader, type Entered, EntryFailed, enterByLink, isSignedIn } from './entry.ts';
import type { JoinLink } from './join-links.ts';
import type { Random } from './seeded-random.ts';

export type SiteBotOptions = {
  readonly link: JoinLink;
  readonly number: number;
  readonly url: string;
  readonly receives: boolean;
  readonly framesPerSecond: number;
  readonly random: Random;
  /** Links into other conferences are not used. */
  readonly conferenceId: string | null;
  readonly say: (line: string) => void;
};

/** Where a bot stands. A retired one does nothing any more. */
export type BotStanding = 'outside' | 'cut' | 'inside' | 'retired';

const LOOK_MS = 1_000;
const ANSWER_WITHIN_MS = 8_000;
const LEAVE_WITHIN_MS = 1_500;
/** After so long without a socket it asks whether its session is still good. */
const DOUBT_AFTER_MS = 5_000;
/** The client keeps all it received, for tests; a bot runs for hours. */
const KEPT_MESSAGES = 50;

/** One synthetic site: comes in by its link, behaves, and comes back by itself whatever happens. */
export class SiteBot {
  readonly #options: SiteBotOptions;
  readonly #jar: CookieJar = new Map();
  readonly #behaviour: SiteBehaviour;
  readonly #media: BotMedia;
  #client: TestClient | null = null;
  #entered: Entered | null = null;
  #standing: BotStanding = 'outside';
  #timer: NodeJS.Timeout | undefined;
  #isBusy = false;
  #cutAt: number | null = null;

  constructor(options: SiteBotOptions) {
    const { number, link, receives, framesPerSecond, random } = options;
    this.#options = options;
    this.#behaviour = new SiteBehaviour(random);
    this.#media = new BotMedia({
      number,
      receives,
      framesPerSecond,
      name: shortName(link.name),
      signal: (request) => this.#signal(request),
    });
  }

  get standing(): BotStanding {
    return this.#standing;
  }

  get isSending(): boolean {
    return this.#media.isThere;
  }

  /** The conference as this site sees it. */
  get state(): TestClient['state'] {
    return this.#client?.state ?? null;
  }

  /** Begins. */
  start(): void {
    this.#wake();
  }

  /** Leaves in order: the site's sound is free at once. Never rejects. */
  async leave(): Promise<void> {
    clearTimeout(this.#timer);
    this.#media.drop();
    const deviceId = this.#entered?.deviceId;
    if (this.#standing === 'inside' && deviceId) {
      await this.#ask({ type: 'roster/leaveDevice', deviceId }, LEAVE_WITHIN_MS).catch(() => undefined); // we go anyway
    }
    this.#standing = 'retired';
    this.#client?.close();
  }

  /** Looks now, and from now on every second. */
  #wake(): void {
    clearTimeout(this.#timer);
    if (this.#standing === 'retired') return;
    this.#timer = setTimeout(() => this.#wake(), LOOK_MS);
    if (!this.#isBusy) void this.#guarded();
  }

  async #guarded(): Promise<void> {
    this.#isBusy = true;
    try {
      await this.#look();
    } catch (error) {
      this.#meet(error);
    } finally {
      this.#isBusy = false;
    }
  }

  async #look(): Promise<void> {
    if (this.#standing === 'retired') return;
    if (!this.#client) return await this.#open();
    const client = this.#client;
    client.received.splice(0, Math.max(0, client.received.length - KEPT_MESSAGES));
    if (!client.socket.connected) return await this.#wait();
    this.#cutAt = null;
    if (client.refusedHello && !client.standing) return this.#retire(`máy chủ không cho vào (${client.refusedHello})`);
    if (client.state && this.#standing !== 'inside') this.#standing = 'inside';
    await this.#behave(client);
  }

  async #open(): Promise<void> {
    const { url, link, conferenceId } = this.#options;
    const entered = await enterByLink(url, link.token, this.#jar);
    if (entered.conferenceId === null) return this.#retire('đường dẫn không thuộc hội nghị nào');
    if (conferenceId !== null && entered.conferenceId !== conferenceId) return this.#retire(null);
    this.#entered = entered;
    const client = new TestClient({ url, cookie: cookieHeader(this.#jar), conferenceId: entered.conferenceId });
    client.socket.on('media', (message: MediaMessage) => {
      this.#media.onMessage(message);
      if (message.type === 'rejoin') this.#wake();
    });
    client.socket.on('connect', () => this.#wake());
    client.socket.on('disconnect', () => this.#cut());
    client.socket.on('farewell', ({ refusal }) => this.#retire(wordsOfRefusal(refusal, 'vi')));
    this.#client = client;
  }

  /** The client dials by itself; a session that ended meanwhile needs a new way in. */
  async #wait(): Promise<void> {
    this.#cutAt ??= performance.now();
    if (performance.now() - this.#cutAt < DOUBT_AFTER_MS) return;
    this.#cutAt = performance.now();
    if (await isSignedIn(this.#options.url, this.#jar)) return;
    this.#client?.close();
    this.#client = null;
  }

  async #behave(client: TestClient): Promise<void> {
    const { state, standing } = client;
    const siteId = standing?.siteId;
    if (!state || !standing || !siteId) return;
    const { deviceId } = standing;
    const now = performance.now();
    const next = this.#behaviour.next({ state, siteId, deviceId, now });
    if (next && 'yields' in next) return await this.#yield(next.yields);
    if (state.roster.deviceById[deviceId]?.presence.kind === 'here') this.#media.ensure(now);
    if (next) await this.#do(next);
  }

  async #do({ command, words }: Act): Promise<void> {
    const answer = await this.#ask(command, ANSWER_WITHIN_MS);
    if (answer.ok && words) this.#say(words);
    // What was overtaken by others is looked at again; anything else should be seen by whoever tries things out.
    if (!answer.ok && !/^(floor|storage|conference)\//.test(answer.refusal.code)) {
      this.#say(`lệnh ${command.type} bị từ chối: ${wordsOfRefusal(answer.refusal, 'vi')}`);
    }
  }

  async #ask(command: Act['command'], withinMs: number): Promise<CommandAnswer> {
    const socket = this.#client?.socket;
    if (!socket?.connected) throw new Error('no line');
    return await socket.timeout(withinMs).emitWithAck('command', { commandId: drawCommandId(), command });
  }

  async #signal(request: MediaRequest): Promise<MediaAnswer> {
    const socket = this.#client?.socket;
    if (!socket?.connected) throw new Error('no line');
    return await socket.timeout(ANSWER_WITHIN_MS).emitWithAck('media', request);
  }

  #cut(): void {
    if (this.#standing === 'inside') this.#standing = 'cut';
    this.#media.drop();
  }

  async #yield(words: string): Promise<void> {
    const deviceId = this.#entered?.deviceId;
    const isKnown = deviceId && this.state?.roster.deviceById[deviceId];
    if (isKnown) await this.#ask({ type: 'roster/leaveDevice', deviceId }, LEAVE_WITHIN_MS);
    this.#retire(words);
  }

  #retire(words: string | null): void {
    if (this.#standing === 'retired') return;
    this.#standing = 'retired';
    clearTimeout(this.#timer);
    if (words) this.#say(words);
    this.#media.drop();
    this.#client?.close();
  }

  #meet(error: unknown): void {
    if (error instanceof EntryFailed && error.kind === 'refused') return this.#retire(error.message);
    if (error instanceof EntryFailed || isNoAnswer(error)) return; // the line is away: the next look tries again
    this.#retire(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }

  #say(words: string): void {
    this.#options.say(`${shortName(this.#options.link.name)}: ${words}`);
  }
}

/** "Điểm cầu VKSND huyện Bá Thước" is "huyện Bá Thước". */
function shortName(name: string): string {
  return name.replace(/^Điểm cầu /, '').replace(/^VKSND /, '');
}

function isNoAnswer(error: unknown): boolean {
  return error instanceof Error && /no line|timed out|disconnected|fetch failed/.test(error.message);
}
