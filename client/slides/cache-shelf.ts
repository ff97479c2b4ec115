import type { ConferenceId, FileDigest } from '#shared/kernel/index.ts';
import type { FileShelf, KeptFile } from './file-shelf.ts';
import { partsOf } from './file-shelf.ts';
import { MemoryShelf } from './memory-shelf.ts';
import { PartIndex } from './part-index.ts';

const PREFIX = 'dc-files-';

/** The files of one conference in the browser's own cache, on disk. Those of other conferences are thrown away. */
export async function openFileShelf(conferenceId: ConferenceId): Promise<FileShelf> {
  if (!('caches' in globalThis)) return new MemoryShelf();
  try {
    await forgetFiles(conferenceId);
    const cache = await caches.open(`${PREFIX}${conferenceId}`);
    const index = new PartIndex();
    for (const { url } of await cache.keys()) {
      const [digest, part] = url.split('/').slice(-2);
      index.add(digest as FileDigest, Number(part)); // written by `addressOf`
    }
    return new CacheShelf(cache, index);
  } catch {
    return new MemoryShelf(); // a browser that keeps nothing on disk
  }
}

/** Throws away the files of all conferences but one. */
export async function forgetFiles(except: ConferenceId | null): Promise<void> {
  if (!('caches' in globalThis)) return;
  const names = await caches.keys();
  const own = names.filter((name) => name.startsWith(PREFIX) && name !== `${PREFIX}${except}`);
  await Promise.all(own.map((name) => caches.delete(name)));
}

class CacheShelf implements FileShelf {
  readonly #cache: Cache;
  readonly #index: PartIndex;

  constructor(cache: Cache, index: PartIndex) {
    this.#cache = cache;
    this.#index = index;
  }

  missingPart(file: KeptFile): number | null {
    return this.#index.missingPart(file);
  }

  async keep(digest: FileDigest, part: number, content: Blob): Promise<boolean> {
    try {
      await this.#cache.put(addressOf(digest, part), new Response(content));
    } catch {
      return false; // the disk is full, or this browser's share of it
    }
    this.#index.add(digest, part);
    return true;
  }

  async file(file: KeptFile): Promise<Blob | null> {
    if (this.missingPart(file) !== null) return null;
    const parts: Blob[] = [];
    for (let part = 0; part < partsOf(file.bytes); part += 1) {
      const kept = await this.#cache.match(addressOf(file.digest, part));
      if (kept === undefined) return this.#lost(file.digest);
      parts.push(await kept.blob());
    }
    const whole = new Blob(parts, { type: file.mediaType });
    return whole.size === file.bytes ? whole : this.#lost(file.digest);
  }

  async keepOnly(digests: ReadonlySet<FileDigest>): Promise<void> {
    for (const digest of this.#index.digests().filter((each) => !digests.has(each))) {
      const parts = this.#index.of(digest);
      this.#index.forget(digest);
      await Promise.all(parts.map((part) => this.#cache.delete(addressOf(digest, part))));
    }
  }

  /** The browser has cleared some of it: it is fetched again. */
  #lost(digest: FileDigest): null {
    this.#index.forget(digest);
    return null;
  }
}

function addressOf(digest: FileDigest, part: number): string {
  return `/files-ahead/${digest}/${part}`;
}
