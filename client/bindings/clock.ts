import { useEffect, useState } from 'react';
import type { Instant } from '#shared/kernel/index.ts';
import { useConferenceClient } from './client.ts';
import { useFacts } from './use-facts.ts';

/**
 * Now by the server's clock, anew at every full interval of it (in ms): clocks on all screens change together. While the
 * server is away it stands still as of its last sign: the server stops the clocks then, and nothing has to jump back.
 */
export function useServerNow(intervalMs = 1_000): Instant {
  const client = useConferenceClient();
  const awaySince = useFacts(client.connection, ({ state }) => (state.kind === 'offline' ? state.since : null));
  const [now, setNow] = useState(() => client.now());
  const stands = awaySince !== null;
  useEffect(() => {
    if (stands) return undefined;
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = client.now();
      setNow(at);
      timer = setTimeout(tick, intervalMs - (at % intervalMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [client, intervalMs, stands]);
  return awaySince ?? now;
}
