import type { Outcome } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';
import { problemIn, unreachable, unreadable } from './http.ts';

export type FileToSend = {
  readonly path: string;
  readonly file: Blob;
  /** From 0 to 1. */
  readonly onProgress: (share: number) => void;
  readonly signal: AbortSignal;
};

/**
 * Sends a file as it is, and tells how far it has come: `fetch` cannot tell that. The answer is of type `T`: the server
 * checks it against the route's schema. An upload that was given up is an outcome, too.
 */
export function sendFile<T>({ path, file, onProgress, signal }: FileToSend): Promise<Outcome<T>> {
  return new Promise((resolve) => {
    const request = new XMLHttpRequest();
    request.open('POST', path);
    request.setRequestHeader('content-type', 'application/octet-stream');
    request.upload.addEventListener('progress', ({ loaded, total }) => onProgress(total === 0 ? 0 : loaded / total));
    request.addEventListener('load', () => resolve(outcomeOf<T>(request)));
    for (const end of ['error', 'abort', 'timeout']) request.addEventListener(end, () => resolve(failed(unreachable)));
    signal.addEventListener('abort', () => request.abort(), { once: true });
    request.send(file);
  });
}

function outcomeOf<T>(request: XMLHttpRequest): Outcome<T> {
  const content = readJson(request.responseText);
  const isOk = request.status >= 200 && request.status < 300;
  if (isOk && content !== undefined) return done(content as T); // the route's schema says so
  return failed(problemIn(content) ?? unreadable);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined; // a proxy's page, or cut off in the middle
  }
}
