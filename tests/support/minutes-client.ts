import { setTimeout as delay } from 'node:timers/promises';
import { type HocuspocusProvider, HocuspocusProviderWebsocket } from '@hocuspocus/provider';
import { WebSocket } from 'ws';
import * as Y from 'yjs';
import { PartProvider } from '#client/features/minutes/sync/part-provider.ts';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';

/** A browser's side of one document. */
export type Desk = {
  readonly document: Y.Doc;
  readonly text: Y.XmlFragment;
  readonly provider: HocuspocusProvider;
  /** Codes with which the server ended its sockets. */
  readonly closings: number[];
  /** Reasons for which it was not let in. */
  readonly refusals: string[];
  /** What the letters are, entries without their heads. */
  letters(): string;
  /** The document is before it. */
  opened(): Promise<void>;
  /** All that was typed is on the server's disk. */
  saved(): Promise<void>;
  cut(): Promise<void>;
  comeBack(): void;
  close(): void;
};

/** Which document of which server, as whom. */
export type Opening = {
  readonly url: string;
  readonly cookie: string;
  readonly name: string;
  readonly document: Y.Doc;
};

/** Begins to open a document as a browser does. Whoever opens it closes it. */
export function openMinutes({ url, cookie, name, document }: Opening): Desk {
  const closings: number[] = [];
  const refusals: string[] = [];
  const websocketProvider = new HocuspocusProviderWebsocket({
    url,
    WebSocketPolyfill: class extends WebSocket {
      constructor(address: string) {
        super(address, { headers: { cookie } });
        this.on('error', () => undefined); // a desk may be closed while it dials; 'close' follows and tells
      }
    },
    delay: 20,
    minDelay: 0,
    maxDelay: 100,
  });
  const provider = new PartProvider({
    websocketProvider,
    name,
    document,
    token: '',
    onClose: ({ event }) => closings.push(event.code),
    onAuthenticationFailed: ({ reason }) => refusals.push(reason),
  });
  provider.attach();
  const text = document.getXmlFragment(TEXT_FRAGMENT);
  return {
    ...{ document, text, provider, closings, refusals },
    letters: () => lettersIn(text),
    opened: () => until('opened', () => provider.isSynced),
    saved: () => until('saved', () => provider.isSynced && !provider.hasUnsyncedChanges),
    cut: () => {
      websocketProvider.disconnect();
      return until('cut', () => websocketProvider.status === 'disconnected');
    },
    comeBack: () => void websocketProvider.connect(),
    close: () => {
      provider.destroy();
      websocketProvider.destroy();
    },
  };
}

const WITHIN_MS = 5_000;
const POLL_MS = 5;

async function until(what: string, holds: () => boolean): Promise<void> {
  const deadline = performance.now() + WITHIN_MS;
  while (!holds()) {
    if (performance.now() > deadline) throw new Error(`not ${what} within ${WITHIN_MS.toString()} ms`);
    await delay(POLL_MS);
  }
}

/** The letters of a text, in the order of the document. */
export function lettersIn(text: Y.XmlFragment | Y.XmlElement): string {
  return text
    .toArray()
    .map((node) => (node instanceof Y.XmlText ? node.toString() : node instanceof Y.XmlElement ? lettersIn(node) : ''))
    .join('');
}

/** The entry of something on record. */
export function entryOf({ text }: Desk, ref: string): Y.XmlElement {
  const entry = entriesIn(text).find((each) => each.getAttribute('ref') === ref);
  if (!entry) throw new Error(`no entry of ${ref}`);
  return entry;
}

export function entriesIn(text: Y.XmlFragment): Y.XmlElement[] {
  return text.toArray().filter((node) => node instanceof Y.XmlElement && node.nodeName === 'entry') as Y.XmlElement[];
}

/** Writes at the end of the first paragraph of an entry. */
export function write(entry: Y.XmlElement, letters: string): void {
  const paragraph = entry.get(0);
  if (!(paragraph instanceof Y.XmlElement)) throw new Error('no paragraph');
  const first = paragraph.get(0);
  if (first instanceof Y.XmlText) first.insert(first.length, letters);
  else paragraph.insert(0, [new Y.XmlText(letters)]);
}
