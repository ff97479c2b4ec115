import type { Registry } from '#server/conference/registry.ts';
import type { Account } from '#server/ports/accounts.ts';
import type { Ids } from '#server/ports/ids.ts';
import type { ConferenceState, PersonCommand, Setup } from '#shared/conference/index.ts';
import type { CommandId, ConferenceId } from '#shared/kernel/index.ts';
import type { CommandAnswer } from '#shared/protocol/index.ts';

/**
 * Creates a conference, gives it what it needs and makes it ready, so that devices may enter. Throws when something is
 * refused.
 */
export async function createReady(options: {
  readonly registry: Registry;
  readonly ids: Ids;
  readonly setup: Setup;
  readonly administrator: Account;
  /** What is done before it is ready. */
  readonly prepare: (state: ConferenceState) => Promise<readonly PersonCommand[]>;
}): Promise<ConferenceId> {
  const { registry, ids, setup, administrator } = options;
  const actor = { kind: 'administrator', accountId: administrator.id, deviceId: null } as const;
  const made = registry.create({ setup, actor });
  if (!made.ok) throw new Error(`the demo could not be made: ${made.refusal.code}`);
  const host = registry.find(made.conferenceId)?.host;
  if (!host) throw new Error('the demo is not there');
  for (const command of [...(await options.prepare(host.state)), { type: 'conference/makeReady' } as const]) {
    let answer: CommandAnswer | undefined;
    const commandId = ids.draw() as CommandId; // drawn for a command
    host.ask({ actor, commandId, command }, (given) => {
      answer = given;
    });
    if (!answer?.ok) throw new Error(`the demo could not be prepared: ${command.type}`);
  }
  return made.conferenceId;
}
