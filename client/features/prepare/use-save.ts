import { useState } from 'react';
import type { PersonCommand } from '#client/bindings/commands.ts';
import { useCommand } from '#client/bindings/commands.ts';
import type { Reason } from '#client/bindings/reason.ts';

export type Save = {
  readonly pending: boolean;
  /** Why the last attempt was refused; shown beside the fields, which keep what was typed. */
  readonly reason: Reason | null;
  /** Sends one command after the other up to the first refusal. Tells whether all were done. */
  run(commands: readonly PersonCommand[]): Promise<boolean>;
  forget(): void;
};

/** Saves a form: its commands, whether they are on their way, and what stood against them. */
export function useSave(): Save {
  const { run: send, pending } = useCommand();
  const [reason, setReason] = useState<Reason | null>(null);
  const run = async (commands: readonly PersonCommand[]) => {
    setReason(null);
    for (const command of commands) {
      const outcome = await send(command);
      if (!outcome.ok) {
        setReason(outcome.reason);
        return false;
      }
    }
    return true;
  };
  return { pending, reason, run, forget: () => setReason(null) };
}
