import type { ConferenceState } from '#shared/conference/index.ts';
import type { Context, Decision } from '#shared/kernel/index.ts';
import { happened, never, refused } from '#shared/kernel/index.ts';
import type { Commitment } from './attributes.ts';
import type { MinutesCommand } from './commands.ts';
import type { MinutesEvent } from './events.ts';
import { isLocked } from './queries.ts';
import type { CapturedCommitment, Minutes } from './state.ts';

const commitmentCommands = [
  'minutes/noteCommitments',
  'minutes/objectToCommitment',
  'minutes/withdrawObjection',
] as const;
type CommitmentCommand = Extract<MinutesCommand, { type: (typeof commitmentCommands)[number] }>;

/** Whether the command is about commitments, not about papers. */
export function isCommitmentCommand(command: MinutesCommand): command is CommitmentCommand {
  return commitmentCommands.some((type) => type === command.type);
}

/** Decides what becomes of commitments: the text says which there are, the unit may object in one line. */
export function decideCommitments(
  { minutes }: ConferenceState,
  command: CommitmentCommand,
  { at }: Context,
): Decision<MinutesEvent> {
  if (command.type === 'minutes/noteCommitments') return happened(...changes(minutes, command.commitments));
  const { commitmentId } = command;
  const commitment = minutes.commitmentById[commitmentId];
  if (!commitment) return refused('minutes/noSuchCommitment');
  if (isLocked(minutes)) return refused('minutes/locked');
  const { siteId } = commitment;
  switch (command.type) {
    case 'minutes/objectToCommitment':
      return happened<MinutesEvent>({
        type: 'minutes/commitmentObjected',
        commitmentId,
        siteId,
        at,
        text: command.text,
      });
    case 'minutes/withdrawObjection':
      if (commitment.objection === null) return refused('minutes/nothingChanged');
      return happened<MinutesEvent>({ type: 'minutes/objectionWithdrawn', commitmentId, siteId });
    default:
      return never(command);
  }
}

/** What differs from what is known: first what was taken out of the text, or passed to another site, then the rest. */
function changes(minutes: Minutes, commitments: readonly Commitment[]): MinutesEvent[] {
  const siteById = new Map(commitments.map(({ commitmentId, siteId }) => [commitmentId, siteId]));
  const dropped = Object.values(minutes.commitmentById).filter(
    (known) => siteById.get(known.commitmentId) !== known.siteId,
  );
  const captured = commitments.filter((each) => !isSame(each, minutes.commitmentById[each.commitmentId]));
  return [
    ...dropped.map(
      ({ commitmentId, siteId }): MinutesEvent => ({ type: 'minutes/commitmentDropped', commitmentId, siteId }),
    ),
    ...captured.map((commitment): MinutesEvent => ({ type: 'minutes/commitmentCaptured', commitment })),
  ];
}

function isSame(commitment: Commitment, known: CapturedCommitment | undefined): boolean {
  if (!known) return false;
  const { siteId, unitId, unitName, wording, duePhrase, dueDate } = commitment;
  return (
    known.siteId === siteId &&
    known.unitId === unitId &&
    known.unitName === unitName &&
    known.wording === wording &&
    known.duePhrase === duePhrase &&
    known.dueDate === dueDate
  );
}
