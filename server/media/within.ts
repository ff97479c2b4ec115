class Late extends Error {
  override readonly name = 'Late';
}

/** Whether a rejection of `within` says that there was no answer in time. */
export function isLate(error: unknown): boolean {
  return error instanceof Late;
}

/** The promise's own outcome, or a rejection after `ms`; the promise itself goes on unheard. */
export async function within<T>(ms: number, promise: Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => reject(new Late(`no answer within ${ms} ms`)), ms);
  });
  try {
    return await Promise.race([promise, late]);
  } finally {
    clearTimeout(timer);
  }
}
