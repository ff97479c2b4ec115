import { useCallback, useEffect, useRef, useState } from 'react';
import type { PersonCommand } from '#shared/conference/index.ts';
import type { CommandOutcome } from './client.ts';
import { useConferenceClient } from './client.ts';
import type { Reason } from './reason.ts';
import { useFacts } from './use-facts.ts';

export type { PersonCommand } from '#shared/conference/index.ts';
export type { CommandOutcome } from './client.ts';

export type CommandRunner = {
  /** Sends a command. The promise is kept over a cut of the line: it is answered when the server answers. */
  run(command: PersonCommand): Promise<CommandOutcome>;
  /** Whether something run from here has not been answered yet. */
  readonly pending: boolean;
};

/** A way to send commands, and whether one is on its way. */
export function useCommand(): CommandRunner {
  const client = useConferenceClient();
  const [open, setOpen] = useState(0);
  const mounted = useMounted();
  const run = useCallback(
    async (command: PersonCommand) => {
      setOpen((count) => count + 1);
      const outcome = await client.run(command);
      if (mounted.current) setOpen((count) => count - 1);
      return outcome;
    },
    [client, mounted],
  );
  return { run, pending: open > 0 };
}

/**
 * Why a command would be refused now, as far as this role knows; null when it would be accepted. Also while the server
 * is away or cannot write. Null as the command asks nothing and answers null.
 */
export function useRefusal(command: PersonCommand | null): Reason | null {
  const client = useConferenceClient();
  // Both stores count: what the conference allows, and whether the server is there.
  useFacts(client.replica, (facts) => facts.picture);
  useFacts(client.connection, (facts) => facts);
  return command === null ? null : client.refusalOf(command);
}

function useMounted() {
  const mounted = useRef(true);
  useEffect(() => {
    mounted.current = true;
    return () => {
      mounted.current = false;
    };
  }, []);
  return mounted;
}
