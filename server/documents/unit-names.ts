import type { SheetRow } from '#server/ports/figure-workbooks.ts';
import type { UnitId } from '#shared/kernel/index.ts';

export type NamedUnit = { readonly unitId: UnitId; readonly name: string };

/** What a name stands for. */
export type NameMatch =
  | { readonly kind: 'found'; readonly row: SheetRow; readonly isFolded: boolean }
  /** Several units have this name. */
  | { readonly kind: 'several'; readonly near: readonly NamedUnit[] }
  | { readonly kind: 'unknown'; readonly near: readonly NamedUnit[] };

const MOST_NEAR = 3;
/** For how many names others like them are looked for: nobody reads more, and each is held against all units. */
const MOST_SOUGHT = 100;
const LONGEST_NAME = 200;
const sector = /^(?:viện kiểm sát nhân dân|vksnd|vks)\s+/;
const level = /^(?:tỉnh|thành phố|tp\.?|thị xã|tx\.?|huyện|quận)\s+/;

/** Names of one kind: composed, in small letters, with single blanks. */
function canonical(name: string): string {
  return name
    .normalize('NFC')
    .toLowerCase()
    .replace(/[\s\u00a0]+/g, ' ')
    .trim();
}

/** Without marks: "Hóa", "Hoá" and "Hoa" are the same then. */
function folded(name: string): string {
  return canonical(name).replaceAll('đ', 'd').normalize('NFD').replace(/\p{M}/gu, '');
}

/** Finds units by their names, as they are written or without their marks; for files that have no ids. */
export class UnitNames {
  readonly #rows: readonly SheetRow[];
  readonly #exact = new Map<string, Set<SheetRow>>();
  readonly #folded = new Map<string, Set<SheetRow>>();
  #soughtCount = 0;

  /** @param rows the rows of a workbook; those of totals have no name to be found by */
  constructor(rows: readonly SheetRow[]) {
    this.#rows = rows.filter(({ extent }) => extent === 'own');
    for (const row of this.#rows) {
      for (const name of writings(row)) {
        add(this.#exact, name, row);
        add(this.#folded, folded(name), row);
      }
    }
  }

  find(name: string): NameMatch {
    const exact = this.#exact.get(withoutSector(canonical(name)));
    const like = this.#folded.get(folded(withoutSector(canonical(name))));
    const [row, second] = [...(exact ?? like ?? [])];
    if (row && !second) return { kind: 'found', row, isFolded: exact === undefined };
    if (row) return { kind: 'several', near: [...(exact ?? like ?? [])].map(named) };
    return { kind: 'unknown', near: this.#near(name) };
  }

  /** Names that begin alike or differ by a slip: Châu Thành and Châu Thành A. */
  #near(name: string): NamedUnit[] {
    this.#soughtCount += 1;
    if (this.#soughtCount > MOST_SOUGHT || name.length > LONGEST_NAME) return [];
    const wanted = bare(name);
    const ranked = this.#rows
      .map((row) => ({
        row,
        distance: Math.min(...[row.name, row.shortName].map((each) => apart(wanted, bare(each)))),
      }))
      .filter(({ distance }) => distance <= Math.max(1, wanted.length / 3));
    return ranked
      .sort((a, b) => a.distance - b.distance)
      .slice(0, MOST_NEAR)
      .map(({ row }) => named(row));
  }
}

/** The name, the short one, and the name without the sector's before it. */
function writings({ name, shortName }: SheetRow): Set<string> {
  const [full, short] = [canonical(name), canonical(shortName)];
  return new Set([withoutSector(full), withoutSector(short)]);
}

function withoutSector(name: string): string {
  return name.replace(sector, '');
}

function bare(name: string): string {
  return folded(withoutSector(canonical(name)).replace(level, ''));
}

function add(rowsByName: Map<string, Set<SheetRow>>, name: string, row: SheetRow): void {
  const rows = rowsByName.get(name);
  if (rows) rows.add(row);
  else rowsByName.set(name, new Set([row]));
}

function named({ unitId, name }: SheetRow): NamedUnit {
  return { unitId, name };
}

/** How far two names are apart; one that only goes on where the other ends is as near as a slip. */
function apart(a: string, b: string): number {
  const begins = a.length > 0 && b.length > 0 && (`${a} `.startsWith(`${b} `) || `${b} `.startsWith(`${a} `));
  return begins ? 1 : editDistance(a, b);
}

/** Levenshtein's: letters to put in, take out or change. */
function editDistance(a: string, b: string): number {
  let before = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (const [i, letter] of [...a].entries()) {
    const row = [i + 1];
    for (const [j, other] of [...b].entries()) {
      const changed = (before[j] ?? 0) + (letter === other ? 0 : 1);
      row.push(Math.min(changed, (before[j + 1] ?? 0) + 1, (row[j] ?? 0) + 1));
    }
    before = row;
  }
  return before.at(-1) ?? 0;
}
