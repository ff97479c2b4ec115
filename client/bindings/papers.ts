import { askServer } from '#client/connection/http.ts';
import type { SecrecyReason } from '#shared/directives/index.ts';
import type { ConferenceId, ErratumId, Instant, TextId } from '#shared/kernel/index.ts';
import type { PaperKind } from '#shared/minutes/index.ts';
import type { Outcome } from './reason.ts';

/** A text of a paper as it was drawn and kept. */
export type DrawnText = { readonly textId: TextId; readonly digest: string; readonly at: Instant };

/** The minutes in full, or with the course of the conference in brief. */
export type PaperForm = 'full' | 'short';
export type PaperFormat = 'pdf' | 'docx';

export const annexes = ['delegates', 'indicators', 'tasks'] as const;
export type AnnexKind = (typeof annexes)[number];

/** The draft of an article, with the places to look at before it goes out: names of people in cases, secret matters. */
export type NewsDraft = {
  readonly text: string;
  readonly warnings: readonly { readonly reason: SecrecyReason; readonly phrase: string }[];
};

/** All files at once, as far as they are made. */
export type Export = {
  readonly done: number;
  readonly of: number;
  readonly state: 'running' | 'done' | 'failed';
  readonly files: readonly ExportedFile[];
};
export type ExportedFile = { readonly name: string; readonly format: PaperFormat; readonly path: string };

/** The routes of the papers of a conference. */
export const papersApi = {
  draw: drawText,
  /** What a kept text holds, for those who write and approve it. `T` is the form of its content. */
  text: <T>(id: ConferenceId, paper: PaperKind, textId: TextId) =>
    askServer<T>({ method: 'GET', path: `${textsPath(id, paper)}/${textId}` }),
  news: (id: ConferenceId) => askServer<NewsDraft>({ method: 'GET', path: `${pathOf(id)}/news` }),
  /** Makes all files of these texts, those of the minutes with their annexes. */
  beginExport: (id: ConferenceId, textIds: readonly TextId[]) =>
    askServer<{ readonly exportId: string }>({ method: 'POST', path: `${pathOf(id)}/exports`, body: { textIds } }),
  exported: (id: ConferenceId, exportId: string) =>
    askServer<Export>({ method: 'GET', path: `${pathOf(id)}/exports/${exportId}` }),
} as const;

export type PaperFile = {
  readonly conferenceId: ConferenceId;
  readonly paper: PaperKind;
  readonly textId: TextId;
  readonly form: PaperForm;
  readonly format: PaperFormat;
};

/** Where the file of a kept text is made. */
export function paperPath({ conferenceId, paper, textId, form, format }: PaperFile): string {
  return `${pathOf(conferenceId)}/papers/${paper}/file?format=${format}&form=${form}&textId=${textId}`;
}

export type AnnexFile = {
  readonly conferenceId: ConferenceId;
  readonly annex: AnnexKind;
  /** The text of the minutes that it goes with. */
  readonly textId: TextId;
  readonly format: PaperFormat;
};

/** Where the file of an annex is made. */
export function annexPath({ conferenceId, annex, textId, format }: AnnexFile): string {
  return `${pathOf(conferenceId)}/annexes/${annex}/file?format=${format}&textId=${textId}`;
}

export type ErratumFile = Omit<PaperFile, 'textId' | 'form'> & { readonly erratumId: ErratumId };

/** Where the letter is made that corrects an issued paper. */
export function erratumPath({ conferenceId, paper, erratumId, format }: ErratumFile): string {
  return `${pathOf(conferenceId)}/papers/${paper}/errata/${erratumId}/file?format=${format}`;
}

async function drawText(id: ConferenceId, paper: PaperKind): Promise<Outcome<DrawnText>> {
  const outcome = await askServer<{ readonly text: DrawnText }>({ method: 'POST', path: textsPath(id, paper) });
  return outcome.ok ? { ok: true, value: outcome.value.text } : outcome;
}

function textsPath(id: ConferenceId, paper: PaperKind): string {
  return `${pathOf(id)}/papers/${paper}/texts`;
}

function pathOf(id: ConferenceId): string {
  return `/api/conferences/${id}`;
}
