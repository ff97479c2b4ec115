/** Numbers that look random and are the same for the same seed. */
export class SeededRandom {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  /** From 0 up to, but not with, 1. */
  next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = this.#state;
    mixed = Math.imul(mixed ^ (mixed >>> 15), mixed | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  }

  /** A whole number from `low` to `high`, both included. */
  between(low: number, high: number): number {
    return low + Math.floor(this.next() * (high - low + 1));
  }

  /** One of these; undefined when there are none. */
  pick<T>(all: readonly T[]): T | undefined {
    return all[this.between(0, all.length - 1)];
  }

  /** True in so many of a hundred cases. */
  chance(percent: number): boolean {
    return this.next() * 100 < percent;
  }
}

/** The seed that DIEM_CAU_SEED names, or a new one; a test that uses it says which in its title. */
export function seedOfRun(): number {
  const given = Number(process.env['DIEM_CAU_SEED']);
  return given > 0 ? given : Math.floor(Math.random() * 1_000_000) + 1;
}
