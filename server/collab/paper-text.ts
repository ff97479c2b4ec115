import { createHash } from 'node:crypto';
import { canonicalJson } from '#server/conference/canonical.ts';
import type { Letterhead } from '#server/ports/office-settings.ts';
import type { WordedFigures } from '#server/ports/worded-figures.ts';
import type { ConferenceState, RecordHead } from '#shared/conference/index.ts';
import { chairPerson, headOf, recordedClosing, recordedOpening, recordRefs } from '#shared/conference/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { CapturedCommitment, OfficialDirective, PaperKind } from '#shared/minutes/index.ts';
import { orderedSites, type Person } from '#shared/roster/index.ts';
import { directivesIn } from './paper-facts.ts';
import type { TextNode } from './text-nodes.ts';

/** Of the form below; another form gets another number, and old texts stay as they are. */
const FORMAT = 1;

/** The record on which a paper is drawn, as it was: what the log says, frozen with the text. */
export type PaperRecord = Pick<ConferenceState, 'plan' | 'openedAt' | 'interruptions' | 'runningSpans'> & {
  readonly closedAt: number | null;
  readonly chair: Person | null;
  readonly signer: Person | null;
  readonly people: readonly Person[];
  readonly hubSiteId: string;
  readonly sites: ReturnType<typeof orderedSites>;
  readonly delegates: readonly ConferenceState['roster']['delegateById'][keyof ConferenceState['roster']['delegateById']][];
  readonly reports: ConferenceState['roster']['reportBySite'];
  /** Sites that were connected at some time; bodies that were drawn before do not say. */
  readonly connectedSiteIds?: readonly string[];
  readonly heads: readonly { readonly ref: string; readonly head: RecordHead }[];
  readonly notice: ConferenceState['minutes']['notice'];
};

/** The canonical text of a paper: everything that is printed of it but number and date. */
export type PaperBody = {
  readonly format: typeof FORMAT;
  readonly paper: PaperKind;
  readonly record: PaperRecord;
  readonly minutes: readonly TextNode[];
  readonly conclusions: readonly TextNode[];
  readonly directives: readonly OfficialDirective[];
  readonly commitments: readonly CapturedCommitment[];
  /** Names of the units that directives name, by their ids; bodies that were drawn before have none. */
  readonly unitNames?: Readonly<Record<string, string>>;
  /** Counts and sentences on indicators as they were when the text was drawn; null where the conference shows none. */
  readonly figures: WordedFigures | null;
  /** Whose the paper is and its form; bodies that were drawn before have none. */
  readonly letterhead?: Letterhead;
};

/** The written parts of the minutes. */
export type WrittenParts = { readonly minutes: readonly TextNode[]; readonly conclusions: readonly TextNode[] };

/** What a paper takes from beside the conference, as it is when the text is drawn. */
export type FromElsewhere = {
  readonly figures: WordedFigures | null;
  /** Undefined for a unit that there never was. */
  readonly nameOfUnit: (unitId: UnitId) => string | undefined;
  readonly letterhead?: Letterhead;
};

/** Puts a paper together from the record and what was written. */
export function bodyOf(
  paper: PaperKind,
  state: ConferenceState,
  { figures, nameOfUnit, letterhead, ...written }: WrittenParts & FromElsewhere,
): PaperBody {
  const isOfficial = state.minutes.paperByKind.minutes.state.kind === 'approved';
  const directives = isOfficial ? state.minutes.directives : directivesIn(written.conclusions, state);
  return {
    format: FORMAT,
    paper,
    record: recordOf(state),
    ...written,
    directives,
    unitNames: namesOfUnits(directives, nameOfUnit),
    commitments: Object.values(state.minutes.commitmentById),
    figures,
    ...(letterhead === undefined ? {} : { letterhead }),
  };
}

function namesOfUnits(
  directives: readonly OfficialDirective[],
  nameOfUnit: FromElsewhere['nameOfUnit'],
): Record<string, string> {
  const unitIds = directives.flatMap((each) => [each.leadUnitId ?? [], each.unitIds, each.supportUnitIds].flat());
  return Object.fromEntries(
    unitIds.flatMap((unitId) => {
      const name = nameOfUnit(unitId);
      return name === undefined ? [] : [[unitId, name]];
    }),
  );
}

function recordOf(state: ConferenceState): PaperRecord {
  const { plan, interruptions, runningSpans, roster, minutes } = state;
  return {
    ...{ plan, interruptions, runningSpans },
    openedAt: recordedOpening(state),
    closedAt: recordedClosing(state),
    chair: chairPerson(state) ?? null,
    signer: roster.signerPersonId === null ? null : (roster.personById[roster.signerPersonId] ?? null),
    people: Object.values(roster.personById),
    hubSiteId: roster.hubSiteId,
    sites: orderedSites(roster),
    delegates: Object.values(roster.delegateById),
    reports: roster.reportBySite,
    connectedSiteIds: connectedSites(roster),
    heads: recordRefs(state).flatMap((ref) => {
      const head = headOf(state, ref);
      return head ? [{ ref, head }] : [];
    }),
    notice: minutes.notice,
  };
}

function connectedSites({ lineBySite }: ConferenceState['roster']): string[] {
  return Object.entries(lineBySite).flatMap(([siteId, line]) => (line.kind === 'never' ? [] : [siteId]));
}

/** The canonical form of a body: one text for one content (keys in order, no blanks). */
export function canonicalBody(body: PaperBody): string {
  return canonicalJson(body);
}

/** Changes with everything on record that a paper is drawn from, and with nothing else. */
export function recordDigest(state: ConferenceState): string {
  const { directives, commitmentById } = state.minutes;
  return digestOf(canonicalJson({ record: recordOf(state), directives, commitmentById }));
}

/** SHA-256 in hexadecimal. */
export function digestOf(text: string): string {
  return createHash('sha256').update(text).digest('hex');
}
