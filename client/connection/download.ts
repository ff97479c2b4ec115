import type { Outcome } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';
import { problemIn, unreachable, unreadable } from './http.ts';

/** A file that was made for whoever asked, and is kept in memory only. */
export type FetchedFile = {
  readonly blob: Blob;
  /** As the server calls it; null where it does not say. */
  readonly name: string | null;
};

/** What stands in the place of a file when the server has none to give. */
const noFile = /^(application\/json|text\/html)/;

/** Fetches a file whole. What was not given is an outcome with the server's words; null when it was called off. */
export async function fetchFile(path: string, signal: AbortSignal): Promise<Outcome<FetchedFile> | null> {
  try {
    const response = await fetch(path, { credentials: 'same-origin', cache: 'no-store', signal });
    const isFile = response.ok && !noFile.test(response.headers.get('content-type') ?? '');
    if (!isFile) return failed(await problemOf(response));
    return done({ blob: await response.blob(), name: nameIn(response.headers.get('content-disposition') ?? '') });
  } catch {
    return signal.aborted ? null : failed(unreachable); // fetch rejects for nothing else
  }
}

async function problemOf(response: Response) {
  try {
    return problemIn(await response.json()) ?? unreadable;
  } catch {
    return unreadable; // a page in the place of an answer
  }
}

/** The name in a header "content-disposition", where it may stand in two forms. */
function nameIn(header: string): string | null {
  const [, encoded] = /filename\*=UTF-8''([^;]+)/i.exec(header) ?? [];
  if (encoded !== undefined) return decoded(encoded);
  const [, plain] = /filename="([^"]*)"/i.exec(header) ?? [];
  return plain ?? null;
}

function decoded(encoded: string): string | null {
  try {
    return decodeURIComponent(encoded);
  } catch {
    return null; // no UTF-8: the name that was thought of here will do
  }
}
