import { and, asc, desc, eq, gt, inArray, isNull, sql } from 'drizzle-orm';
import type {
  Cell,
  CellChange,
  FigureQuery,
  FigureStore,
  KeptPeriod,
  NewRevisions,
  RevisedResult,
  Revision,
} from '#server/ports/figures.ts';
import type { Figure, FigureContent } from '#shared/indicators/index.ts';
import type { PeriodId } from '#shared/kernel/index.ts';
import { bumpCatalogue, columnsOf, figureOf, periodOf, revisionOf, rowOfPeriod, storedContent } from './figure-rows.ts';
import type { Database, Orm } from './open.ts';
import { figureChanges } from './schema/figure-changes.ts';
import { figureRevisions } from './schema/figure-revisions.ts';
import { figures } from './schema/figures.ts';
import { reportingPeriods } from './schema/reporting-periods.ts';
import { isStorageFailure } from './storage-errors.ts';

const IMMEDIATE = { behavior: 'immediate' } as const;
const EMPTY: FigureContent = { kind: 'none' };

/** Periods, figures and their revisions in SQLite. */
export class SqliteFigureStore implements FigureStore {
  readonly #orm: Orm;
  readonly #statements: ReturnType<typeof prepareStatements>;

  constructor({ orm }: Database) {
    this.#orm = orm;
    this.#statements = prepareStatements(orm);
  }

  periods(): readonly KeptPeriod[] {
    const order = [desc(reportingPeriods.endsOn), asc(reportingPeriods.startsOn), asc(reportingPeriods.id)];
    return this.#orm
      .select()
      .from(reportingPeriods)
      .orderBy(...order)
      .all()
      .map(periodOf);
  }

  period(periodId: PeriodId): KeptPeriod | undefined {
    const row = this.#orm.select().from(reportingPeriods).where(eq(reportingPeriods.id, periodId)).get();
    return row && periodOf(row);
  }

