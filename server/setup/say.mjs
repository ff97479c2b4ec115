import process from 'node:process';

/** Between two progress lines of one step. */
const PROGRESS_MS = 5_000;

/**
 * A line for the operator.
 * @param {string} line
 */
export function say(line) {
  process.stdout.write(`${line}\n`);
}

/**
 * Says what begins, how far it is every five seconds, and how long it took.
 * @template T
 * @param {string} title
 * @param {(report: (progress: string) => void) => Promise<T>} work reports its progress as often as it likes
 * @returns {Promise<T>}
 */
export async function step(title, work) {
  const beganAt = Date.now();
  let progress = '';
  say(`▸ ${title}…`);
  const timer = setInterval(() => say(`  … ${progressLine(progress, Date.now() - beganAt)}`), PROGRESS_MS);
  try {
    const result = await work((now) => {
      progress = now;
    });
    say(`  xong sau ${seconds(Date.now() - beganAt)}`);
    return result;
  } finally {
    clearInterval(timer);
  }
}

/**
 * @param {string} progress
 * @param {number} spentMs
 */
function progressLine(progress, spentMs) {
  return progress === '' ? seconds(spentMs) : `${progress}, ${seconds(spentMs)}`;
}

/** @param {number} ms */
function seconds(ms) {
  return `${(ms / 1000).toFixed(1).replace('.', ',')} giây`;
}
