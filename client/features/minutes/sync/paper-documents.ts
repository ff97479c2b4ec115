import { HocuspocusProviderWebsocket, WebSocketStatus } from '@hocuspocus/provider';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { DocumentPart } from '#shared/minutes/index.ts';
import { PartDocument, type PartNews } from './part-document.ts';
import type { Saving } from './saving.ts';
import { savingOf } from './saving.ts';

/** Tries again soon: a secretary types on meanwhile. */
const REDIAL_MS = 500;
const REDIAL_AT_MOST_MS = 4_000;
/** Own awareness comes back every 15 s; a line that is quiet for longer is dead. */
const DEAD_AFTER_MS = 20_000;

/** What is remembered of copies, in this browser. */
export type CopyNotes = {
  readonly nameOf: (part: DocumentPart) => string | null;
  readonly note: (name: string, state: 'saved' | 'unsaved') => void;
  readonly isUnsaved: (name: string) => boolean;
  readonly rescued: (name: string) => readonly string[];
  readonly keepRescued: (name: string, texts: readonly string[]) => void;
};

export type PaperDocumentsOptions = {
  readonly url: string;
  readonly conferenceId: ConferenceId;
  readonly parts: readonly DocumentPart[];
  readonly copies: CopyNotes;
};

export type PaperFacts = {
  readonly saving: Saving;
  /** Anew whenever a document was opened again, so that its editor is. */
  readonly partByName: Readonly<Partial<Record<DocumentPart, PartDocument>>>;
  readonly isThere: Readonly<Partial<Record<DocumentPart, boolean>>>;
  /** The newest time that somebody put a text back to a former version. */
  readonly restoration: Restoration | null;
  /** Counts changes of what the server keeps aside: its papers were locked, or the place of a text had gone. */
  readonly keptAsideCount: number;
  /** What was written here and the server does not take, until somebody has copied it. */
  readonly rescued: readonly RescuedText[];
  /** The server does not take what is unsaved here: it is too large, or damaged. */
  readonly isRejected: boolean;
  readonly acts: PaperDocumentActs;
};

export type Restoration = { readonly part: DocumentPart; readonly personId: string | null };

export type RescuedText = { readonly part: DocumentPart; readonly text: string };

export type PaperDocumentActs = {
  /** It was copied. */
  readonly dropRescued: (text: RescuedText) => void;
  /** Opens the texts of the server again, and keeps what is unsaved here beside them, to be copied. */
  readonly openAgain: () => void;
};

/** The server closes a line with one of these when it does not take what came (see its checks of updates). */
const REJECTED = [4400, 4413];

