import type { beforeSyncPayload, onAuthenticatePayload, onLoadDocumentPayload } from '@hocuspocus/server';
import { type Connection, type Document, Hocuspocus, isTransactionOrigin } from '@hocuspocus/server';
import * as Y from 'yjs';
import { actorOf } from '#server/conference/actors.ts';
import type { Registry } from '#server/conference/registry.ts';
import type { Restoring } from '#server/http/collaborators.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Log } from '#server/ports/log.ts';
import type { DocumentKey, LateText, MinutesStore, MinutesUpdate, Stored } from '#server/ports/minutes-store.ts';
import type { Commit, Follower, OnStep } from '#server/ports/publisher.ts';
import type { ConferenceState, EventType } from '#shared/conference/index.ts';
import type { ConferenceId, PersonId } from '#shared/kernel/index.ts';
import { SECOND_MS } from '#shared/kernel/index.ts';
import { documentParts, isPartLocked, TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { type CollabContext, contextOf, cutOff, NotForThem, nameWriter, tellOfLate } from './connections.ts';
import { takeIn } from './displaced-text.ts';
import { DocumentCopies, replaceText } from './document-copies.ts';
import { documentOfName, nameOfDocument } from './document-names.ts';
import { ensureEntries, ensureSections, hasDoubledEntries } from './ensure.ts';
import { LateTexts } from './late-texts.ts';
import { commitmentsIn } from './paper-facts.ts';
import { rightOf } from './rights.ts';
import { nodesOf, type TextNode } from './text-nodes.ts';
import { UpdateBatch } from './update-batch.ts';
import { faultOfUpdate, MALFORMED, NOT_STORED, READ_ONLY } from './update-check.ts';
import { WritersNow } from './writers-now.ts';

export type MinutesHubOptions = {
  readonly registry: Pick<Registry, 'find'>;
  readonly store: MinutesStore;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly report: Log;
  readonly onStep?: OnStep | undefined;
};

type Taking = {
  readonly bytes: Uint8Array;
  readonly connection: Connection<CollabContext>;
  /** Whether it is all that was written while the line was away. */
  readonly isReturn: boolean;
};

/** The origin of edits that come from the log itself: they are stored already. */
const REPLAY = { source: 'local', skipStoreHooks: true } as const;
/** The origin of the server's own edits: outside everybody's undo. */
const OWN = { source: 'local' } as const;
/** Commitments are told once nobody has typed for this long. */
const COMMITMENTS_AFTER_MS = SECOND_MS;

/**
 * The documents of the minutes: shared by those who may write them, stored before anybody is told, with the entries of
 * the record kept in place.
 */
export class MinutesHub implements Follower {
  readonly hocuspocus: Hocuspocus<CollabContext>;
  readonly #options: MinutesHubOptions;
  readonly #batch: UpdateBatch;
  readonly #copies: DocumentCopies;
  readonly #late: LateTexts;
  readonly #cancelNoting = new Map<ConferenceId, () => void>();
  readonly #writers = new WritersNow();
  #closed = false;

  constructor(options: MinutesHubOptions) {
    this.#options = options;
    this.#copies = new DocumentCopies({ ...options, loaded: (key) => this.#loaded(key) });
    this.#late = new LateTexts({ ...options, loaded: (key) => this.#loaded(key) });
    this.#batch = new UpdateBatch({
      clock: options.clock,
      append: (updates) => this.#append(updates),
      onNotStored: (reason) => options.report.error({ reason }, 'minutes cannot be stored'),
    });
    this.hocuspocus = new Hocuspocus<CollabContext>({
      quiet: true,
      flushDelay: 0,
      flushMaxBytes: Number.MAX_SAFE_INTEGER,
      // Nothing is stored by the library: what it would store is on disk before it knows of it.
      debounce: 0,
      onAuthenticate: async (payload) => this.#authenticate(payload),
      onLoadDocument: async (payload) => this.#load(payload),
      beforeSync: (payload) => this.#beforeSync(payload),
      beforeHandleAwareness: async ({ states, context }) => nameWriter(states, context ?? {}),
    });
  }

  #append(updates: readonly MinutesUpdate[]): Stored {
    const stored = this.#options.store.append(updates);
    if (stored.kind === 'stored') this.#options.onStep?.('minutesStored');
    return stored;
  }

  /** After each commit of the log: entries, locks and rights follow. */
  follow({ conferenceId, state, events }: Commit): void {
    if (events.some(({ event }) => changesRecord(event.type))) {
      this.#ensure(this.#loaded({ conferenceId, part: 'minutes' }), state);
    }
    if (events.some(({ event }) => event.type.startsWith('minutes/'))) this.#followLocks(conferenceId, state);
    if (events.some(({ event }) => event.type.startsWith('roster/') || event.type.startsWith('agenda/'))) {
      this.#followRights(conferenceId, state);
    }
    for (const { event } of events) {
      if (event.type === 'minutes/submitted' && event.paper === 'minutes')
        this.#copies.copyAll(conferenceId, { cause: 'submitted', personId: event.by });
      if (event.type === 'minutes/approved' && event.paper === 'minutes')
        this.#copies.copyAll(conferenceId, { cause: 'approved', personId: event.by });
    }
  }

  /** The texts of a conference as they are on disk now, with all entries in place. Undefined for an unknown one. */
  async written(conferenceId: ConferenceId): Promise<{ minutes: TextNode[]; conclusions: TextNode[] } | undefined> {
    if (!this.#options.registry.find(conferenceId)) return undefined;
    const minutes = await this.hocuspocus.openDirectConnection(nameOfDocument({ conferenceId, part: 'minutes' }));
    const conclusions = await this.hocuspocus.openDirectConnection(
      nameOfDocument({ conferenceId, part: 'conclusions' }),
    );
    try {
      this.#batch.flush();
      if (!minutes.document || !conclusions.document) return undefined;
      const host = this.#options.registry.find(conferenceId)?.host;
      if (host) {
        this.#ensure(minutes.document, host.state);
        this.#noteCommitments(conferenceId, conclusions.document);
      }
      return {
        minutes: nodesOf(minutes.document.getXmlFragment(TEXT_FRAGMENT)),
        conclusions: nodesOf(conclusions.document.getXmlFragment(TEXT_FRAGMENT)),
      };
    } finally {
      await minutes.disconnect();
      await conclusions.disconnect();
    }
  }

  /** Stores what waits and stops. Idempotent. */
  close(): void {
    if (this.#closed) return;
    this.#closed = true;
    this.#copies.close();
    for (const cancel of this.#cancelNoting.values()) cancel();
    this.#batch.flush();
    this.hocuspocus.closeConnections();
  }

  #authenticate({
    documentName,
    context,
    connectionConfig,
  }: onAuthenticatePayload<CollabContext>): Partial<CollabContext> {
    const key = documentOfName(documentName);
    const host = key && this.#options.registry.find(key.conferenceId)?.host;
    const actor = host && actorOf(host.state, { principal: context.session.principal, deviceId: context.deviceId });
    const right = key && host && actor ? rightOf(host.state, actor, key.part) : null;
    if (!key || !host || right === null) throw new NotForThem();
    const mayWrite = right === 'write';
    connectionConfig.readOnly = !mayWrite || isPartLocked(host.state.minutes, key.part);
    const personId = actor?.kind === 'person' ? actor.personId : null;
    return { personId, mayWrite, userName: nameOf(host.state, personId) };
  }

  async #load({ document, documentName }: onLoadDocumentPayload<CollabContext>): Promise<void> {
    const key = documentOfName(documentName);
    const host = key && this.#options.registry.find(key.conferenceId)?.host;
    if (!key || !host) throw new NotForThem();
    for (const bytes of this.#options.store.read(key)) Y.applyUpdate(document, bytes, REPLAY);
    document.on('update', (update: Uint8Array, origin: unknown) => this.#onUpdate(key, document, { update, origin }));
    if (this.#options.store.hasChanges(key)) this.#copies.note(key);
    this.#keepInPlace(key, document);
  }

  /** Entries and sections are where they belong, whatever a text of another time lacked. */
  #keepInPlace(key: DocumentKey, document: Document): void {
    const state = this.#options.registry.find(key.conferenceId)?.host.state;
    if (!state) return;
    if (key.part === 'minutes') this.#ensure(document, state);
    if (key.part === 'conclusions' && !isPartLocked(state.minutes, key.part)) ensureSections(document, OWN);
  }

  /** The server's own edits are stored here, before anybody is told: broadcasts leave at the end of this turn. */
  #onUpdate(key: DocumentKey, document: Document, { update, origin }: { update: Uint8Array; origin: unknown }): void {
    this.#copies.note(key);
    if (key.part === 'conclusions') this.#noteLater(key.conferenceId);
    if (origin === REPLAY || !isTransactionOrigin(origin) || origin.source !== 'local') return;
    const at = this.#options.clock.now();
    if (this.#append([{ ...key, at, personId: null, bytes: update }]).kind === 'stored') return;
    // What is in memory is ahead of what is on disk: everybody comes back to what is on disk.
    this.hocuspocus.documents.delete(document.name);
    for (const connection of document.getConnections()) contextOf(connection).cutOff(NOT_STORED);
  }

  async #beforeSync({ type, payload, document, documentName, connection, context }: beforeSyncPayload<CollabContext>) {
    const key = documentOfName(documentName);
    if (type === 0 || !key) return;
    const fault = type === 1 || type === 2 ? faultOfUpdate(payload, key.part) : MALFORMED;
    if (fault) return cutOff(connection, fault);
    // What a browser sends after a reconnect is mostly known: only then it is worth looking.
    if (type === 1 && Y.snapshotContainsUpdate(Y.snapshot(document), payload)) return;
    if (context.mayWrite !== true) return cutOff(connection, READ_ONLY);
    const outcome = await this.#batch.add({
      update: { ...key, at: this.#options.clock.now(), personId: context.personId ?? null, bytes: payload },
      isLocked: () => this.#isLocked(key),
      apply: () => this.#take(key, { bytes: payload, connection, isReturn: type === 1 }),
    });
    if (outcome === 'notStored') cutOff(connection, NOT_STORED);
    if (outcome === 'locked') this.#keepLate(key, connection, payload);
  }

  /** The edit is in its document. Text that lost its place to it is kept. */
  #take(key: DocumentKey, { bytes, connection, isReturn }: Taking): void {
    const { document, context } = connection;
    if (!isReturn) this.#writers.note(connection, this.#options.clock.now());
    const { ofOthers, brought } = takeIn(document, bytes, { source: 'connection', connection });
    const kept = [
      this.#late.keepDisplaced(key, { personId: null, text: ofOthers.join('\n'), bytes }),
      this.#late.keepDisplaced(key, { personId: context.personId ?? null, text: brought, bytes }),
    ];
    for (const each of kept) {
      if (each.kind === 'notStored') this.#options.report.error({ reason: each.reason }, 'displaced text is not kept');
    }
    if (kept.some(({ kind }) => kind === 'stored')) tellOfLate(document);
    // Whoever comes back may have moved or joined what others moved or joined meanwhile.
    if (isReturn || hasDoubledEntries(document)) this.#keepInPlace(key, document);
  }

  /** The browser learns that it was not taken; what was typed is kept for people to read. */
  #keepLate(key: DocumentKey, connection: Connection<CollabContext>, bytes: Uint8Array): void {
    connection.readOnly = true;
    const kept = this.#late.keepLocked(key, connection.context.personId ?? null, bytes);
    if (kept.kind === 'notStored') cutOff(connection, NOT_STORED);
    if (kept.kind === 'stored') tellOfLate(connection.document);
  }

  #isLocked({ conferenceId, part }: DocumentKey): boolean {
    const host = this.#options.registry.find(conferenceId)?.host;
    return !host || isPartLocked(host.state.minutes, part);
  }

  #ensure(document: Document | undefined, state: ConferenceState): void {
    if (document && !isPartLocked(state.minutes, 'minutes')) ensureEntries(document, state, OWN);
  }

  #followLocks(conferenceId: ConferenceId, state: ConferenceState): void {
    for (const part of documentParts) {
      const isLocked = isPartLocked(state.minutes, part);
      const document = this.#loaded({ conferenceId, part });
      for (const connection of document?.getConnections() ?? []) {
        const { mayWrite, cutOff: end } = contextOf(connection);
        const isOpenAgain = connection.readOnly && !isLocked && mayWrite === true;
        connection.readOnly = isLocked || mayWrite !== true;
        // Whoever has letters that were kept aside comes back and brings them.
        if (isOpenAgain) end({ code: 4409, reason: 'minutes/openAgain' });
      }
      if (!isLocked && part === 'conclusions' && document) ensureSections(document, OWN);
    }
  }

  /** Whoever may do more or less than when the document was opened comes back and opens it anew. */
  #followRights(conferenceId: ConferenceId, state: ConferenceState): void {
    for (const part of documentParts) {
      for (const connection of this.#loaded({ conferenceId, part })?.getConnections() ?? []) {
        const { session, deviceId, mayWrite, cutOff: end } = contextOf(connection);
        const actor = actorOf(state, { principal: session.principal, deviceId });
        const right = actor ? rightOf(state, actor, part) : null;
        if (right === null || (right === 'write') !== mayWrite) end({ code: 4409, reason: 'minutes/rightsChanged' });
      }
    }
  }

  /** Puts a text back to what it was; what stood there until now remains as a version. */
  async restore(key: DocumentKey, versionId: string, personId: PersonId | null): Promise<Restoring> {
    const bytes = this.#options.store.versionBytes(key, versionId);
    if (!bytes || key.part === 'remarks') return 'unknown';
    const connection = await this.hocuspocus.openDirectConnection(nameOfDocument(key));
    try {
      const { document } = connection;
      if (!document) return 'unknown';
      this.#batch.flush();
      if (this.#writers.areOthers(document, personId, this.#options.clock.now())) return 'beingWritten';
      this.#copies.copy(key, { cause: 'interval', personId: null });
      replaceText(document, bytes, OWN);
      this.#keepInPlace(key, document);
      this.#copies.copy(key, { cause: 'restored', personId });
      document.broadcastStateless(JSON.stringify({ type: 'restored', personId }));
      return 'restored';
    } finally {
      await connection.disconnect();
    }
  }

  /** Somebody has copied it, or nobody needs it; whoever has the minutes open no longer sees it. */
  dropLate(conferenceId: ConferenceId, lateId: string): boolean {
    const isDropped = this.#options.store.dropLate(conferenceId, lateId);
    const document = this.#loaded({ conferenceId, part: 'minutes' });
    if (isDropped && document) tellOfLate(document);
    return isDropped;
  }

  /** What was typed and is in no text. */
  late(conferenceId: ConferenceId): readonly LateText[] {
    return this.#late.list(conferenceId);
  }

  #loaded(key: DocumentKey): Document | undefined {
    return this.hocuspocus.documents.get(nameOfDocument(key));
  }

  #noteLater(conferenceId: ConferenceId): void {
    this.#cancelNoting.get(conferenceId)?.();
    const cancel = this.#options.clock.after(COMMITMENTS_AFTER_MS, () => {
      this.#cancelNoting.delete(conferenceId);
      const document = this.#loaded({ conferenceId, part: 'conclusions' });
      if (document) this.#noteCommitments(conferenceId, document);
    });
    this.#cancelNoting.set(conferenceId, cancel);
  }

  /** Units see their commitments as they stand in the text. */
  #noteCommitments(conferenceId: ConferenceId, document: Document): void {
    const host = this.#options.registry.find(conferenceId)?.host;
    if (!host || isPartLocked(host.state.minutes, 'conclusions')) return;
    const commitments = commitmentsIn(nodesOf(document.getXmlFragment(TEXT_FRAGMENT)), host.state);
    host.tell({ type: 'minutes/noteCommitments', commitments });
  }
}

/** Devices come and go, slides turn: nothing of that has an entry. */
function changesRecord(type: EventType): boolean {
  return !type.startsWith('roster/') && !type.startsWith('stage/');
}

function nameOf({ roster }: ConferenceState, personId: PersonId | null): string {
  const person = personId === null ? undefined : roster.personById[personId];
  return person ? person.name || person.title : '';
}
