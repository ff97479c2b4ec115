import type { PersonCommand } from '#shared/conference/index.ts';
import type { CommandId } from '#shared/kernel/index.ts';
import type { CommandAnswer, CommandMessage } from '#shared/protocol/index.ts';

type Letter = {
  readonly message: CommandMessage;
  readonly resolve: (answer: CommandAnswer) => void;
  /** The version that the server named; the picture has not reached it yet. */
  acknowledged: number | null;
};

/** Sends one command; null when the line was cut before the answer. */
export type SendCommand = (message: CommandMessage) => Promise<CommandAnswer | null>;

/**
 * Commands on their way. Each keeps its id until the server has answered, over any number of cuts, so that asking twice
 * acts once. One that was accepted counts as done when the picture shows it.
 */
export class Outbox {
  readonly #letters = new Map<CommandId, Letter>();
  readonly #send: SendCommand;
  readonly #drawId: () => CommandId;
  readonly #versionNow: () => number;

  constructor(parts: {
    readonly send: SendCommand;
    readonly drawId: () => CommandId;
    readonly versionNow: () => number;
  }) {
    this.#send = parts.send;
    this.#drawId = parts.drawId;
    this.#versionNow = parts.versionNow;
  }

  /** Commands that were not answered yet. */
  get size(): number {
    return this.#letters.size;
  }

  /** Sends a command; resolves when it was refused, or when the picture shows what it did. */
  post(command: PersonCommand): Promise<CommandAnswer> {
    return new Promise((resolve) => {
      const letter: Letter = { message: { commandId: this.#drawId(), command }, resolve, acknowledged: null };
      this.#letters.set(letter.message.commandId, letter);
      void this.#deliver(letter);
    });
  }

  /** Sends again what a cut has left without an answer, in the old order. */
  resend(): void {
    for (const letter of this.#letters.values()) if (letter.acknowledged === null) void this.#deliver(letter);
  }

  /** Tells that the picture has come to a version. */
  reached(version: number): void {
    for (const letter of this.#letters.values()) {
      const { acknowledged } = letter;
      if (acknowledged !== null && acknowledged <= version) this.#close(letter, { ok: true, version: acknowledged });
    }
  }

  /** Answers everything that is still open: nobody will. */
  giveUp(answer: CommandAnswer): void {
    for (const letter of [...this.#letters.values()]) this.#close(letter, answer);
  }

  async #deliver(letter: Letter): Promise<void> {
    const answer = await this.#send(letter.message);
    if (answer === null || !this.#letters.has(letter.message.commandId)) return;
    if (!answer.ok) return this.#close(letter, answer);
    letter.acknowledged = answer.version;
    this.reached(this.#versionNow());
  }

  #close(letter: Letter, answer: CommandAnswer): void {
    if (this.#letters.delete(letter.message.commandId)) letter.resolve(answer);
  }
}
