export type SparklineProps = { readonly values: readonly (number | null)[]; readonly label: string };

const WIDTH = 120;
const HEIGHT = 24;

/** A small curve of figures in time; gaps stay gaps. */
export function Sparkline({ values, label }: SparklineProps) {
  const top = Math.max(1, ...values.map((value) => value ?? 0));
  return (
    <svg
      className="dc-spark"
      viewBox={`0 0 ${WIDTH} ${HEIGHT}`}
      role="img"
      aria-label={label}
      preserveAspectRatio="none"
    >
      <path d={pathOf(values, top)} />
    </svg>
  );
}

/** The curve as an SVG path; a null lifts the pen. */
export function pathOf(values: readonly (number | null)[], top: number): string {
  const step = values.length > 1 ? WIDTH / (values.length - 1) : 0;
  let penDown = false;
  const parts: string[] = [];
  values.forEach((value, index) => {
    if (value === null) {
      penDown = false;
      return;
    }
    const y = HEIGHT - 2 - (value / top) * (HEIGHT - 4);
    parts.push(`${penDown ? 'L' : 'M'}${(index * step).toFixed(1)} ${y.toFixed(1)}`);
    penDown = true;
  });
  return parts.join('');
}
