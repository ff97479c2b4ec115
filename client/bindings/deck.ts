import { askServer } from '#client/connection/http.ts';
import { sendFile } from '#client/connection/upload.ts';
import type { ConferenceId, FileDigest, IndicatorId, Instant, PeriodId } from '#shared/kernel/index.ts';
import type { Outcome } from './reason.ts';

/** A file of a conference. */
export type ConferenceFile = {
  readonly digest: FileDigest;
  readonly name: string;
  readonly kind: 'pdf' | 'picture' | 'video';
  readonly mediaType: string;
  readonly bytes: number;
  readonly durationMs: number | null;
  readonly addedAt: Instant;
};

export type PeriodSummary = {
  readonly periodId: PeriodId;
  readonly label: string;
  /** Số liệu minh họa. */
  readonly isSample: boolean;
};

export type IndicatorSummary = {
  readonly indicatorId: IndicatorId;
  readonly code: string;
  readonly group: string;
  readonly name: string;
  readonly isTypical: boolean;
};

/** What slides of indicators can be made of. */
export type Catalogue = {
  readonly periods: readonly PeriodSummary[];
  readonly indicators: readonly IndicatorSummary[];
};

/** Periods and indicators for slides; for those who prepare them. */
export async function loadCatalogue(conferenceId: ConferenceId): Promise<Outcome<Catalogue>> {
  return await askServer<Catalogue>({ method: 'GET', path: `/api/conferences/${conferenceId}/catalogue` });
}

/** The files that a conference has; for its members. */
export async function loadFiles(conferenceId: ConferenceId): Promise<Outcome<readonly ConferenceFile[]>> {
  const path = `/api/conferences/${conferenceId}/files`;
  const outcome = await askServer<{ readonly files: readonly ConferenceFile[] }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.files } : outcome;
}

/** Removes a file that no slide holds from the conference; for those who prepare the slides. */
export async function withdrawFile(conferenceId: ConferenceId, digest: FileDigest): Promise<Outcome<unknown>> {
  return await askServer({ method: 'DELETE', path: `/api/conferences/${conferenceId}/files/${digest}` });
}

export type Upload = {
  readonly conferenceId: ConferenceId;
  readonly file: File;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/** Sends a file to the conference, and gives how it is kept. */
export async function uploadFile({ conferenceId, file, onProgress, signal }: Upload): Promise<Outcome<ConferenceFile>> {
  const path = `/api/conferences/${conferenceId}/files?name=${encodeURIComponent(file.name.slice(0, 200))}`;
  const outcome = await sendFile<{ readonly file: ConferenceFile }>({ path, file, onProgress, signal });
  return outcome.ok ? { ok: true, value: outcome.value.file } : outcome;
}
