import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { cpus, loadavg } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { type Bench, type Outcome, runBench } from './bench.ts';
import { root } from './bench-server.ts';
import { commandBench } from './command-bench.ts';
import { figureBench } from './figure-bench.ts';
import { type Failure, type Figure, summaryOf, tableOf } from './figures.ts';
import { floorBench } from './floor-bench.ts';
import { hallBench } from './hall-bench.ts';
import { minutesBench } from './minutes-bench.ts';
import { paperBench } from './paper-bench.ts';
import { showBench } from './show-bench.ts';
import { startBench } from './start-bench.ts';

const benches: readonly Bench[] = [
  startBench,
  figureBench,
  paperBench,
  minutesBench,
  commandBench,
  showBench,
  floorBench,
  hallBench,
];
const BUSY_LOAD = 1;
const names = benches.flatMap(({ partNames }) => partNames);

const helpText = `Đo các chỉ số trên máy chủ thật, bộ xử lý hình, tiếng thật và các điểm cầu mô phỏng.

Cách dùng: npm run bench -- [--only TÊN]…
  TÊN: ${names.join(', ')}

In bảng và ghi build/bench.json. Chỉ đo và ghi lại, không chấm đạt hay không đạt.`;

const wanted = readWanted(process.argv.slice(2));
if (wanted === 'help') console.log(helpText);
else if (wanted === 'invalid') {
  console.error(helpText);
  process.exitCode = 1;
} else await run(wanted);

async function run(only: ReadonlySet<string>): Promise<void> {
  // A media request that was overtaken by a rejoin ends in nothing.
  process.on('unhandledRejection', () => undefined);
  process.on('SIGINT', () => process.exit(130));
  process.on('SIGTERM', () => process.exit(143));
  const begun = performance.now();
  const loadBefore = loadavg()[0] ?? 0;
  if (loadBefore > BUSY_LOAD) console.log(busyWords(loadBefore));
  const outcomes: Outcome[] = [];
  for (const bench of benches) {
    outcomes.push(await runBench(bench, { wanted: (name) => only.has(name), say: (line) => console.log(`▸ ${line}`) }));
  }
  const figures = outcomes.flatMap((outcome) => outcome.figures);
  const failures = outcomes.flatMap((outcome) => outcome.failures);
  tell({ figures, failures, loadBefore, tookMs: performance.now() - begun });
  // The WebRTC library keeps threads of its own: without this the process would not end.
  process.exit(failures.length > 0 ? 1 : 0);
}

function readWanted(args: readonly string[]): ReadonlySet<string> | 'help' | 'invalid' {
  try {
    const options = { only: { type: 'string', multiple: true }, help: { type: 'boolean' } } as const;
    const { only = names, help } = parseArgs({ args: [...args], options }).values;
    if (help) return 'help';
    return only.every((name) => names.includes(name)) ? new Set(only) : 'invalid';
  } catch {
    return 'invalid'; // an option that there is not
  }
}

type Told = {
  readonly figures: readonly Figure[];
  readonly failures: readonly Failure[];
  /** Processes that wanted to run before we began: other people's work. */
  readonly loadBefore: number;
  readonly tookMs: number;
};

function tell(told: Told): void {
  const { figures, failures, loadBefore, tookMs } = told;
  const path = join(root, 'build', 'bench.json');
  mkdirSync(join(root, 'build'), { recursive: true });
  writeFileSync(path, `${JSON.stringify(reportOf(told), null, 2)}\n`);
  console.log(`\n${tableOf(figures)}\n`);
  for (const { name, reason } of failures) console.error(`Không đo được ${name}: ${reason}\n`);
  if (loadBefore > BUSY_LOAD) console.log(busyWords(loadBefore));
  console.log(`Xong sau ${Math.round(tookMs / 1_000)} s. Cách đo từng chỉ số: ${path}`);
}

function reportOf({ figures, failures, loadBefore }: Told) {
  return {
    at: new Date().toISOString(),
    commit: commit(),
    machine: { node: process.version, cpu: cpus()[0]?.model ?? '', cores: cpus().length, loadBefore },
    unit: 'ms',
    figures: figures.map(({ samples, ...figure }) => ({ ...figure, ...summaryOf(samples), samples })),
    failures,
  };
}

function busyWords(load: number): string {
  return `Lưu ý: máy đang bận việc khác (tải ${load.toFixed(1)} khi bắt đầu), số đo sẽ xấu hơn thực tế.`;
}

/** Null outside a git checkout. */
function commit(): string | null {
  try {
    return execFileSync('git', ['rev-parse', 'HEAD'], { cwd: root, encoding: 'utf8', stdio: 'pipe' }).trim();
  } catch {
    return null; // a copy without its history
  }
}
