import type { PersonCommand } from '#shared/conference/index.ts';
import type { CommandId } from '#shared/kernel/index.ts';
import type { CommandAnswer } from '#shared/protocol/index.ts';
import type { Habit } from './kill-commands.ts';
import type { SeededRandom } from './seeded-random.ts';
import { pause, within } from './server-process.ts';
import type { TestClient } from './test-client.ts';

/** Something that was asked of the server, with what it said to it. */
export type Asked = {
  readonly by: Player;
  readonly commandId: CommandId;
  readonly command: PersonCommand;
  /** Null while there is none: the server may have died with it. */
  answer: CommandAnswer | null;
  /** Resolves with the first answer, if one ever comes. */
  readonly answered: Promise<CommandAnswer>;
};

/** Somebody at a console. */
export type Player = { readonly name: string; readonly client: TestClient; readonly habit: Habit };

/** Marks stand alone in a text, so that none is found in another. */
const MARK = /\bk\d+-\d+\b/g;
/** A socket may send fifty requests a second for long. */
const PACE_MS = { low: 12, high: 32 } as const;
/** Nobody presses more buttons ahead of the answers than this. */
const MOST_UNANSWERED = 3;
const ANSWERS_WITHIN_MS = 15_000;

let series = 0;

/** Everything that players asked, and the load that makes them ask. */
export class Load {
  readonly asked: Asked[] = [];
  readonly #players: readonly Player[];
  readonly #random: SeededRandom;
  readonly #prefix: string;
  #playing: Promise<unknown> = Promise.resolve();
  #isOn = false;

  constructor(players: readonly Player[], random: SeededRandom) {
    this.#players = players;
    this.#random = random;
    series += 1;
    this.#prefix = `k${series}`;
  }

  /** All begin to press buttons, as fast as they may. */
  begin(): void {
    this.#isOn = true;
    this.#playing = Promise.all(this.#players.map((player) => this.#play(player)));
  }

  /** All stop. What was not answered stays so. */
  async end(): Promise<void> {
    this.#isOn = false;
    await this.#playing;
  }

  /** One more command; its answer is kept when it comes. */
  ask(by: Player, command: PersonCommand): Asked {
    const commandId = this.nextMark() as CommandId; // letters, digits and a dash
    const answered = by.client.command(command, commandId);
    const asked: Asked = { by, commandId, command, answer: null, answered };
    this.asked.push(asked);
    void answered.then((answer) => {
      asked.answer ??= answer;
    });
    return asked;
  }

  /** Sends it again under its id, on a connection that stands. Rejects when no answer comes. */
  async askAgain({ by, command, commandId }: Asked): Promise<CommandAnswer> {
    const answered = by.client.command(command, commandId);
    return await within(ANSWERS_WITHIN_MS, answered, () => `no answer to ${commandId} of ${by.name}`);
  }

  /** An id for a command that is also its mark in texts. */
  nextMark(): string {
    return `${this.#prefix}-${this.asked.length + 1}`;
  }

  async #play(player: Player): Promise<void> {
    let unanswered = 0;
    const done = () => {
      unanswered -= 1;
    };
    while (this.#isOn) {
      const isFree = unanswered < MOST_UNANSWERED && isIn(player.client);
      const command = isFree ? this.#next(player) : null;
      if (command) {
        unanswered += 1;
        void this.ask(player, command).answered.then(done);
      }
      await pause(this.#random.between(PACE_MS.low, PACE_MS.high));
    }
  }

  #next({ client, habit }: Player): PersonCommand | null {
    return client.state && habit({ state: client.state, random: this.#random, mark: this.nextMark() });
  }
}

/** Whether it is connected and has said hello on this very connection. */
export function isIn(client: TestClient): boolean {
  const last = client.received.findLast((one) => one.kind === 'hello' || one.kind === 'disconnected');
  return client.socket.connected && last?.kind === 'hello' && last.answer.ok;
}

/** Marks in a text. */
export function marksIn(text: string): string[] {
  return text.match(MARK) ?? [];
}
