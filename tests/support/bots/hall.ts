import { currentSpeech, waitingRequests } from '#shared/conference/index.ts';
import type { JoinLink } from './join-links.ts';
import type { BotOptions } from './options.ts';
import { seededRandom } from './seeded-random.ts';
import { SiteBot } from './site-bot.ts';

/** So that the bots do not all come in the same instant. */
const STAGGER_MS = 80;
const SUMMARY_MS = 30_000;

/** All bots of one process. */
export class Hall {
  readonly #bots: readonly SiteBot[];
  readonly #timers: NodeJS.Timeout[] = [];
  readonly #say: (line: string) => void;
  #cpu = process.cpuUsage();
  #countedAt = performance.now();
  #wasCut = false;

  constructor(options: BotOptions, links: readonly JoinLink[], say: (line: string) => void) {
    const { url, receiveCount, framesPerSecond, seed, conferenceId } = options;
    this.#say = say;
    this.#bots = links.map((link, index) => {
      const random = seededRandom(seed * 1_000 + index);
      const number = index + 1;
      const receives = index < receiveCount;
      return new SiteBot({ link, url, number, receives, framesPerSecond, random, conferenceId, say });
    });
  }

  /** Lets all in, one after another. */
  open(): void {
    for (const [index, bot] of this.#bots.entries()) {
      this.#timers.push(setTimeout(() => bot.start(), index * STAGGER_MS));
    }
    this.#timers.push(setInterval(() => this.#watchLine(), 1_000));
    this.#timers.push(setInterval(() => this.#say(this.summary()), SUMMARY_MS));
  }

  /** Whether any of them can still do something. */
  get isAlive(): boolean {
    return this.#bots.some((bot) => bot.standing !== 'retired');
  }

  /** All leave in order. Never rejects. */
  async close(): Promise<void> {
    for (const timer of this.#timers) clearTimeout(timer);
    await Promise.all(this.#bots.map((bot) => bot.leave()));
  }

  /** One line on how it stands. */
  summary(): string {
    const inside = this.#bots.filter((bot) => bot.standing === 'inside');
    const sending = this.#bots.filter((bot) => bot.isSending).length;
    const state = inside[0]?.state ?? null;
    const speech = state && currentSpeech(state);
    const parts = [
      `${inside.length}/${this.#bots.length} điểm cầu trong hội nghị`,
      `${sending} đang gửi hình và tiếng`,
      ...(state ? [`${waitingRequests(state).length} chờ phát biểu`] : []),
      ...(speech ? [`đang phát biểu: ${state?.roster.siteById[speech.siteId]?.shortName ?? ''}`] : []),
      `CPU ${this.#cpuShare()} % một nhân`,
    ];
    return `Tổng hợp: ${parts.join('; ')}.`;
  }

  /** Tells when all are cut off, and when they are back: not 27 times. */
  #watchLine(): void {
    const isCut = this.#bots.some((bot) => bot.standing === 'cut') && !this.#hasInside();
    if (isCut && !this.#wasCut) this.#say('Mất kết nối với máy chủ; các điểm cầu đang tự vào lại.');
    if (this.#wasCut && this.#hasInside()) this.#say('Đã kết nối lại với máy chủ.');
    if (isCut) this.#wasCut = true;
    if (this.#hasInside()) this.#wasCut = false;
  }

  #hasInside(): boolean {
    return this.#bots.some((bot) => bot.standing === 'inside');
  }

  #cpuShare(): number {
    const { user, system } = process.cpuUsage(this.#cpu);
    const elapsedMs = performance.now() - this.#countedAt;
    this.#cpu = process.cpuUsage();
    this.#countedAt = performance.now();
    return Math.round((user + system) / 10 / elapsedMs);
  }
}
