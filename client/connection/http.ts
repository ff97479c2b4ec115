import type { Outcome, Reason } from '#client/stores/reason.ts';
import { done, failed } from '#client/stores/reason.ts';

export type HttpRequest = {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  readonly body?: unknown;
  /** Asks by the session of a display link. */
  readonly asDisplay?: boolean;
};

const NO_CONTENT = 204;

/** There was no answer. */
export const unreachable: Reason = {
  code: 'http/unreachable',
  vi: 'Không kết nối được máy chủ. Kiểm tra đường truyền rồi thử lại.',
  en: 'The server cannot be reached. Check the line and try again.',
};

/** The answer is none that this server gives. */
export const unreadable: Reason = {
  code: 'http/unreadable',
  vi: 'Máy chủ trả lời không đọc được. Hãy thử lại; nếu vẫn lỗi, báo cán bộ kỹ thuật.',
  en: 'The answer of the server cannot be read. Try again; if it happens again, tell the technician.',
};

/**
 * Asks the server by one of its routes. The answer is of type `T`: the server checks it against the route's schema
 * before it sends it; one without content is an empty object. What was not done is an outcome with the server's words and
 * whatever came with them; nothing is thrown.
 */
export async function askServer<T>(request: HttpRequest): Promise<Outcome<T>> {
  const response = await send(request);
  if (response === null) return failed(unreachable);
  const content = await readJson(response);
  if (response.ok && content !== undefined) return done(content as T); // the route's schema says so
  const problem = problemIn(content);
  return problem === null ? failed(unreadable) : failed(problem, content);
}

async function send({ method, path, body, asDisplay = false }: HttpRequest): Promise<Response | null> {
  const headers = {
    ...(body === undefined ? {} : { 'content-type': 'application/json' }),
    ...(asDisplay ? { 'dc-as': 'display' } : {}),
  };
  const content = body === undefined ? {} : { body: JSON.stringify(body) };
  try {
    return await fetch(path, { method, credentials: 'same-origin', cache: 'no-store', headers, ...content });
  } catch {
    return null; // fetch rejects for nothing but an unreachable server
  }
}

/** Nothing in the answer of a route that has nothing to say is an object without anything. */
async function readJson(response: Response): Promise<unknown> {
  if (response.status === NO_CONTENT) return {};
  try {
    return await response.json();
  } catch {
    return undefined; // a proxy's page, or cut off in the middle
  }
}

/** The server's words for what was not done; null in anything else. */
export function problemIn(content: unknown): Reason | null {
  const error = fieldOf(content, 'error');
  const code = fieldOf(error, 'code');
  const vi = fieldOf(error, 'vi');
  const en = fieldOf(error, 'en');
  const isProblem = typeof code === 'string' && typeof vi === 'string' && typeof en === 'string';
  return isProblem ? { code, vi, en } : null;
}

function fieldOf(value: unknown, key: string): unknown {
  return typeof value === 'object' && value !== null
    ? Object.entries(value).find(([name]) => name === key)?.[1]
    : undefined;
}
