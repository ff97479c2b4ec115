import { z } from 'zod';
import { askServer } from '#client/connection/http.ts';
import { sendFile } from '#client/connection/upload.ts';
import type {
  BookInput,
  ChangedCell,
  ComparisonSettings,
  Figure,
  FigureContent,
  Indicator,
  Period,
  Target,
  WorkingYearRule,
} from '#shared/indicators/index.ts';
import { changedCellSchema } from '#shared/indicators/index.ts';
import type { IndicatorId, Instant, PeriodId, TargetId, UnitId } from '#shared/kernel/index.ts';
import type { Failure, Outcome } from './reason.ts';

/** An indicator with all its targets, those of other years among them. */
export type CatalogueEntry = Indicator & { readonly targets: readonly Target[] };

export type KeptPeriod = Period & {
  /** Số liệu minh họa. */
  readonly isSample: boolean;
  readonly closedAt: Instant | null;
  readonly revision: number;
};

export type PeriodFields = Omit<Period, 'periodId'> & { readonly isSample: boolean };

/** What holds for all periods. */
export type FigureSettings = {
  readonly workingYear: WorkingYearRule;
  readonly comparison: ComparisonSettings;
  /** The unit that the others add up to; null where the server finds it. */
  readonly provinceId: UnitId | null;
};

/** Everything that is set for all periods, with the periods themselves. */
export type FigureCatalogue = {
  readonly indicators: readonly CatalogueEntry[];
  readonly settings: FigureSettings;
  readonly periods: readonly KeptPeriod[];
  readonly catalogueVersion: number;
};

/** The figures of a period as they stand now. */
export type PeriodBook = {
  readonly input: BookInput;
  readonly units: readonly { readonly unitId: UnitId; readonly name: string; readonly shortName: string }[];
  readonly revision: number;
  readonly isSample: boolean;
  readonly closedAt: Instant | null;
};

export type CellAddress = Pick<Figure, 'indicatorId' | 'unitId' | 'extent'>;
export type CellChange = CellAddress & { readonly from: FigureContent; readonly to: FigureContent };

export type Revision = {
  readonly number: number;
  readonly at: Instant;
  readonly author: { readonly accountId: string | null; readonly title: string };
  readonly kind: 'edit' | 'import' | 'restore' | 'close' | 'reopen';
  readonly reason: string;
  readonly fileName: string;
  readonly restoredNumber: number | null;
  readonly changeCount: number;
};

export type Place = { readonly sheet: string; readonly row: number; readonly column: string };

export type ImportProblem = {
  readonly severity: 'error' | 'question' | 'warning';
  readonly code: string;
  readonly place: Place | null;
  /** By what it is answered; null of all but questions. */
  readonly question: string | null;
  /** As the server knows it; null while it is open. */
  readonly answer: ImportAnswer['answer'] | null;
  /** How a number written as text may be meant. */
  readonly readings: { readonly grouped: string; readonly pointed: string } | null;
  readonly vi: string;
  readonly en: string;
};

/** A file that was read and waits to be applied. */
export type PendingImport = {
  readonly importId: string;
  readonly periodId: PeriodId;
  readonly fileName: string;
  readonly needsReason: boolean;
  readonly errorCount: number;
  readonly questionCount: number;
  readonly warningCount: number;
  readonly problems: readonly ImportProblem[];
  readonly changes: readonly (CellChange & { readonly place: Place })[];
  readonly unchangedCount: number;
};

export type ImportAnswer = {
  readonly question: string;
  readonly answer: 'grouped' | 'pointed' | 'accept';
};

export type IndicatorFields = Omit<Indicator, 'indicatorId'>;
export type TargetFields = Omit<Target, 'targetId' | 'indicatorId'>;

export type IndicatorChange = {
  readonly indicator: IndicatorFields;
  /** All its targets from now on; one with its id keeps it. */
  readonly targets: readonly (TargetFields & { readonly targetId?: TargetId })[];
};

type Revised = { readonly revision: number };
type Edit = {
  readonly changes: readonly CellChange[];
  readonly reason: string;
  /** That numerators over their denominators are meant so. */
  readonly isConfirmed: boolean;
};

