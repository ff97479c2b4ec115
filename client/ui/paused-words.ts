import type { SpeechState } from '#shared/floor/index.ts';
import type { Span } from '#shared/kernel/index.ts';

type Paused = Extract<SpeechState, { kind: 'paused' }>;

/** Why the clock of a speech stands, as the key of its words: before the line came it has not even begun. */
export function pausedWords({ state, spans }: { readonly state: Paused; readonly spans: readonly Span[] }) {
  if (state.cause !== 'drop') return 'floor.paused';
  return spans.every(({ from, to }) => from === to) ? 'floor.pausedNoLine' : 'floor.pausedDrop';
}
