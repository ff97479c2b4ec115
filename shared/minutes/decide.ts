import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision, Instant, PersonId } from '#shared/kernel/index.ts';
import { dayOfInstant, daysLater, deriveId, happened, never, refused } from '#shared/kernel/index.ts';
import type { OfficialDirective } from './attributes.ts';
import type { MinutesCommand } from './commands.ts';
import { decideCommitments, isCommitmentCommand } from './decide-commitments.ts';
import type { MinutesEvent } from './events.ts';
import type { PaperKind } from './kinds.ts';
import type { Issue, TextRef } from './state.ts';

/** A kept text, as the host reads it from the same database in the same turn. */
export type PaperText = TextRef & {
  readonly paper: PaperKind;
  /** Whether nothing was written since it was drawn. */
  readonly isCurrent: boolean;
  /** The directives that it holds. */
  readonly directives: readonly OfficialDirective[];
};

/** What rules about papers need beside the picture: the text that a command names, if there is such a text. */
export type MinutesContext = Context & { readonly paperText?: PaperText | null | undefined };

/** Decides the life of the papers, of commitments and of what may be published. Permission was checked before. */
export function decideMinutes(
  state: ConferenceState,
  command: MinutesCommand,
  context: MinutesContext,
): Decision<MinutesEvent> {
  if (isCommitmentCommand(command)) return decideCommitments(state, command, context);
  switch (command.type) {
    case 'minutes/submit':
      return submit(state, command, context);
    case 'minutes/withdraw':
      if (stateOf(state, command.paper).kind !== 'submitted') return refused('minutes/notSubmitted');
      return happened<MinutesEvent>({ type: 'minutes/withdrawn', paper: command.paper, at: context.at });
    case 'minutes/return':
      if (stateOf(state, command.paper).kind !== 'submitted') return refused('minutes/notSubmitted');
      return happened<MinutesEvent>({
        type: 'minutes/returned',
        paper: command.paper,
        at: context.at,
        reason: command.reason,
      });
    case 'minutes/approve':
      return approve(state, command, context);
    case 'minutes/issue':
      return issue(state, command, context);
    case 'minutes/addErratum':
      return addErratum(state, command, context);
    case 'minutes/issueErratum':
      return issueErratum(state, command, context);
    case 'minutes/changeNotice':
      if (stateOf(state, 'notice').kind !== 'draft') return refused('minutes/locked');
      return happened<MinutesEvent>({ type: 'minutes/noticeChanged', notice: command.notice });
    case 'minutes/markNews':
    case 'minutes/releaseNews':
    case 'minutes/holdBackNews':
      return decideNews(state, command, context);
    default:
      return never(command);
  }
}

type Of<T extends MinutesCommand['type']> = Extract<MinutesCommand, { type: T }>;

function stateOf({ minutes }: ConferenceState, paper: PaperKind) {
  return minutes.paperByKind[paper].state;
}

function submit(
  state: ConferenceState,
  { paper, textId }: Of<'minutes/submit'>,
  context: MinutesContext,
): Decision<MinutesEvent> {
  if (state.phase.kind !== 'closed') return refused('conference/notClosed');
  if (stateOf(state, paper).kind !== 'draft') return refused('minutes/alreadySubmitted');
  if (paper === 'notice' && stateOf(state, 'minutes').kind !== 'approved') return refused('minutes/minutesFirst');
  const text = context.paperText;
  if (!text || text.textId !== textId || text.paper !== paper) return refused('minutes/noSuchText');
  if (!text.isCurrent) return refused('minutes/textMovedOn');
  const { digest } = text;
  return happened<MinutesEvent>({
    type: 'minutes/submitted',
    paper,
    at: context.at,
    by: personOf(context),
    text: { textId, digest },
  });
}

