import type { Registry } from '#server/conference/registry.ts';
import type { Account } from '#server/ports/accounts.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { Setup } from '#shared/conference/index.ts';
import type { CommandId, ConferenceId } from '#shared/kernel/index.ts';
import type { CommandAnswer } from '#shared/protocol/index.ts';

/** Creates a conference and makes it ready, so that devices may enter. Throws when either is refused. */
export function createReady(options: {
  readonly registry: Registry;
  readonly ids: Ids;
  readonly setup: Setup;
  readonly administrator: Account;
}): ConferenceId {
  const { registry, ids, setup, administrator } = options;
  const actor = { kind: 'administrator', accountId: administrator.id, deviceId: null } as const;
  const made = registry.create({ setup, actor });
  if (!made.ok) throw new Error(`the demo could not be made: ${made.refusal.code}`);
  let answer: CommandAnswer | undefined;
  const commandId = ids.draw() as CommandId; // drawn for a command
  const command = { type: 'conference/makeReady' } as const;
  registry.find(made.conferenceId)?.host.ask({ actor, commandId, command }, (given) => {
    answer = given;
  });
  if (!answer?.ok) throw new Error('the demo could not be made ready');
  return made.conferenceId;
}
