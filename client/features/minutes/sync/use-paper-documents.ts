import { useEffect, useState, useSyncExternalStore } from 'react';
import { useConferenceId } from '#client/bindings/conference.tsx';
import { useConnection } from '#client/bindings/connection.ts';
import { useSession } from '#client/bindings/session.ts';
import { nameOfCopy, useTextCopies } from '#client/bindings/text-copies.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { DocumentPart } from '#shared/minutes/index.ts';
import type { PaperFacts } from './paper-documents.ts';
import { PaperDocuments } from './paper-documents.ts';

const nothingYet: PaperFacts = {
  saving: { kind: 'opening' },
  partByName: {},
  isThere: {},
  keptAsideCount: 0,
  restoration: null,
  rescued: [],
  isRejected: false,
  acts: { dropRescued: () => undefined, openAgain: () => undefined },
};
const never = () => () => undefined;

/** The documents of this conference's papers, for as long as the page shows them. */
export function usePaperDocuments(parts: readonly DocumentPart[]): PaperFacts {
  const conferenceId = useConferenceId();
  const accountId = useAccountId();
  const textCopies = useTextCopies();
  const [documents, setDocuments] = useState<PaperDocuments | null>(null);
  const names = parts.join(' ');
  useEffect(() => {
    const opened = openFor({ conferenceId, accountId, textCopies, parts: names.split(' ') as DocumentPart[] }); // joined above
    setDocuments(opened);
    return () => {
      opened.close();
      setDocuments(null);
    };
  }, [conferenceId, accountId, textCopies, names]);
  useLine(documents);
  const facts = useSyncExternalStore(documents?.subscribe ?? never, documents?.facts ?? (() => nothingYet));
  useAskBeforeClosing(facts);
  return facts;
}

/** Whose copies these are. Nobody but accounts writes papers. */
function useAccountId(): string | null {
  const session = useSession();
  if (session.kind !== 'signedIn' || session.session.principal.kind !== 'account') return null;
  return session.session.principal.accountId;
}

type Opening = {
  readonly conferenceId: ConferenceId;
  readonly accountId: string | null;
  readonly textCopies: ReturnType<typeof useTextCopies>;
  readonly parts: readonly DocumentPart[];
};

function openFor({ conferenceId, accountId, textCopies, parts }: Opening): PaperDocuments {
  const { protocol, host } = globalThis.location;
  const nameOf = (part: DocumentPart) => (accountId === null ? null : nameOfCopy({ accountId, conferenceId, part }));
  return new PaperDocuments({
    url: `${protocol === 'https:' ? 'wss' : 'ws'}://${host}/collab`,
    conferenceId,
    parts,
    copies: {
      nameOf,
      note: (name, state) => textCopies.note(name, state),
      isUnsaved: (name) => textCopies.isUnsaved(name),
      rescued: (name) => textCopies.rescued(name),
      keepRescued: (name, texts) => textCopies.keepRescued(name, texts),
    },
  });
}

function useLine(documents: PaperDocuments | null): void {
  const { kind } = useConnection();
  useEffect(() => {
    if (kind === 'joined') documents?.lineChanged({ isUp: true });
    if (kind === 'offline') documents?.lineChanged({ isUp: false });
  }, [documents, kind]);
}

/** The browser asks in its own words before a page with unsaved text is closed. */
function useAskBeforeClosing({ saving }: PaperFacts): void {
  const isUnsaved = saving.kind === 'unsaved' || (saving.kind === 'reconnecting' && saving.since !== null);
  useEffect(() => {
    if (!isUnsaved) return undefined;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    globalThis.addEventListener('beforeunload', ask);
    return () => globalThis.removeEventListener('beforeunload', ask);
  }, [isUnsaved]);
}
