import type { ReactNode } from 'react';
import { IconMicrophone, IconMicrophoneOff, IconVolumeOff, IconWifiOff } from './icons.ts';

export type TileStatus = 'speaking' | 'heard' | 'connected' | 'muted' | 'silenced' | 'dropped' | 'away';

export type SiteTileProps = {
  readonly name: string;
  readonly status: TileStatus;
  /** The status in words. */
  readonly statusWords: string;
  readonly picture?: ReactNode;
  readonly onOpen?: () => void;
};

const icons = {
  speaking: <IconMicrophone size={13} />,
  heard: <IconMicrophone size={13} />,
  connected: null,
  muted: <IconMicrophoneOff size={13} />,
  silenced: <IconVolumeOff size={13} />,
  dropped: <IconWifiOff size={13} />,
  away: null,
} as const;

/** One site, small: its picture, its name, its state. */
export function SiteTile({ name, status, statusWords, picture, onOpen }: SiteTileProps) {
  const content = (
    <>
      <span className="dc-tile__picture">{picture}</span>
      <span className="dc-tile__name">
        <span className="dc-tile__text">{name}</span>
        {icons[status]}
      </span>
      <span className={showsWords(status) ? 'dc-tile__status' : 'dc-hidden'}>{statusWords}</span>
    </>
  );
  const className = `dc-tile dc-tile--${status}`;
  if (onOpen === undefined) return <div className={className}>{content}</div>;
  return (
    <button type="button" className={className} onClick={onOpen} title={`${name}: ${statusWords}`}>
      {content}
    </button>
  );
}

function showsWords(status: TileStatus): boolean {
  return status === 'dropped' || status === 'away';
}
