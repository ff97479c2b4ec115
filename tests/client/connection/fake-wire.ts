import type { OpenWire, WireEvents, WireMessage, WireRequests } from '#client/connection/wire.ts';

export type Asked = {
  readonly [K in keyof WireRequests]: {
    readonly type: K;
    readonly body: WireRequests[K]['body'];
    readonly answer: (answer: WireRequests[K]['answer']) => void;
  };
}[keyof WireRequests];

/** A line in the hands of a test: it says when an attempt succeeds, what the server answers, and when the line is cut. */
export class FakeWire {
  readonly asked: Asked[] = [];
  /** What was said that nobody answers. */
  readonly told: { readonly type: string; readonly remark: unknown }[] = [];
  dials = 0;
  isOpen = false;
  #events: WireEvents | null = null;
  #unanswered = new Set<() => void>();

  readonly open: OpenWire = (events) => {
    this.#events = events;
    return {
      dial: () => {
        this.#hangUp();
        this.dials += 1;
      },
      hangUp: () => this.#hangUp(),
      request: (type, body) => this.#ask(type, body),
      tell: (type, remark) => void this.told.push({ type, remark }),
    };
  };

  /** The attempt succeeds. */
  connect(): Promise<void> {
    this.isOpen = true;
    this.#events?.onOpen();
    return settled();
  }

  /** The attempt fails, or the open line is lost. */
  cut(): Promise<void> {
    this.#hangUp();
    this.#events?.onDown();
    return settled();
  }

  /** The server shows that it is there. */
  sign(): void {
    this.#events?.onSign();
  }

  say(message: WireMessage): Promise<void> {
    this.#events?.onMessage(message);
    return settled();
  }

  /** The oldest request of a type that nobody has taken; takes it. */
  next<K extends keyof WireRequests>(type: K): Extract<Asked, { type: K }> {
    const index = this.asked.findIndex((each) => each.type === type);
    const found = this.asked[index];
    if (found === undefined) throw new Error(`nobody asked for ${type}`);
    this.asked.splice(index, 1);
    return found as Extract<Asked, { type: K }>; // found by its type
  }

  count(type: keyof WireRequests): number {
    return this.asked.filter((each) => each.type === type).length;
  }

  #ask<K extends keyof WireRequests>(
    type: K,
    body: WireRequests[K]['body'],
  ): Promise<WireRequests[K]['answer'] | null> {
    if (!this.isOpen) return Promise.resolve(null);
    return new Promise((resolve) => {
      this.#unanswered.add(() => resolve(null));
      this.asked.push({ type, body, answer: resolve } as unknown as Asked); // the three belong together by K
    });
  }

  #hangUp(): void {
    this.isOpen = false;
    this.asked.length = 0;
    for (const giveUp of this.#unanswered) giveUp();
    this.#unanswered.clear();
  }
}

/** Everything that promises set in motion has happened. */
export async function settled(): Promise<void> {
  for (let turn = 0; turn < 20; turn += 1) await Promise.resolve();
}
