import { type HocuspocusProviderWebsocket, MessageType } from '@hocuspocus/provider';
import { IndexeddbPersistence } from 'y-indexeddb';
import * as Y from 'yjs';
import { z } from 'zod';
import type { DocumentPart } from '#shared/minutes/index.ts';
import { numberAt } from './number-at.ts';
import { PartProvider } from './part-provider.ts';
import type { PartFacts } from './saving.ts';
import { UnsavedText } from './unsaved-text.ts';

/** A browser may keep its databases locked or forbid them: the text is shown without its copy then. */
const COPY_WITHIN_MS = 3_000;
/** What is unsaved goes to the server before anything of others comes in between: it is waited for. */
const UNSAVED_COPY_WITHIN_MS = 30_000;

/** What was kept aside is no longer the same, or somebody has put the text back to a former version. */
export type PartNews = { readonly type: 'late' } | { readonly type: 'restored'; readonly personId: string | null };

export type PartDocumentOptions = {
  readonly part: DocumentPart;
  /** As the server names it. */
  readonly documentName: string;
  /** The database of this browser's copy; null keeps none. */
  readonly copyName: string | null;
  readonly socket: HocuspocusProviderWebsocket;
  /** Whether the copy holds text of an earlier visit that the server may not have. */
  readonly wasUnsaved: boolean;
  readonly onChange: () => void;
  /** The server did not take what was written: its papers are locked. */
  readonly onKeptAside: () => void;
  /** The server tells everybody who has the document open. */
  readonly onNews: (news: PartNews) => void;
};

/** One document of the papers: its text, this browser's copy of it, and the line to the server. */
export class PartDocument {
  readonly part: DocumentPart;
  readonly doc = new Y.Doc();
  readonly provider: PartProvider;
  readonly #options: PartDocumentOptions;
  readonly #copy: IndexeddbPersistence | null;
  readonly #unsavedText: UnsavedText;
  #facts: PartFacts;
  #isClosed = false;

  constructor(options: PartDocumentOptions) {
    this.#options = options;
    this.part = options.part;
    this.#facts = { line: 'connecting', isThere: false, unsavedSince: options.wasUnsaved ? Date.now() : null };
    this.#copy = options.copyName === null ? null : new IndexeddbPersistence(options.copyName, this.doc);
    this.provider = new PartProvider({
      name: options.documentName,
      document: this.doc,
      token: '',
      websocketProvider: options.socket,
    });
    this.#unsavedText = new UnsavedText({
      doc: this.doc,
      isSaved: () => this.#facts.unsavedSince === null,
      isFromCopy: (origin) => origin === this.#copy && this.#copy !== null,
    });
    this.#follow();
    void this.#openLine();
  }

  get facts(): PartFacts {
    return this.#facts;
  }

  /** What was written here and may not be with the server, block by block. */
  unsavedTexts(): string[] {
    return this.#unsavedText.texts();
  }

  /** Ends the line; the copy stays unless `forget` is said. Idempotent. */
  async close({ forget = false }: { readonly forget?: boolean } = {}): Promise<void> {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#unsavedText.close();
    this.provider.destroy();
    if (forget) await this.#copy?.clearData();
    else await this.#copy?.destroy();
    this.doc.destroy();
  }

  /** The copy comes first, so that the server is told of all of it in one exchange. */
  async #openLine(): Promise<void> {
    await this.#copyRead();
    if (this.#isClosed) return;
    if (!this.doc.store.clients.size) this.provider.attach();
    else {
      this.#set({ isThere: true });
      this.provider.attach();
    }
  }

  #copyRead(): Promise<unknown> {
    if (this.#copy === null) return Promise.resolve();
    const late = new Promise((resolve) => {
      setTimeout(resolve, this.#options.wasUnsaved ? UNSAVED_COPY_WITHIN_MS : COPY_WITHIN_MS);
    });
    return Promise.race([this.#copy.whenSynced, late]);
  }

  #follow(): void {
    const { provider, doc } = this;
    doc.on('update', (_update, origin) => {
      const isOwn = origin !== provider && origin !== this.#copy;
      if (isOwn) this.#set({ unsavedSince: this.#facts.unsavedSince ?? Date.now() });
    });
    provider.on('synced', () => this.#set({ isThere: true }));
    provider.on('unsyncedChanges', () => this.#settle());
    provider.on('authenticated', () => this.#set({ line: 'joined' }));
    provider.on('authenticationFailed', () => this.#set({ line: 'refused' }));
    provider.on('disconnect', () => this.#fall());
    provider.on('close', () => this.#fall());
    provider.on('stateless', ({ payload }: { readonly payload: string }) => {
      const news = newsIn(payload);
      if (news !== null) this.#options.onNews(news);
    });
    provider.on('message', ({ event }: { readonly event: MessageEvent<ArrayBuffer> }) => {
      // A document that was opened anew may still hear of letters of the one before.
      const isOwn = this.#facts.unsavedSince !== null;
      if (isOwn && isNotApplied(new Uint8Array(event.data))) this.#options.onKeptAside();
    });
  }

  /** The server has confirmed everything: the exchange of a new line, and each change since. */
  #settle(): void {
    const { provider } = this;
    const isSettled = provider.unsyncedChanges === 0 && provider.isSynced && this.#facts.line === 'joined';
    if (isSettled) this.#set({ unsavedSince: null, isThere: true });
  }

  #fall(): void {
    if (this.#facts.line !== 'refused') this.#set({ line: 'away' });
  }

  #set(change: Partial<PartFacts>): void {
    if (this.#isClosed) return;
    const isSame = Object.entries(change).every(([key, value]) => this.#facts[key as keyof PartFacts] === value); // a key of `change`
    if (isSame) return;
    this.#facts = { ...this.#facts, ...change };
    this.#options.onChange();
  }
}

/** Whether a message of the server says that a change was received and not applied. */
export function isNotApplied(bytes: Uint8Array): boolean {
  const name = numberAt(bytes, 0);
  if (name === null) return false;
  const [type, applied] = bytes.subarray(name.end + name.value);
  return type === MessageType.SyncStatus && applied === 0;
}

const newsSchema = z.union([
  z.object({ type: z.literal('late') }),
  z.object({ type: z.literal('restored'), personId: z.string().nullable() }),
]);

/** Null for what a later server may say and this page does not know. */
function newsIn(payload: string): PartNews | null {
  try {
    return newsSchema.safeParse(JSON.parse(payload)).data ?? null;
  } catch {
    return null;
  }
}
