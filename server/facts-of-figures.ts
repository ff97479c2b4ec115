import { periodsShown } from '#server/conference/shown-figures.ts';
import type { Figures } from '#server/figures/figures.ts';
import type { Command, ConferenceState } from '#shared/conference/index.ts';
import type { Facts } from '#shared/kernel/index.ts';

/** What a command needs to know of figures: the closing pins those that the conference shows. */
export function factsOfFigures(figures: Pick<Figures, 'pins'>) {
  return (state: ConferenceState, command: Command): Facts | null => {
    if (command.type !== 'conference/close' || state.phase.kind === 'closed') return {};
    const figurePins = figures.pins(periodsShown(state));
    return figurePins && { figurePins };
  };
}
