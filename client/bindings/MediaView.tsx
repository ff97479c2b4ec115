import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import type { PictureSource } from '#client/stores/media-store.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import { useConferenceClient } from './client.ts';
import { useStanding } from './conference.tsx';
import { usePicture } from './media.ts';

export type MediaViewProps = {
  readonly deviceId: DeviceId;
  readonly source: PictureSource;
  readonly fit?: 'cover' | 'contain';
  /** Has to position the element; without it the view fills its parent. */
  readonly className?: string;
  /** What the picture shows, for those who do not see it. */
  readonly label?: string;
  /** Shown while there is no picture. */
  readonly children?: ReactNode;
};

/** The picture of a device. Its size and whether it is on screen decide what the server sends. */
export function MediaView({ deviceId, source, ...look }: MediaViewProps) {
  const picture = usePicture(deviceId, source);
  return <Picture order={{ deviceId, source }} mirrored={false} picture={picture} {...look} />;
}

/** What this device's own camera sees, before and while it is sent, as in a mirror. */
export function SelfView(look: Omit<MediaViewProps, 'deviceId' | 'source'>) {
  const { deviceId } = useStanding();
  const picture = usePicture(deviceId, 'camera');
  return <Picture order={{ deviceId: 'self', source: 'camera' }} mirrored picture={picture} {...look} />;
}

const filling = { position: 'relative', width: '100%', height: '100%', overflow: 'hidden' } as const;

type PictureProps = Omit<MediaViewProps, 'deviceId' | 'source'> & {
  readonly order: { readonly deviceId: DeviceId | 'self'; readonly source: PictureSource };
  readonly mirrored: boolean;
  readonly picture: string;
};

function Picture({ order, mirrored, picture, fit = 'cover', className, label, children }: PictureProps) {
  const { mediaDesk } = useConferenceClient();
  const video = useRef<HTMLVideoElement>(null);
  const { deviceId, source } = order;
  useEffect(() => {
    const element = video.current;
    if (element === null) return undefined;
    return mediaDesk.attachPicture({ element, deviceId, source });
  }, [mediaDesk, deviceId, source]);
  const shown = picture === 'live' || picture === 'frozen';
  return (
    <div className={className} data-picture={picture} style={className === undefined ? filling : undefined}>
      {/* The element stays while nothing is shown: its place on screen is what the server is told. */}
      <video
        ref={video}
        autoPlay
        muted
        playsInline
        aria-label={label}
        style={{
          position: 'absolute',
          inset: 0,
          width: '100%',
          height: '100%',
          objectFit: fit,
          transform: mirrored ? 'scaleX(-1)' : undefined,
          opacity: shown ? 1 : 0,
        }}
      />
      {shown ? null : children}
    </div>
  );
}
