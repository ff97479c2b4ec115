import { endAll } from './bench-server.ts';
import type { Failure, Figure } from './figures.ts';

/** One thing that is measured. */
export type Part = { readonly name: string; readonly measure: () => Promise<readonly Figure[]> };

/** Parts that are measured in the same surroundings. */
export type Bench = {
  readonly partNames: readonly string[];
  /** Opens what the parts need. */
  open(): Promise<{ readonly parts: readonly Part[]; close(): Promise<void> }>;
};

export type Outcome = { readonly figures: readonly Figure[]; readonly failures: readonly Failure[] };

/** Runs the wanted parts of a bench. What fails is told, and the others go on. */
export async function runBench(
  bench: Bench,
  options: { readonly wanted: (name: string) => boolean; readonly say: (line: string) => void },
): Promise<Outcome> {
  const names = bench.partNames.filter(options.wanted);
  if (names.length === 0) return { figures: [], failures: [] };
  const figures: Figure[] = [];
  const failures: Failure[] = [];
  try {
    const { parts, close } = await bench.open();
    try {
      for (const part of parts.filter(({ name }) => options.wanted(name))) {
        options.say(`đo ${part.name}…`);
        await part.measure().then(
          (measured) => figures.push(...measured),
          (error: unknown) => failures.push({ name: part.name, reason: wordsOf(error) }),
        );
      }
    } finally {
      await close();
    }
  } catch (error) {
    failures.push({ name: names.join(', '), reason: wordsOf(error) });
    await endAll(); // it did not come as far as something to close
  }
  return { figures, failures };
}

function wordsOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  const cause = error.cause instanceof Error ? ` (${error.cause.message})` : '';
  return `${error.stack ?? error.message}${cause}`;
}
