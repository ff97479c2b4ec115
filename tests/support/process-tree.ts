import { readdirSync, readFileSync } from 'node:fs';

type Process = { readonly pid: number; readonly parent: number; readonly state: string };

/** Processes that this one started and that still run. Reads /proc: Linux only. */
export function childrenOf(pid: number): number[] {
  return allProcesses()
    .filter(({ parent, state }) => parent === pid && state !== 'Z')
    .map((child) => child.pid);
}

/** Whether it runs. One that ended and that nobody has asked after counts as gone. */
export function isAlive(pid: number): boolean {
  const found = processOf(String(pid));
  return found !== undefined && found.state !== 'Z';
}

function allProcesses(): Process[] {
  return readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .flatMap((name) => processOf(name) ?? []);
}

function processOf(pid: string): Process | undefined {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The name stands in parentheses and may hold anything: what follows is counted from its end.
    const [state, parent] = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return state === undefined ? undefined : { pid: Number(pid), parent: Number(parent), state };
  } catch {
    return undefined; // it ended meanwhile
  }
}
