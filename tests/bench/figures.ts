/** What was measured under one name, in milliseconds. */
export type Figure = {
  readonly name: string;
  readonly title: string;
  readonly samples: readonly number[];
  /** What is aimed at, as text: nothing here passes or fails. */
  readonly budget: string;
  /** How it was measured, so that the same figure can be had again. */
  readonly method: string;
};

/** A figure that could not be had, and why. */
export type Failure = { readonly name: string; readonly reason: string };

export type Summary = {
  readonly count: number;
  readonly p50: number;
  readonly p95: number;
  readonly p99: number;
  readonly max: number;
};

/** Nearest-rank percentiles. With few samples the upper ones are the maximum. */
export function summaryOf(samples: readonly number[]): Summary {
  const sorted = samples.toSorted((a, b) => a - b);
  const at = (share: number) => rounded(sorted[Math.max(0, Math.ceil(sorted.length * share) - 1)] ?? Number.NaN);
  return { count: sorted.length, p50: at(0.5), p95: at(0.95), p99: at(0.99), max: at(1) };
}

/** The figures as a table for a terminal. */
export function tableOf(figures: readonly Figure[]): string {
  const head = ['Chỉ số (ms)', 'n', 'p50', 'p95', 'p99', 'lớn nhất', 'định mức'];
  const rows = figures.map(({ title, samples, budget }) => {
    const { count, p50, p95, p99, max } = summaryOf(samples);
    return [title, count, p50, p95, p99, max, budget].map(String);
  });
  const widths = head.map((_, column) => Math.max(...[head, ...rows].map((row) => row[column]?.length ?? 0)));
  const line = (row: readonly string[]) =>
    row.map((cell, column) => padded(cell, widths[column] ?? 0, column)).join('  ');
  return [line(head), widths.map((width) => '─'.repeat(width)).join('  '), ...rows.map(line)].join('\n');
}

function padded(cell: string, width: number, column: number): string {
  return column > 0 && column < 6 ? cell.padStart(width) : cell.padEnd(width);
}

function rounded(value: number): number {
  return value < 100 ? Math.round(value * 100) / 100 : Math.round(value);
}