function approve(
  state: ConferenceState,
  { paper, textId }: Of<'minutes/approve'>,
  context: MinutesContext,
): Decision<MinutesEvent> {
  const before = stateOf(state, paper);
  if (before.kind !== 'submitted') return refused('minutes/notSubmitted');
  if (before.text.textId !== textId) return refused('minutes/textMovedOn');
  const text = context.paperText;
  if (!text || text.textId !== textId || text.digest !== before.text.digest) return refused('minutes/noSuchText');
  return happened<MinutesEvent>({
    type: 'minutes/approved',
    paper,
    at: context.at,
    by: personOf(context),
    text: before.text,
    directives: paper === 'minutes' ? [...text.directives] : [],
  });
}

function issue(state: ConferenceState, command: Of<'minutes/issue'>, { at }: Context): Decision<MinutesEvent> {
  const { paper, issue: given } = command;
  const before = stateOf(state, paper);
  if (before.kind !== 'approved') return refused('minutes/notApproved');
  if (given.date < state.plan.date) return refused('minutes/issuedTooEarly');
  if (isTooLate(given, at)) return refused('minutes/issuedTooLate');
  if (isSameIssue(before.issue, given)) return refused('minutes/nothingChanged');
  return happened<MinutesEvent>({ type: 'minutes/issued', paper, at, issue: given });
}

function addErratum(
  state: ConferenceState,
  { paper, text, printed = '', corrected = '' }: Of<'minutes/addErratum'>,
  { at, seed }: Context,
): Decision<MinutesEvent> {
  const before = stateOf(state, paper);
  if (before.kind !== 'approved') return refused('minutes/notApproved');
  if (before.issue === null) return refused('minutes/notIssued');
  const words = { text, printed, corrected };
  return happened<MinutesEvent>({ type: 'minutes/erratumAdded', paper, erratumId: deriveId(seed), at, ...words });
}

function issueErratum(
  { minutes }: ConferenceState,
  { paper, erratumId, issue: given }: Of<'minutes/issueErratum'>,
  { at }: Context,
): Decision<MinutesEvent> {
  const { state, errata } = minutes.paperByKind[paper];
  const erratum = errata.find((each) => each.erratumId === erratumId);
  if (!erratum) return refused('minutes/noSuchErratum');
  const issued = state.kind === 'approved' ? state.issue : null;
  if (issued !== null && given.date < issued.date) return refused('minutes/erratumTooEarly');
  if (isTooLate(given, at)) return refused('minutes/issuedTooLate');
  if (isSameIssue(erratum.issue, given)) return refused('minutes/nothingChanged');
  return happened<MinutesEvent>({ type: 'minutes/erratumIssued', paper, erratumId, at, issue: given });
}

/** A registry gives numbers for the day; what is further ahead is a slip of the year. */
const ISSUED_AHEAD_DAYS = 31;

function isTooLate({ date }: Issue, at: Instant): boolean {
  return date > daysLater(dayOfInstant(at), ISSUED_AHEAD_DAYS);
}

function isSameIssue(before: Issue | null, given: Issue): boolean {
  return before?.number === given.number && before.date === given.date;
}

type NewsCommand = Of<'minutes/markNews' | 'minutes/releaseNews' | 'minutes/holdBackNews'>;

/** What is marked anew has to be released anew. */
function decideNews({ minutes }: ConferenceState, command: NewsCommand, { at }: Context): Decision<MinutesEvent> {
  const { fields, releasedAt } = minutes.news;
  switch (command.type) {
    case 'minutes/markNews':
      return happened<MinutesEvent>({ type: 'minutes/newsFieldsMarked', fields: [...new Set(command.fields)] });
    case 'minutes/releaseNews':
      if (fields.length === 0) return refused('minutes/nothingMarked');
      if (releasedAt !== null) return refused('minutes/nothingChanged');
      return happened<MinutesEvent>({ type: 'minutes/newsReleased', at });
    case 'minutes/holdBackNews':
      if (releasedAt === null) return refused('minutes/nothingChanged');
      return happened<MinutesEvent>({ type: 'minutes/newsHeldBack' });
    default:
      return never(command);
  }
}

function personOf({ actor }: Context): PersonId | null {
  return actor.kind === 'person' ? actor.personId : null;
}
