// What the PDF library takes for granted in browsers, its own build for older ones included, and Chromium 109 lacks:
// the last one for Windows 7. Each stands back where the browser has it.

/** True as soon as all of it is there: whoever needs it imports this before the library, and is seen to use it. */
export const isBrowserComplete = complete();

function complete(): boolean {
  lend(Promise, 'withResolvers', function withResolvers<T>(): PromiseWithResolvers<T> {
    let [resolve, reject]: [PromiseWithResolvers<T>['resolve'], PromiseWithResolvers<T>['reject']] = [noop, noop];
    const promise = new Promise<T>((...given) => {
      [resolve, reject] = given;
    });
    return { promise, resolve, reject };
  });

  lend(URL, 'parse', (address: string | URL, base?: string | URL): URL | null => {
    try {
      return new URL(address, base);
    } catch {
      return null; // as the standard has it
    }
  });

  for (const owner of [Response.prototype, Blob.prototype])
    lend(owner, 'bytes', async function bytes(this: Response | Blob): Promise<Uint8Array> {
      return new Uint8Array(await this.arrayBuffer());
    });

  lend(Array.prototype, 'toSpliced', function toSpliced<
    T,
  >(this: T[], start: number, count: number, ...added: T[]): T[] {
    const copy = [...this];
    copy.splice(start, count, ...added);
    return copy;
  });

  lend(ArrayBuffer.prototype, 'transferToFixedLength', function cut(this: ArrayBuffer, length?: number): ArrayBuffer {
    const copy = new Uint8Array(length ?? this.byteLength);
    copy.set(new Uint8Array(this, 0, Math.min(this.byteLength, copy.byteLength)));
    return copy.buffer;
  });
  return true;
}

function lend(owner: object, name: string, value: unknown): void {
  if (!(name in owner)) Object.defineProperty(owner, name, { value, configurable: true, writable: true });
}

function noop(): void {
  return undefined;
}
