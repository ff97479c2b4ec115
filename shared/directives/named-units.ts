import type { UnitId } from '#shared/kernel/index.ts';
import { literally, type Reading, readName, type TextSpan } from './reading.ts';
import { type UnitOfDay, workOf } from './units-of-day.ts';

/** A unit's name in a reading; several units where the name fits them alike, as "Long Mỹ" does a town and its district. */
export type NamedUnits = TextSpan & { readonly unitIds: readonly UnitId[] };

export const procuracy = '(?:vksnd|vks|viện kiểm sát nhân dân|viện kiểm sát)';

const sector = /^(?:viện kiểm sát nhân dân|viện kiểm sát|vksnd|vks) /u;
const kindsOfPlace = [
  { words: 'thành phố', pattern: '(?:thành phố|tp\\.?)' },
  { words: 'thị xã', pattern: '(?:thị xã|tx\\.?)' },
  { words: 'huyện', pattern: '(?:huyện|h\\.)' },
  { words: 'quận', pattern: '(?:quận|q\\.)' },
  { words: 'tỉnh', pattern: 'tỉnh' },
] as const;

const before = `(?:(?:các )?(?:đồng chí )?(?:viện trưởng|trưởng|lãnh đạo|đơn vị) )?(?:(?:các )?${procuracy} )?(?:các )?`;

/** Finds units by their names; the longest name wins, and a name never matches the beginning of another. */
export function namedUnitsIn(reading: Reading, units: readonly UnitOfDay[]): NamedUnits[] {
  const idsByPattern = patternsOf(units);
  return [...idsByPattern]
    .sort(([a], [b]) => b.length - a.length)
    .flatMap(([pattern, unitIds]) =>
      [...reading.text.matchAll(new RegExp(`(?<![\\p{L}\\d])${before}${pattern}(?![\\p{L}\\d])`, 'gu'))].map(
        (match) => ({ from: match.index, to: match.index + match[0].length, unitIds: [...unitIds] }),
      ),
    )
    .filter(({ to }) => !goesOn(reading.cased.slice(to)));
}

/** "Châu Thành" is not meant where "Châu Thành A" is written, whether that unit is on the list or not. */
function goesOn(rest: string): boolean {
  return /^ \p{Lu}(?![\p{L}\d])/u.test(rest);
}

function patternsOf(units: readonly UnitOfDay[]): Map<string, Set<UnitId>> {
  const idsByPattern = new Map<string, Set<UnitId>>();
  for (const unit of units) {
    // The office is a class of its own, called differently from year to year.
    if (workOf(unit) === 'office') continue;
    for (const pattern of [unit.name, unit.shortName].flatMap(writingsOf)) {
      const ids = idsByPattern.get(pattern) ?? new Set();
      idsByPattern.set(pattern, ids.add(unit.id));
    }
  }
  return idsByPattern;
}

/** The name with the kind of place before it, long or short, and the place alone. */
function writingsOf(name: string): string[] {
  const full = readName(name).replace(sector, '');
  const kind = kindsOfPlace.find(({ words }) => full.startsWith(`${words} `));
  if (kind === undefined) return kindsOfPlace.some(({ words }) => words === full) ? [] : [literally(full)];
  const place = literally(full.slice(kind.words.length));
  return [`${kind.pattern} *${place}`, place];
}
