import { onTestFinished } from 'vitest';
import { type Desk, type Opening, openMinutes } from './minutes-client.ts';

export type { Desk } from './minutes-client.ts';
export { entriesIn, entryOf, lettersIn, write } from './minutes-client.ts';

/** Begins to open a document as a browser does; closed when the test is over. */
export function openDesk(opening: Opening): Desk {
  const desk = openMinutes(opening);
  onTestFinished(() => desk.close());
  return desk;
}