/** The routes of indicators, periods and figures. */
export const figuresApi = {
  catalogue: () => askServer<FigureCatalogue>({ method: 'GET', path: '/api/indicators' }),
  /** It has no targets with ids yet. */
  addIndicator: (body: { readonly indicator: IndicatorFields; readonly targets: readonly TargetFields[] }) =>
    askServer<object>({ method: 'POST', path: '/api/indicators', body }),
  changeIndicator: (id: IndicatorId, body: IndicatorChange) =>
    askServer<object>({ method: 'PATCH', path: `/api/indicators/${id}`, body }),
  /** Only one that never had a figure. */
  removeIndicator: (id: IndicatorId) => askServer<object>({ method: 'DELETE', path: `/api/indicators/${id}` }),
  /** What is left out stays as it is. */
  changeSettings: (body: Partial<FigureSettings>) =>
    askServer<object>({ method: 'PATCH', path: '/api/indicator-settings', body }),
  addPeriod: (body: PeriodFields) => askServer<object>({ method: 'POST', path: '/api/periods', body }),
  changePeriod: (id: PeriodId, body: Partial<PeriodFields>) =>
    askServer<object>({ method: 'PATCH', path: periodPath(id), body }),
  book: readBook,
  saveFigures,
  closePeriod: (id: PeriodId) => askServer<Revised>({ method: 'POST', path: `${periodPath(id)}/close`, body: {} }),
  reopenPeriod: (id: PeriodId, reason: string) =>
    askServer<Revised>({ method: 'POST', path: `${periodPath(id)}/reopen`, body: { reason } }),
  revisions: readRevisions,
  changesOf: readChanges,
  restore: (id: PeriodId, number: number, reason: string) =>
    askServer<Revised>({ method: 'POST', path: `${revisionPath(id, number)}/restore`, body: { reason } }),
  showImport,
  applyImport: (importId: string, body: { readonly answers: readonly ImportAnswer[]; readonly reason: string }) =>
    askServer<Revised>({ method: 'POST', path: `/api/imports/${importId}/apply`, body }),
  /** What is not discarded is forgotten by the server before long. */
  discardImport: (importId: string) => askServer<object>({ method: 'DELETE', path: `/api/imports/${importId}` }),
} as const;

/** Where the workbook of a period is downloaded. */
export function workbookPath(periodId: PeriodId, format: 'xlsx' | 'csv'): string {
  return `${periodPath(periodId)}/workbook?format=${format}`;
}

export type WorkbookUpload = {
  readonly periodId: PeriodId;
  readonly file: File;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a workbook, and gives what it would change. */
export async function sendWorkbook({ periodId, file, ...rest }: WorkbookUpload): Promise<Outcome<PendingImport>> {
  const path = `${periodPath(periodId)}/imports?name=${encodeURIComponent(file.name.slice(0, 200))}`;
  const outcome = await sendFile<{ readonly import: PendingImport }>({ path, file, ...rest });
  return outcome.ok ? { ok: true, value: outcome.value.import } : outcome;
}

/** Cells that somebody else has changed meanwhile come with the refusal. */
export type SaveOutcome =
  | { readonly ok: true; readonly value: Revised }
  | (Failure & { readonly cells: readonly ChangedCell[] });

const conflictSchema = z.object({ cells: z.array(changedCellSchema) });

async function saveFigures(periodId: PeriodId, body: Edit): Promise<SaveOutcome> {
  const outcome = await askServer<Revised>({ method: 'POST', path: `${periodPath(periodId)}/figures`, body });
  if (outcome.ok) return outcome;
  const conflict = conflictSchema.safeParse(outcome.answer);
  return { ...outcome, cells: conflict.success ? conflict.data.cells : [] };
}

async function readBook(periodId: PeriodId): Promise<Outcome<PeriodBook>> {
  const path = `${periodPath(periodId)}/figures`;
  const outcome = await askServer<{ readonly book: PeriodBook }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.book } : outcome;
}

/** Against what stands there now, with the answers so far: they may raise further questions. */
async function showImport(importId: string, answers: readonly ImportAnswer[]): Promise<Outcome<PendingImport>> {
  const request = { method: 'POST', path: `/api/imports/${importId}/show`, body: { answers } } as const;
  const outcome = await askServer<{ readonly import: PendingImport }>(request);
  return outcome.ok ? { ok: true, value: outcome.value.import } : outcome;
}

async function readRevisions(periodId: PeriodId): Promise<Outcome<readonly Revision[]>> {
  const path = `${periodPath(periodId)}/revisions`;
  const outcome = await askServer<{ readonly revisions: readonly Revision[] }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.revisions } : outcome;
}

async function readChanges(periodId: PeriodId, number: number): Promise<Outcome<readonly CellChange[]>> {
  const path = revisionPath(periodId, number);
  const outcome = await askServer<{ readonly changes: readonly CellChange[] }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.changes } : outcome;
}

function periodPath(periodId: PeriodId): string {
  return `/api/periods/${periodId}`;
}

function revisionPath(periodId: PeriodId, number: number): string {
  return `${periodPath(periodId)}/revisions/${number.toString()}`;
}
