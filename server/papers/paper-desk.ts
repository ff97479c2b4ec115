import type { PaperBody } from '#server/collab/paper-text.ts';
import { erratumPaper } from '#server/documents/official/erratum-paper.ts';
import { minutesPaper } from '#server/documents/official/minutes-paper.ts';
import { type NewsDraft, newsText } from '#server/documents/official/news-text.ts';
import { noticePaper } from '#server/documents/official/notice-paper.ts';
import { attachedTo, type Paper } from '#server/documents/official/papers.ts';
import { decree30, formed, type OfficialProfile } from '#server/documents/official/profile.ts';
import type { KeptText, MinutesStore } from '#server/ports/minutes-store.ts';
import type { OfficeSettings, PaperForm } from '#server/ports/office-settings.ts';
import type { OfficialDocument } from '#server/ports/official-document.ts';
import type { PaperFormat, Papers, RenderedPapers } from '#server/ports/papers.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ConferenceId, ErratumId, TextId } from '#shared/kernel/index.ts';
import type { Minutes, PaperKind } from '#shared/minutes/index.ts';
import { type AnnexKind, annexOfBody } from './annexes-of-body.ts';
import { erratumOfBody, typeNameOf } from './erratum-of-body.ts';
import { minutesOfBody } from './minutes-of-body.ts';
import { newsOfBody } from './news-of-body.ts';
import { noticeOfBody } from './notice-of-body.ts';
import { letterheadOf } from './organisation.ts';

/** What is wanted of the papers of a conference. */
export type WantedPaper =
  | { readonly kind: 'paper'; readonly paper: PaperKind; readonly form: 'full' | 'short' }
  | { readonly kind: 'annex'; readonly annex: AnnexKind }
  /** The letter that corrects the paper of the text. */
  | { readonly kind: 'erratum'; readonly erratumId: ErratumId };

export type PaperDeskOptions = {
  readonly store: Pick<MinutesStore, 'text'>;
  readonly office: OfficeSettings;
  readonly papers: Papers;
  /** Undefined for a conference that does not exist. */
  readonly stateOf: (conferenceId: ConferenceId) => ConferenceState | undefined;
};

/** Files of the papers of a conference, made from texts that were kept. */
export class PaperDesk {
  readonly #options: PaperDeskOptions;

  constructor(options: PaperDeskOptions) {
    this.#options = options;
  }

  /** The document of a kept text; null for a text that is not there or has nothing of the kind. */
  document(conferenceId: ConferenceId, textId: TextId, wanted: WantedPaper): OfficialDocument | null {
    const state = this.#options.stateOf(conferenceId);
    if (!state) return null;
    const text = this.#options.store.text(state.conferenceId, textId);
    if (!text || (wanted.kind === 'paper' && wanted.paper !== text.paper)) return null;
    const body = JSON.parse(text.body) as PaperBody; // as it was drawn
    const { paper, form } = this.#paperOf(state, text, body);
    const profile = formed(decree30, form);
    const made = documentOf(body, { wanted, text, paper, profile, minutes: state.minutes });
    return made === null || form === null ? made : { ...made, form };
  }

  /** The errata of a paper, in their order. */
  errata(conferenceId: ConferenceId, paper: PaperKind): readonly ErratumId[] {
    const errata = this.#options.stateOf(conferenceId)?.minutes.paperByKind[paper].errata ?? [];
    return errata.map(({ erratumId }) => erratumId);
  }

  /** The draft of an article: of what was marked, and released where the reader is not one of those who mark. */
  news(conferenceId: ConferenceId, textId: TextId, options: { readonly isPreview: boolean }): NewsDraft | null {
    const state = this.#options.stateOf(conferenceId);
    const text = this.#options.store.text(conferenceId, textId);
    if (!state || !text) return null;
    const body = JSON.parse(text.body) as PaperBody; // as it was drawn
    const { fields, releasedAt } = state.minutes.news;
    const { organisation } = this.#paperOf(state, text, body).paper;
    return newsText(newsOfBody(body, { organisation, fields, isReleased: options.isPreview || releasedAt !== null }));
  }

