import type { PersonCommand } from '#shared/conference/index.ts';
import type { CommandAnswer, CommandMessage, Envelope } from '#shared/protocol/index.ts';
import { drawCommandId } from '#tests/support/test-client.ts';
import type { Participant } from './participant.ts';
import { clockMs } from './waiting.ts';

const ANSWER_WITHIN_MS = 5_000;

/** A command that went: when, and when and as which version it was acknowledged. */
export type Sent = { readonly at: number; readonly acknowledgedAt: number; readonly version: number };

/** Null where the line was cut, which a machine that is busy with other things does: that is not what is measured. */
export async function send({ client }: Participant, command: PersonCommand): Promise<Sent | null> {
  const message: CommandMessage = { commandId: drawCommandId(), command };
  const at = clockMs();
  const asked: Promise<CommandAnswer> = client.socket.timeout(ANSWER_WITHIN_MS).emitWithAck('command', message);
  const answer = await asked.catch(() => null);
  return answer?.ok ? { at, acknowledgedAt: clockMs(), version: answer.version } : null;
}

/** From now on, when a version arrived at somebody; infinity where it has not. */
export function watchArrivals({ client }: Participant): (version: number) => number {
  const seen: { to: number; at: number }[] = [];
  client.socket.on('envelope', ({ to }: Envelope) => seen.push({ to, at: clockMs() }));
  return (version) => seen.find(({ to }) => to >= version)?.at ?? Number.POSITIVE_INFINITY;
}
