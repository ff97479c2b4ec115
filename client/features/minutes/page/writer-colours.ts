import type { ConferenceState } from '#shared/conference/index.ts';
import type { PersonId, Role } from '#shared/kernel/index.ts';

/** Colours of carets that carry white letters (at least 4.5:1) and are told apart. */
const colours = ['#1d4a86', '#8a2c0d', '#17663f', '#6a1b7a', '#7a5200', '#0b5c6b', '#9c1458', '#444a12'] as const;

const writing: ReadonlySet<Role> = new Set<Role>(['secretary', 'chair']);

/** The colour of a writer: the same on every screen, and of nobody else as long as there are colours. */
export function colourOf({ roster }: ConferenceState, personId: PersonId | null): string {
  const writers = Object.values(roster.personById).filter(({ roles }) => roles.some((role) => writing.has(role)));
  const others = Object.values(roster.personById).filter((person) => !writers.includes(person));
  const place = [...writers, ...others].findIndex((person) => person.personId === personId);
  return colours[Math.max(place, 0) % colours.length] ?? colours[0];
}
