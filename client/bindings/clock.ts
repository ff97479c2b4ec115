import { useEffect, useState } from 'react';
import type { Instant } from '#shared/kernel/index.ts';
import { useConferenceClient } from './client.ts';

/** Now by the server's clock, anew at every full interval of it (in ms): clocks on all screens change together. */
export function useServerNow(intervalMs = 1_000): Instant {
  const client = useConferenceClient();
  const [now, setNow] = useState(() => client.now());
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout>;
    const tick = () => {
      const at = client.now();
      setNow(at);
      timer = setTimeout(tick, intervalMs - (at % intervalMs));
    };
    tick();
    return () => clearTimeout(timer);
  }, [client, intervalMs]);
  return now;
}