  /** Both files of documents, one after another. */
  render(
    documents: readonly { readonly document: OfficialDocument; readonly format: PaperFormat }[],
    onProgress?: (done: number) => void,
  ): Promise<RenderedPapers> {
    return this.#options.papers.render(documents, (progress) => onProgress?.(progress.done));
  }

  /** Whose the paper is was frozen with its text; bodies that were drawn before have it as it is set now. */
  #paperOf({ minutes }: ConferenceState, text: KeptText, { record, letterhead }: PaperBody): FormedPaper {
    const { state } = minutes.paperByKind[text.paper];
    const isOfficial = state.kind === 'approved' && state.text.textId === text.textId;
    const hub = record.sites.find(({ siteId }) => siteId === record.hubSiteId);
    const { organisation, form } = letterhead ?? letterheadOf(this.#options.office, hub?.name ?? '');
    const paper = {
      organisation,
      issued: isOfficial ? state.issue : null,
      isDraft: !isOfficial,
      isInternal: record.plan.audience === 'internal',
    };
    return { paper, form };
  }
}

type FormedPaper = { readonly paper: Paper; readonly form: PaperForm | null };

type Making = {
  readonly text: KeptText;
  readonly paper: Paper;
  readonly profile: OfficialProfile;
  readonly minutes: Minutes;
};

function documentOf(body: PaperBody, making: Making & { readonly wanted: WantedPaper }): OfficialDocument | null {
  const { wanted } = making;
  switch (wanted.kind) {
    case 'annex':
      return annexAlone(body, wanted.annex, making.paper);
    case 'erratum':
      return erratumOf(body, { ...making, wanted });
    case 'paper':
      return whole(body, { ...making, wanted });
  }
}

type Whole = Omit<Making, 'minutes'> & {
  readonly wanted: Extract<WantedPaper, { kind: 'paper' }>;
};

/** Which annexes a paper carries, in their order. */
const annexesOf: Readonly<Record<PaperKind, readonly AnnexKind[]>> = {
  minutes: ['delegates', 'indicators'],
  notice: ['tasks'],
};

function whole(body: PaperBody, { text, paper, profile, wanted }: Whole): OfficialDocument {
  const note = attachedTo(paper, { typeName: typeNameOf[wanted.paper], symbol: profile.symbols[wanted.paper] });
  const kinds = annexesOf[wanted.paper].filter(
    (kind) => annexOfBody(body, kind, { label: '', attachedTo: note }) !== null,
  );
  const annexes = kinds.flatMap((kind, index) => {
    const label = kinds.length === 1 ? 'Phụ lục' : `Phụ lục ${ROMAN[index] ?? ''}`;
    return annexOfBody(body, kind, { label, attachedTo: note }) ?? [];
  });
  const { at } = text;
  if (wanted.paper === 'notice') return noticePaper(noticeOfBody(body, { paper, annexes, at }), profile);
  const listedIn = kinds[0] === 'delegates' ? (annexes[0]?.label ?? null) : null;
  const results = body.figures?.sentences ?? [];
  const input = minutesOfBody(body, { form: wanted.form, paper, annexes, listedIn, results, at });
  return minutesPaper(input, profile);
}

type Correcting = Omit<Making, 'text'> & {
  readonly wanted: Extract<WantedPaper, { kind: 'erratum' }>;
};

function erratumOf(body: PaperBody, { paper, profile, wanted, minutes }: Correcting): OfficialDocument | null {
  const erratum = minutes.paperByKind[body.paper].errata.find(({ erratumId }) => erratumId === wanted.erratumId);
  const input = erratum && erratumOfBody(body, { paper, erratum, notice: minutes.notice, profile });
  return input ? erratumPaper(input, profile) : null;
}

const ROMAN = ['I', 'II', 'III', 'IV', 'V'];

function annexAlone(body: PaperBody, kind: AnnexKind, { organisation }: Paper): OfficialDocument | null {
  const annex = annexOfBody(body, kind, { label: 'Phụ lục', attachedTo: null });
  return annex && { title: annex.title.join(' '), author: organisation.shortName, main: null, annexes: [annex] };
}
