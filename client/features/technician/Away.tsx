import { useConnection, useReadOnly } from '#client/bindings/connection.ts';
import { useMedia } from '#client/bindings/media.ts';
import { ConnectionBanner } from '#client/ui/ConnectionBanner.tsx';

/** The banner over the board while the server, its disk or the media are away. */
export function Away() {
  const connection = useConnection();
  const readOnly = useReadOnly();
  const { line } = useMedia();
  return (
    <ConnectionBanner
      awaySince={connection.kind === 'offline' ? connection.since : null}
      readOnly={readOnly}
      mediaInterrupted={line === 'interrupted'}
    />
  );
}
