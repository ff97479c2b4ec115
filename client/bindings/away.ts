import type { Instant } from '#shared/kernel/index.ts';
import { useConnection, useReadOnly } from './connection.ts';
import { useMedia } from './media.ts';

export type Away = {
  /** Since when the server is away; null while it is there. */
  readonly awaySince: Instant | null;
  /** The server is there but cannot write. */
  readonly readOnly: boolean;
  readonly mediaInterrupted: boolean;
};

/** What is away at the moment, for a banner: the server, its disk, or picture and sound. */
export function useAway(): Away {
  const withoutMedia = useServerAway();
  const { line } = useMedia();
  return { ...withoutMedia, mediaInterrupted: line === 'interrupted' };
}

/** As `useAway`, for rooms that have neither picture nor sound. */
export function useServerAway(): Away {
  const connection = useConnection();
  const readOnly = useReadOnly();
  return { awaySince: connection.kind === 'offline' ? connection.since : null, readOnly, mediaInterrupted: false };
}
