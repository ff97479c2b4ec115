import { criminalIndicators } from './starter-criminal.ts';
import { otherIndicators } from './starter-other.ts';
import type { StarterIndicator } from './starter-rows.ts';

/**
 * A catalogue to begin with: indicators as the official sets have named them since QĐ 297/QĐ-VKSTC of 2012, the targets
 * as far as published reports tell them, defaults of ours (`isAssumed`) elsewhere. The sets change every few years: it is
 * copied into the catalogue once, to be edited there.
 */
export const starterCatalogue: readonly StarterIndicator[] = [...criminalIndicators, ...otherIndicators];
