import { clockMs, pass } from './waiting.ts';

// A process of its own: in the one that decodes 27 pictures the asking itself would be slow.
const [, , url = '', checks = '0'] = process.argv;
const samples: number[] = [];
for (let check = 0; check < Number(checks); check += 1) {
  const took = await healthMs();
  if (took !== null) samples.push(took);
  await pass(30);
}
console.log(JSON.stringify(samples));

/** Null when the kept connection was closed at that very moment, which a machine busy with other things brings about. */
async function healthMs(): Promise<number | null> {
  const begun = clockMs();
  const answer = await fetch(`${url}/api/health`).catch(() => null);
  if (!answer) return null;
  await answer.arrayBuffer();
  if (!answer.ok) throw new Error(`health answers ${answer.status}`);
  return clockMs() - begun;
}
