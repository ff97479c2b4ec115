import { useSlideFigures, useUnitFigures } from './shown-figures.ts';
import { usePointed, useVideoStanding } from './slide-talk.ts';
import { slideParts } from './slides.tsx';

/** What the looks of slides need from outside. */
export const slideHooks = { parts: slideParts, useSlideFigures, useUnitFigures, usePointed, useVideoStanding } as const;
