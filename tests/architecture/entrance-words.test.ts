import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { expect, it } from 'vitest';
import { viEntrance } from '#client/i18n/vi-entrance.ts';
import { viRooms } from '#client/i18n/vi-rooms.ts';
import { linksOf } from './import-graph.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const entrances = ['client/main.tsx', 'client/features/sign-in/index.ts', 'client/features/entry-link/index.ts'];
/** What they lead to is fetched when it is shown, behind the words of the rooms. */
const LAZY = /^client\/(?:app\/lazy-|i18n\/rooms\.ts)/;

/** The sources of all that shows before the words of the rooms are there. */
function sourcesOfEntrance(): Map<string, string> {
  const found = new Map<string, string>();
  const wanted = [...entrances];
  for (const file of wanted) {
    if (found.has(file) || LAZY.test(file) || !/^(?:client|shared)\/.*\.tsx?$/.test(file)) continue;
    const source = readFileSync(root + file, 'utf8');
    found.set(file, source);
    wanted.push(
      ...linksOf(new Map([[file, source]]))
        .filter(({ typeOnly }) => !typeOnly)
        .map(({ to }) => to),
    );
  }
  return found;
}

it('the entrance says nothing with words that come later', () => {
  const rooms = Object.keys(viRooms).join('|');
  const sources = sourcesOfEntrance();
  const said = (names: string) => new RegExp(`['\`](?:${names})\\.\\w`);
  const saying = (names: string) => [...sources].filter(([, source]) => said(names).test(source)).map(([file]) => file);
  expect(saying(rooms)).toEqual([]);
  expect(saying(Object.keys(viEntrance).join('|'))).toContain('client/features/sign-in/SignIn.tsx');
});