/** The documents of a conference's papers over one line. Whoever opens it closes it. */
export class PaperDocuments {
  readonly #options: PaperDocumentsOptions;
  readonly #socket: HocuspocusProviderWebsocket;
  readonly #listeners = new Set<() => void>();
  #partByName: Partial<Record<DocumentPart, PartDocument>> = {};
  #keptAsideCount = 0;
  #restoration: Restoration | null = null;
  #rescued: readonly RescuedText[] = [];
  #isRejected = false;
  readonly #acts: PaperDocumentActs = {
    dropRescued: (text) => this.#setRescued(this.#rescued.filter((each) => each !== text)),
    openAgain: () => void this.#giveUp(),
  };
  #facts: PaperFacts;
  #isClosed = false;

  constructor(options: PaperDocumentsOptions) {
    this.#options = options;
    this.#socket = new HocuspocusProviderWebsocket({
      url: options.url,
      delay: REDIAL_MS,
      minDelay: REDIAL_MS,
      maxDelay: REDIAL_AT_MOST_MS,
      messageReconnectTimeout: DEAD_AFTER_MS,
    });
    this.#socket.on('close', ({ event }: { readonly event: CloseEvent }) => this.#closedWith(event.code));
    for (const part of options.parts) this.#partByName[part] = this.#open(part);
    this.#rescued = options.parts.flatMap((part) => this.#rescuedOf(part));
    this.#facts = this.#read();
  }

  readonly subscribe = (listener: () => void): (() => void) => {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  };

  readonly facts = (): PaperFacts => this.#facts;

  /** The conference's own line, which notices a cut sooner, came back or went. */
  lineChanged({ isUp }: { readonly isUp: boolean }): void {
    if (this.#isClosed) return;
    const { status } = this.#socket;
    if (isUp && status !== WebSocketStatus.Connected) void this.#socket.connect();
    // As the library ends a line that it finds dead: closing the socket alone would wait for the other side.
    if (!isUp && status === WebSocketStatus.Connected)
      this.#socket.onClose({ event: { code: 4408, reason: 'the line is cut' } });
  }

  /** Idempotent. Copies stay. */
  close(): void {
    if (this.#isClosed) return;
    this.#isClosed = true;
    this.#listeners.clear();
    for (const part of Object.values(this.#partByName)) void part.close();
    this.#socket.destroy();
  }

  #open(part: DocumentPart): PartDocument {
    const { conferenceId, copies } = this.#options;
    const copyName = copies.nameOf(part);
    return new PartDocument({
      part,
      documentName: `${conferenceId}/${part}`,
      copyName,
      socket: this.#socket,
      wasUnsaved: copyName !== null && copies.isUnsaved(copyName),
      onChange: () => this.#changed(part),
      onKeptAside: () => void this.#openAgain(part),
      onNews: (news) => this.#learned(part, news),
    });
  }

  #learned(part: DocumentPart, news: PartNews): void {
    if (news.type === 'late') this.#keptAsideCount += 1;
    else this.#restoration = { part, personId: news.personId };
    this.#tell();
  }

  /** What the server did not take is kept there, beside; the text shown here is the server's again. */
  async #openAgain(part: DocumentPart): Promise<void> {
    this.#keptAsideCount += 1;
    await this.#replace(part);
  }

  async #replace(part: DocumentPart): Promise<void> {
    const former = this.#partByName[part];
    if (former === undefined || this.#isClosed) return;
    delete this.#partByName[part];
    this.#tell();
    await former.close({ forget: true });
    const name = this.#options.copies.nameOf(part);
    if (name !== null) this.#options.copies.note(name, 'saved');
    if (this.#isClosed) return;
    this.#partByName[part] = this.#open(part);
    this.#tell();
  }

  #rescuedOf(part: DocumentPart): RescuedText[] {
    const name = this.#options.copies.nameOf(part);
    return name === null ? [] : this.#options.copies.rescued(name).map((text) => ({ part, text }));
  }

  /** Kept in this browser, too: the page may be closed before somebody has copied it. */
  #setRescued(rescued: readonly RescuedText[]): void {
    this.#rescued = rescued;
    for (const part of this.#options.parts) {
      const name = this.#options.copies.nameOf(part);
      const texts = rescued.filter((each) => each.part === part).map(({ text }) => text);
      if (name !== null) this.#options.copies.keepRescued(name, texts);
    }
    this.#tell();
  }

  #closedWith(code: number): void {
    if (!REJECTED.includes(code) || this.#isRejected) return;
    this.#isRejected = true;
    this.#tell();
  }

  async #giveUp(): Promise<void> {
    const unsaved = Object.values(this.#partByName).filter(({ facts }) => facts.unsavedSince !== null);
    const texts = unsaved.flatMap((each) => each.unsavedTexts().map((text) => ({ part: each.part, text })));
    this.#setRescued([...this.#rescued, ...texts]);
    this.#isRejected = false;
    await Promise.all(unsaved.map(({ part }) => this.#replace(part)));
  }

  #changed(part: DocumentPart): void {
    const document = this.#partByName[part];
    const name = this.#options.copies.nameOf(part);
    if (document !== undefined && name !== null)
      this.#options.copies.note(name, document.facts.unsavedSince === null ? 'saved' : 'unsaved');
    this.#tell();
  }

  #tell(): void {
    this.#facts = this.#read();
    for (const listener of this.#listeners) listener();
  }

  #read(): PaperFacts {
    const partByName = { ...this.#partByName };
    const parts = Object.values(partByName);
    return {
      saving: savingOf(parts.map(({ facts }) => facts)),
      partByName,
      isThere: Object.fromEntries(parts.map(({ part, facts }) => [part, facts.isThere])),
      keptAsideCount: this.#keptAsideCount,
      restoration: this.#restoration,
      rescued: this.#rescued,
      isRejected: this.#isRejected,
      acts: this.#acts,
    };
  }
}
