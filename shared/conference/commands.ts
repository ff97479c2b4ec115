import { z } from 'zod';
import { agendaCommands } from '#shared/agenda/index.ts';
import { floorCommands, floorSystemCommands } from '#shared/floor/index.ts';
import { instantSchema, requiredText } from '#shared/kernel/index.ts';
import { minutesCommands, minutesSystemCommands } from '#shared/minutes/index.ts';
import { rosterCommands, rosterSystemCommands } from '#shared/roster/index.ts';
import { stageCommands, stageSystemCommands } from '#shared/stage/index.ts';
import { correctionSchema } from './corrections.ts';
import { planSchema } from './state.ts';

const conferenceCommands = [
  z.strictObject({
    type: z.literal('conference/changePlan'),
    plan: planSchema,
    /** What the sender saw: then only what differs from it is changed, unless somebody else changed the same. */
    was: planSchema.optional(),
  }),
  z.strictObject({ type: z.literal('conference/makeReady') }),
  z.strictObject({ type: z.literal('conference/open') }),
  z.strictObject({
    type: z.literal('conference/startBreak'),
    plannedMs: z.number().int().min(60_000).max(14_400_000).nullable(),
  }),
  z.strictObject({ type: z.literal('conference/endBreak') }),
  z.strictObject({ type: z.literal('conference/close') }),
  z.strictObject({ type: z.literal('conference/reopen'), reason: requiredText(300) }),
  /** What the record is to say of an entry instead; null: again what happened by the clock. */
  z.strictObject({
    type: z.literal('conference/correctRecord'),
    ref: requiredText(120),
    correction: correctionSchema.nullable(),
  }),
] as const;

const conferenceSystemCommands = [
  /** After a start of the server: it was away from the last heartbeat until now. */
  z.strictObject({ type: z.literal('conference/recordInterruption'), from: instantSchema }),
] as const;

/** Every command that a person can send. */
export const personCommandSchema = z.discriminatedUnion('type', [
  ...conferenceCommands,
  ...rosterCommands,
  ...agendaCommands,
  ...floorCommands,
  ...stageCommands,
  ...minutesCommands,
]);
export type PersonCommand = z.infer<typeof personCommandSchema>;

/** Commands that only the server itself gives. */
export const systemCommandSchema = z.discriminatedUnion('type', [
  ...conferenceSystemCommands,
  ...rosterSystemCommands,
  ...floorSystemCommands,
  ...stageSystemCommands,
  ...minutesSystemCommands,
]);
export type SystemCommand = z.infer<typeof systemCommandSchema>;

export type Command = PersonCommand | SystemCommand;
export type CommandType = Command['type'];

export type ConferenceCommand =
  | z.infer<(typeof conferenceCommands)[number]>
  | z.infer<(typeof conferenceSystemCommands)[number]>;
