import type { FileDigest } from '#shared/kernel/index.ts';
import type { FileShelf, KeptFile } from './file-shelf.ts';
import { partsOf } from './file-shelf.ts';
import { PartIndex } from './part-index.ts';

/** Files that are gone with the page: for pages that came unprotected, to which browsers give no cache. */
export class MemoryShelf implements FileShelf {
  readonly #index = new PartIndex();
  readonly #contentByKey = new Map<string, Blob>();

  missingPart(file: KeptFile): number | null {
    return this.#index.missingPart(file);
  }

  async keep(digest: FileDigest, part: number, content: Blob): Promise<boolean> {
    this.#contentByKey.set(`${digest}/${part}`, content);
    this.#index.add(digest, part);
    return true;
  }

  async file({ digest, bytes, mediaType }: KeptFile): Promise<Blob | null> {
    const parts = Array.from({ length: partsOf(bytes) }, (_, part) => this.#contentByKey.get(`${digest}/${part}`));
    const there = parts.filter((part) => part !== undefined);
    return there.length === parts.length ? new Blob(there, { type: mediaType }) : null;
  }

  async keepOnly(digests: ReadonlySet<FileDigest>): Promise<void> {
    for (const digest of this.#index.digests().filter((each) => !digests.has(each))) {
      for (const part of this.#index.of(digest)) this.#contentByKey.delete(`${digest}/${part}`);
      this.#index.forget(digest);
    }
  }
}
