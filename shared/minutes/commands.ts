import { z } from 'zod';
import type { CommitmentId, ErratumId, TextId } from '#shared/kernel/index.ts';
import { idSchema, requiredText } from '#shared/kernel/index.ts';
import { commitmentSchema } from './attributes.ts';
import { newsFields, papers } from './kinds.ts';
import { erratumWords, issueSchema, noticeSchema } from './state.ts';

const paper = z.enum(papers);
const commitmentId = idSchema<CommitmentId>();

export const minutesCommands = [
  /** Hands the paper to the chair; its text is locked from then on. */
  z.strictObject({ type: z.literal('minutes/submit'), paper, textId: idSchema<TextId>() }),
  /** Takes it back before anybody decided. */
  z.strictObject({ type: z.literal('minutes/withdraw'), paper }),
  z.strictObject({ type: z.literal('minutes/return'), paper, reason: requiredText(2_000) }),
  /** Approves the text that the approver has seen, and no other. */
  z.strictObject({ type: z.literal('minutes/approve'), paper, textId: idSchema<TextId>() }),
  /** Number and date, once the registry has given them; entered again, they are corrected. */
  z.strictObject({ type: z.literal('minutes/issue'), paper, issue: issueSchema }),
  z.strictObject({ type: z.literal('minutes/addErratum'), paper, ...erratumWords }),
  /** Number and date of the letter that corrects the paper; entered again, they are corrected. */
  z.strictObject({
    type: z.literal('minutes/issueErratum'),
    paper,
    erratumId: idSchema<ErratumId>(),
    issue: issueSchema,
  }),
  z.strictObject({ type: z.literal('minutes/changeNotice'), notice: noticeSchema }),
  z.strictObject({ type: z.literal('minutes/objectToCommitment'), commitmentId, text: requiredText(300) }),
  z.strictObject({ type: z.literal('minutes/withdrawObjection'), commitmentId }),
  z.strictObject({ type: z.literal('minutes/markNews'), fields: z.array(z.enum(newsFields)).max(20) }),
  z.strictObject({ type: z.literal('minutes/releaseNews') }),
  z.strictObject({ type: z.literal('minutes/holdBackNews') }),
] as const;

/** Only the server itself gives these. */
export const minutesSystemCommands = [
  /** The commitments that stand in the text now: all of them. */
  z.strictObject({ type: z.literal('minutes/noteCommitments'), commitments: z.array(commitmentSchema).max(300) }),
] as const;

export type MinutesCommand =
  | z.infer<(typeof minutesCommands)[number]>
  | z.infer<(typeof minutesSystemCommands)[number]>;
