import type { Clock } from '#server/ports/clock.ts';
import type { FigureWorkbooks, ReadFigures, WorkbookFormat } from '#server/ports/figure-workbooks.ts';
import type { Author } from '#server/ports/figures.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Id, Instant, PeriodId } from '#shared/kernel/index.ts';
import { type Contents, contentsOf } from './cells.ts';
import type { Figures, ReviseResult } from './figures.ts';
import { type Answers, isOpenQuestion, type Preview, previewOf } from './preview.ts';
import { type Refused, refusal } from './refusal.ts';
import { fileNameOf, sheetOf } from './sheets.ts';

export type ImportId = Id<'Import'>;

export type ImportsOptions = {
  readonly figures: Figures;
  readonly workbooks: FigureWorkbooks;
  readonly clock: Clock;
  readonly ids: Ids;
};

/** A file that waits for its answers. */
export type PendingImport = {
  readonly kind: 'import';
  readonly importId: ImportId;
  readonly periodId: PeriodId;
  readonly fileName: string;
  /** Whether the period is closed, so that a reason is needed. */
  readonly isClosed: boolean;
  readonly preview: Preview;
};

type Kept = {
  readonly importId: ImportId;
  readonly periodId: PeriodId;
  readonly fileName: string;
  readonly author: Author;
  readonly at: Instant;
  readonly read: ReadFigures;
  /** What stood there when it was shown last: what changed since is a conflict. */
  contents: Contents;
};

export type NewImport = {
  readonly periodId: PeriodId;
  readonly fileName: string;
  readonly bytes: Uint8Array<ArrayBuffer>;
  readonly author: Author;
};

export type ImportDeed = {
  readonly importId: ImportId;
  readonly author: Author;
  readonly answers: Answers;
  readonly reason: string;
};

const KEPT_MS = 60 * 60 * 1_000;
const MOST_KEPT = 20;
const NO_ANSWERS: Answers = new Map();

/**
 * Workbooks of periods: out, and in by way of a preview. What waits to be applied is kept in memory for an hour, for who
 * brought it: after a restart the file is sent again.
 */
export class Imports {
  readonly #options: ImportsOptions;
  readonly #keptById = new Map<ImportId, Kept>();

  constructor(options: ImportsOptions) {
    this.#options = options;
  }

  /** The workbook of a period, with what is known. */
  async workbook(
    periodId: PeriodId,
    format: WorkbookFormat,
  ): Promise<{ readonly kind: 'workbook'; readonly bytes: Uint8Array; readonly fileName: string } | Refused> {
    const book = this.#options.figures.bookToCorrect(periodId);
    if (book.kind === 'refused') return book;
    const bytes = await this.#options.workbooks.write(sheetOf(book), format);
    return { kind: 'workbook', bytes, fileName: fileNameOf(book.input.period, format) };
  }

  /** Reads a file and shows what it would change. Nothing is changed yet. */
  async receive({ periodId, fileName, bytes, author }: NewImport): Promise<PendingImport | Refused> {
    const book = this.#options.figures.bookToCorrect(periodId);
    if (book.kind === 'refused') return book;
    const read = await this.#options.workbooks.read(bytes, sheetOf(book));
    if (read.kind === 'refused') return refusal(read.code);
    const importId = this.#options.ids.draw() as ImportId; // drawn for an import
    const at = this.#options.clock.now();
    this.#keep({ importId, periodId, fileName, author, at, read, contents: new Map() });
    return this.show(importId, author);
  }

  /** What it would change now. */
  show(importId: ImportId, author: Author, answers: Answers = NO_ANSWERS): PendingImport | Refused {
    const kept = this.#find(importId, author);
    if (!kept) return refusal('import/unknown');
    const book = this.#options.figures.bookToCorrect(kept.periodId);
    if (book.kind === 'refused') return book;
    kept.contents = contentsOf(book.input.figures);
    const { read, contents, fileName, periodId } = kept;
    const preview = previewOf({ read, contents, answers, indicators: book.input.indicators });
    return { kind: 'import', importId, periodId, fileName, isClosed: book.closedAt !== null, preview };
  }

  /** Applies it whole or not at all, as one revision, against what stood there when it was shown. */
  apply({ importId, author, answers, reason }: ImportDeed): ReviseResult {
    const kept = this.#find(importId, author);
    if (!kept) return refusal('import/unknown');
    const { periodId, fileName, read, contents } = kept;
    const book = this.#options.figures.bookToCorrect(periodId, { unitIds: [] });
    if (book.kind === 'refused') return book;
    const { problems, changes } = previewOf({ read, contents, answers, indicators: book.input.indicators });
    const errorCount = problems.filter(({ severity }) => severity === 'error').length;
    if (errorCount > 0) return refusal('import/hasErrors', { count: errorCount });
    const openCount = problems.filter(isOpenQuestion).length;
    if (openCount > 0) return refusal('import/hasQuestions', { count: openCount });
    const bare = changes.map(({ place: _, ...change }) => change);
    const result = this.#options.figures.import({
      periodId,
      author,
      reason,
      fileName,
      changes: bare,
      isConfirmed: true,
    });
    if (result.kind === 'revised') this.#keptById.delete(importId);
    return result;
  }

  /** Puts it away. False where there is none. */
  discard(importId: ImportId, author: Author): boolean {
    return this.#find(importId, author) !== undefined && this.#keptById.delete(importId);
  }

  /** That of somebody else answers as if it did not exist. */
  #find(importId: ImportId, author: Author): Kept | undefined {
    this.#forgetOld();
    const kept = this.#keptById.get(importId);
    return kept?.author.accountId === author.accountId ? kept : undefined;
  }

  #keep(kept: Kept): void {
    this.#forgetOld();
    const [oldest] = this.#keptById.keys();
    if (this.#keptById.size >= MOST_KEPT && oldest !== undefined) this.#keptById.delete(oldest);
    this.#keptById.set(kept.importId, kept);
  }

  #forgetOld(): void {
    const before = this.#options.clock.now() - KEPT_MS;
    for (const [importId, { at }] of this.#keptById) if (at < before) this.#keptById.delete(importId);
  }
}
