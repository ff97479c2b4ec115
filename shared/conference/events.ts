import { z } from 'zod';
import { agendaEvents } from '#shared/agenda/index.ts';
import { floorEvents } from '#shared/floor/index.ts';
import type { ConferenceId, PersonId } from '#shared/kernel/index.ts';
import { actorSchema, idSchema, instantSchema, requiredText } from '#shared/kernel/index.ts';
import { minutesEvents } from '#shared/minutes/index.ts';
import { rosterEvents } from '#shared/roster/index.ts';
import { stageEvents } from '#shared/stage/index.ts';
import { correctionSchema } from './corrections.ts';
import { planSchema, setupSchema } from './state.ts';

const at = instantSchema;

const conferenceEvents = [
  z.strictObject({
    type: z.literal('conference/created'),
    conferenceId: idSchema<ConferenceId>(),
    setup: setupSchema,
  }),
  z.strictObject({ type: z.literal('conference/planChanged'), plan: planSchema }),
  z.strictObject({ type: z.literal('conference/madeReady'), at }),
  z.strictObject({ type: z.literal('conference/opened'), at }),
  z.strictObject({ type: z.literal('conference/breakStarted'), at, plannedMs: z.number().int().nullable() }),
  z.strictObject({ type: z.literal('conference/breakEnded'), at }),
  z.strictObject({ type: z.literal('conference/closed'), at }),
  z.strictObject({ type: z.literal('conference/reopened'), at, reason: requiredText(300) }),
  z.strictObject({ type: z.literal('conference/interrupted'), from: at, to: at }),
  z.strictObject({
    type: z.literal('conference/recordCorrected'),
    ref: requiredText(120),
    correction: correctionSchema.nullable(),
    at,
    by: idSchema<PersonId>().nullable(),
  }),
] as const;

export type ConferenceEvent = z.infer<(typeof conferenceEvents)[number]>;

export const eventSchema = z.discriminatedUnion('type', [
  ...conferenceEvents,
  ...rosterEvents,
  ...agendaEvents,
  ...floorEvents,
  ...stageEvents,
  ...minutesEvents,
]);
export type Event = z.infer<typeof eventSchema>;
export type EventType = Event['type'];

/** The role in which somebody acted, and whether on the chair's behalf (*thay mặt*). */
export const actingAsSchema = z.strictObject({
  role: z.enum([
    'chair',
    'presiding',
    'secretary',
    'reporter',
    'technician',
    'siteOperator',
    'observer',
    'administrator',
    'display',
    'system',
  ]),
  onBehalfOfChair: z.boolean(),
});
export type ActingAs = z.infer<typeof actingAsSchema>;

/** Version of the stored form of events; older forms are lifted on read by `liftEvent`. */
export const EVENT_SCHEMA_VERSION = 1;

/** The body of an event as it is stored. */
export const storedBodySchema = z.strictObject({
  schema: z.number().int().min(1).max(EVENT_SCHEMA_VERSION),
  actor: actorSchema,
  actingAs: actingAsSchema,
  event: eventSchema,
});
export type StoredBody = z.infer<typeof storedBodySchema>;

/** An event with its place in the log, as everyone folds it. */
export type NumberedEvent = {
  readonly version: number;
  readonly at: z.infer<typeof instantSchema>;
  readonly actor: StoredBody['actor'];
  readonly actingAs: ActingAs;
  readonly event: Event;
};
