import * as Y from 'yjs';
import type { Registry } from '#server/conference/registry.ts';
import type { MinutesDesk as Desk, DrawnText, Restoring } from '#server/http/collaborators.ts';
import type { Clock } from '#server/ports/clock.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { DocumentKey, DocumentVersion, KeptText, LateText, MinutesStore } from '#server/ports/minutes-store.ts';
import type { Letterhead } from '#server/ports/office-settings.ts';
import type { PaperTexts } from '#server/ports/paper-texts.ts';
import type { UnitStore } from '#server/ports/units.ts';
import type { WordedFigures } from '#server/ports/worded-figures.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ConferenceId, PersonId, TextId } from '#shared/kernel/index.ts';
import type { PaperKind, PaperText } from '#shared/minutes/index.ts';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import type { MinutesHub } from './minutes-hub.ts';
import { bodyOf, canonicalBody, digestOf, recordDigest } from './paper-text.ts';
import { nodesOf, type TextNode } from './text-nodes.ts';

export type MinutesDeskOptions = {
  readonly registry: Pick<Registry, 'find'>;
  readonly store: MinutesStore;
  readonly hub: Pick<MinutesHub, 'written' | 'restore' | 'late' | 'dropLate'>;
  readonly clock: Clock;
  readonly ids: Ids;
  readonly units: Pick<UnitStore, 'find'>;
  /** The figures that the conference shows, in words; null where it shows none. */
  readonly wordedFigures: (state: ConferenceState) => WordedFigures | null;
  /** Whose papers those of a hub are. */
  readonly letterhead: (hubName: string) => Letterhead;
};

/** Texts of papers, versions and late text, for the web's routes. */
export class MinutesDesk implements Desk {
  readonly #options: MinutesDeskOptions;

  constructor(options: MinutesDeskOptions) {
    this.#options = options;
  }

  /** Draws the paper as it stands now and keeps it. The same text again is the one that was kept. */
  async draw(conferenceId: ConferenceId, paper: PaperKind): Promise<DrawnText> {
    const { hub, registry, store, units, clock, ids } = this.#options;
    const written = await hub.written(conferenceId);
    const state = registry.find(conferenceId)?.host.state;
    if (!written || !state) return { kind: 'unknown' };
    const made = bodyOf(paper, state, {
      ...written,
      figures: this.#options.wordedFigures(state),
      nameOfUnit: (unitId) => units.find(unitId)?.name,
      letterhead: this.#options.letterhead(state.roster.siteById[state.roster.hubSiteId]?.name ?? ''),
    });
    const body = canonicalBody(made);
    const text: KeptText = {
      textId: ids.draw() as TextId, // drawn for a text
      conferenceId,
      paper,
      at: clock.now(),
      digest: digestOf(body),
      body,
      headSeq: store.headSeq(conferenceId),
      recordDigest: recordDigest(state),
      directives: made.directives,
    };
    return store.addText(text).kind === 'stored' ? { kind: 'drawn', text } : { kind: 'notStored' };
  }

  text(conferenceId: ConferenceId, textId: TextId): KeptText | undefined {
    return this.#options.store.text(conferenceId, textId);
  }

  versions(key: DocumentKey): readonly DocumentVersion[] {
    return this.#options.store.versions(key);
  }

  /** What stood in a version; undefined for one that is not there. */
  versionText(key: DocumentKey, versionId: string): readonly TextNode[] | undefined {
    const bytes = this.#options.store.versionBytes(key, versionId);
    if (!bytes) return undefined;
    const document = new Y.Doc();
    Y.applyUpdate(document, bytes);
    return nodesOf(document.getXmlFragment(TEXT_FRAGMENT));
  }

  restore(key: DocumentKey, versionId: string, personId: PersonId | null): Promise<Restoring> {
    return this.#options.hub.restore(key, versionId, personId);
  }

  late(conferenceId: ConferenceId): readonly LateText[] {
    return this.#options.hub.late(conferenceId);
  }

  dropLate(conferenceId: ConferenceId, lateId: string): boolean {
    return this.#options.hub.dropLate(conferenceId, lateId);
  }
}

/** Kept texts as the host asks for them inside a turn. */
export function createPaperTexts(store: Pick<MinutesStore, 'text' | 'headSeq'>): PaperTexts {
  return {
    find: (state: ConferenceState, textId: TextId): PaperText | null => {
      const kept = store.text(state.conferenceId, textId);
      if (!kept) return null;
      const { paper, digest, directives, headSeq } = kept;
      const isCurrent = headSeq === store.headSeq(state.conferenceId) && kept.recordDigest === recordDigest(state);
      return { textId, paper, digest, isCurrent, directives };
    },
  };
}
