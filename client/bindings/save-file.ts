import { fetchFile } from '#client/connection/download.ts';
import type { Outcome } from './reason.ts';

/** Long enough for a browser to begin to write it. */
const KEPT_MS = 60_000;

export type FileToSave = {
  readonly path: string;
  /** What it is called where the server does not say. */
  readonly name: string;
};

/** Fetches a file and hands it to the browser to keep, which asks where if it is set so. */
export async function saveFile({ path, name }: FileToSave): Promise<Outcome<null>> {
  const outcome = await fetchFile(path, new AbortController().signal);
  if (outcome?.ok !== true) return outcome ?? { ok: true, value: null };
  const url = URL.createObjectURL(outcome.value.blob);
  const link = document.createElement('a');
  link.href = url;
  link.download = outcome.value.name ?? name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(url), KEPT_MS);
  return { ok: true, value: null };
}