  addPeriod(period: KeptPeriod): void {
    this.#orm.transaction((tx) => {
      tx.insert(reportingPeriods).values(rowOfPeriod(period)).run();
      bumpCatalogue(tx);
    }, IMMEDIATE);
  }

  replacePeriod(period: KeptPeriod): void {
    const { revision: _revision, closedAt: _closedAt, ...row } = rowOfPeriod(period);
    this.#orm.transaction((tx) => {
      tx.update(reportingPeriods).set(row).where(eq(reportingPeriods.id, period.periodId)).run();
      bumpCatalogue(tx);
    }, IMMEDIATE);
  }

  figures(periodId: PeriodId, { indicatorIds, unitIds }: FigureQuery = {}): readonly Figure[] {
    if (!indicatorIds && !unitIds) {
      return this.#statements.figures.all({ periodId }).map((row) => figureOf(periodId, row));
    }
    const which = and(
      eq(figures.periodId, periodId),
      indicatorIds && inArray(figures.indicatorId, [...indicatorIds]),
      unitIds && inArray(figures.unitId, [...unitIds]),
    );
    return this.#orm
      .select()
      .from(figures)
      .where(which)
      .all()
      .map((row) => figureOf(periodId, row));
  }

  revise(revised: NewRevisions): RevisedResult {
    try {
      return this.#orm.transaction(() => this.#revise(revised), IMMEDIATE);
    } catch (error) {
      if (isStorageFailure(error)) return { kind: 'notStored' };
      throw error;
    }
  }

  revisions(periodId: PeriodId): readonly Revision[] {
    const { number } = figureRevisions;
    const rows = this.#orm.select().from(figureRevisions).where(eq(figureRevisions.periodId, periodId));
    return rows.orderBy(desc(number)).all().map(revisionOf);
  }

  catalogueVersionOf(periodId: PeriodId, number: number): number | null {
    const which = and(eq(figureRevisions.periodId, periodId), eq(figureRevisions.number, number));
    const { catalogueVersion } = figureRevisions;
    const row = this.#orm.select({ catalogueVersion }).from(figureRevisions).where(which).get();
    return row?.catalogueVersion ?? null;
  }

  hasClosingsWithoutCatalogue(): boolean {
    const { number } = figureRevisions;
    return this.#orm.select({ number }).from(figureRevisions).where(isClosingWithout).limit(1).get() !== undefined;
  }

  noteCatalogueOfClosings(version: number): void {
    this.#orm.update(figureRevisions).set({ catalogueVersion: version }).where(isClosingWithout).run();
  }

  changesSince(periodId: PeriodId, after: number): readonly CellChange[] {
    const which = and(eq(figureChanges.periodId, periodId), gt(figureChanges.number, after));
    const rows = this.#orm.select().from(figureChanges).where(which).orderBy(desc(figureChanges.number)).all();
    return rows.map(changeOf);
  }

  changesOf(periodId: PeriodId, number: number): readonly CellChange[] {
    const which = and(eq(figureChanges.periodId, periodId), eq(figureChanges.number, number));
    return this.#orm.select().from(figureChanges).where(which).all().map(changeOf);
  }

  #revise({ periodId, at, author, revisions, closedAt }: NewRevisions): RevisedResult {
    const before = this.period(periodId);
    if (!before) return { kind: 'unknown' };
    const cells = this.#conflicts(periodId, revisions);
    if (cells.length > 0) return { kind: 'conflict', cells };
    const who = { accountId: author.accountId, authorTitle: author.title };
    let number = before.revision;
    for (const { changes, ...revision } of revisions) {
      number += 1;
      const row = { ...revision, ...who, periodId, number, at, changeCount: changes.length };
      this.#orm.insert(figureRevisions).values(row).run();
      if (changes.length > 0) this.#apply({ periodId, number, changes });
    }
    const now = { revision: number, closedAt };
    this.#orm.update(reportingPeriods).set(now).where(eq(reportingPeriods.id, periodId)).run();
    return { kind: 'revised', revision: number };
  }

  #conflicts(periodId: PeriodId, revisions: NewRevisions['revisions']) {
    const changes = revisions.flatMap((revision) => revision.changes);
    const indicatorIds = [...new Set(changes.map(({ indicatorId }) => indicatorId))];
    const contents = new Map(this.figures(periodId, { indicatorIds }).map((figure) => [keyOf(figure), figure.content]));
    return changes.flatMap(({ from, to: _, ...cell }) => {
      const now = contents.get(keyOf(cell)) ?? EMPTY;
      return isSame(now, from) ? [] : [{ ...cell, now }];
    });
  }

  /** Each as one statement over all cells: an import of a whole province takes the database no longer than it must. */
  #apply({ periodId, number, changes }: { periodId: PeriodId; number: number; changes: readonly CellChange[] }): void {
    const rows = JSON.stringify(
      changes.map(({ indicatorId, unitId, extent, from, to }) => {
        const columns = columnsOf(to);
        const content = [columns?.kind ?? null, columns?.value ?? null, columns?.denominator ?? null];
        return [indicatorId, unitId, extent, ...content, JSON.stringify(from), JSON.stringify(to)];
      }),
    );
    const cell = sql`value ->> 0, value ->> 1, value ->> 2`;
    this.#orm.run(sql`
      insert into figure_changes (period_id, number, indicator_id, unit_id, extent, before, after)
      select ${periodId}, ${number}, ${cell}, value ->> 6, value ->> 7 from json_each(${rows})`);
    this.#orm.run(sql`
      delete from figures where period_id = ${periodId}
      and (indicator_id, unit_id, extent) in (select ${cell} from json_each(${rows}) where value ->> 3 is null)`);
    this.#orm.run(sql`
      insert into figures (period_id, indicator_id, unit_id, extent, kind, value, denominator)
      select ${periodId}, ${cell}, value ->> 3, value ->> 4, value ->> 5 from json_each(${rows})
      where value ->> 3 is not null
      on conflict do update set kind = excluded.kind, value = excluded.value, denominator = excluded.denominator`);
  }
}

const isClosingWithout = and(eq(figureRevisions.kind, 'close'), isNull(figureRevisions.catalogueVersion));

/** Ids have no blanks. */
function keyOf({ indicatorId, unitId, extent }: Cell): string {
  return `${indicatorId} ${unitId} ${extent}`;
}

function isSame(a: FigureContent, b: FigureContent): boolean {
  const [left, right] = [columnsOf(a), columnsOf(b)];
  if (left === null || right === null) return left === right;
  return left.kind === right.kind && left.value === right.value && left.denominator === right.denominator;
}

/** Rows hold what `revise` wrote. */
function changeOf(row: typeof figureChanges.$inferSelect): CellChange {
  const { indicatorId, unitId, extent, before, after } = row;
  return { indicatorId, unitId, extent, from: storedContent(before), to: storedContent(after) } as CellChange;
}

function prepareStatements(orm: Orm) {
  const { indicatorId, unitId, extent, kind, value, denominator } = figures;
  return {
    figures: orm
      .select({ indicatorId, unitId, extent, kind, value, denominator })
      .from(figures)
      .where(eq(figures.periodId, sql.placeholder('periodId')))
      .prepare(),
  };
}
