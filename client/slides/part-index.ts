import type { FileDigest } from '#shared/kernel/index.ts';
import type { KeptFile } from './file-shelf.ts';
import { partsOf } from './file-shelf.ts';

/** Which parts of which files are there. */
export class PartIndex {
  readonly #partsByDigest = new Map<FileDigest, Set<number>>();

  add(digest: FileDigest, part: number): void {
    const parts = this.#partsByDigest.get(digest) ?? new Set();
    this.#partsByDigest.set(digest, parts.add(part));
  }

  /** The parts of a file that are there. */
  of(digest: FileDigest): readonly number[] {
    return [...(this.#partsByDigest.get(digest) ?? [])];
  }

  digests(): readonly FileDigest[] {
    return [...this.#partsByDigest.keys()];
  }

  forget(digest: FileDigest): void {
    this.#partsByDigest.delete(digest);
  }

  missingPart({ digest, bytes }: KeptFile): number | null {
    const parts = this.#partsByDigest.get(digest);
    for (let part = 0; part < partsOf(bytes); part += 1) if (parts?.has(part) !== true) return part;
    return null;
  }
}
