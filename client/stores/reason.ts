/** Why something was not done, in words for the person who asked. */
export type Reason = { readonly code: string; readonly vi: string; readonly en: string };

/** What came of something that may fail in expected ways. */
export type Outcome<T> = { readonly ok: true; readonly value: T } | Failure;

export type Failure = {
  readonly ok: false;
  readonly reason: Reason;
  /** All that the server answered, for who knows what else it may hold and reads it by a schema. */
  readonly answer?: unknown;
};

/** An outcome that went well. */
export function done<T>(value: T): Outcome<T> {
  return { ok: true, value };
}

/** An outcome that did not. */
export function failed(reason: Reason, answer?: unknown): Failure {
  return answer === undefined ? { ok: false, reason } : { ok: false, reason, answer };
}
