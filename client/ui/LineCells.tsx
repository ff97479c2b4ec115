import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { instant } from '#shared/kernel/index.ts';
import type { SiteLineFigures } from '#shared/protocol/index.ts';
import type { Device, SiteLine } from '#shared/roster/index.ts';
import { formatRate, formatShare, formatTime } from '../i18n/format.ts';
import { useLanguage } from '../i18n/language.ts';
import { IconAlertTriangle, IconMicrophone, IconMicrophoneOff, IconVolumeOff, IconWifi, IconWifiOff } from './icons.ts';
import type { Tone } from './Pill.tsx';
import { Tag } from './Pill.tsx';

/** What a site's microphone is doing, and who decided so. */
export type MicrophoneState = 'open' | 'test' | 'closed' | 'muted' | 'silenced' | 'gone' | 'none';

const ICON = { size: 14, 'aria-hidden': true } as const;

/** Whether a site is connected, and since when. */
export function StateCell({ line, isWeak }: { readonly line: SiteLine; readonly isWeak: boolean }) {
  const { t } = useTranslation();
  if (line.kind === 'never') return <Tag>{t('technician.neverConnected')}</Tag>;
  const time = formatTime(instant(line.since));
  if (line.kind === 'dropped')
    return (
      <Tag tone="red" icon={<IconWifiOff {...ICON} />}>
        {t('technician.droppedSince', { time })}
      </Tag>
    );
  return (
    <span className="dc-tech-tags">
      <Tag tone="green" icon={<IconWifi {...ICON} />}>
        {t('technician.connectedSince', { time })}
      </Tag>
      {isWeak && (
        <Tag tone="amber" icon={<IconAlertTriangle {...ICON} />}>
          {t('technician.weak')}
        </Tag>
      )}
    </span>
  );
}

const microphones = {
  open: { tone: 'green', icon: <IconMicrophone {...ICON} />, words: 'technician.microphoneOpen' },
  test: { tone: 'navy', icon: <IconMicrophone {...ICON} />, words: 'technician.microphoneTest' },
  closed: { tone: 'neutral', icon: <IconMicrophoneOff {...ICON} />, words: 'technician.microphoneClosed' },
  muted: { tone: 'amber', icon: <IconMicrophoneOff {...ICON} />, words: 'technician.microphoneMuted' },
  silenced: { tone: 'red', icon: <IconVolumeOff {...ICON} />, words: 'technician.microphoneSilenced' },
  gone: { tone: 'amber', icon: <IconMicrophoneOff {...ICON} />, words: 'technician.soundGone' },
  none: { tone: 'neutral', icon: null, words: 'technician.microphoneNone' },
} as const satisfies Readonly<Record<MicrophoneState, { readonly tone: Tone; icon: ReactNode; words: string }>>;

export type MicrophoneCellProps = {
  readonly state: MicrophoneState;
  /** Open, and nothing is heard. */
  readonly isSilent: boolean;
  /** Shows how loud an open microphone is. */
  readonly meter: ReactNode;
};

/** What a site's microphone is doing; an open one with its level. */
export function MicrophoneCell({ state, isSilent, meter }: MicrophoneCellProps) {
  const { t } = useTranslation();
  const { tone, icon, words } = microphones[state];
  return (
    <span className="dc-tech-microphone">
      <Tag tone={tone} icon={icon}>
        {t(words)}
      </Tag>
      {(state === 'open' || state === 'test') && meter}
      {isSilent && (
        <Tag tone="red" icon={<IconAlertTriangle {...ICON} />}>
          {t('connection.silentTitle')}
        </Tag>
      )}
    </span>
  );
}

/** The devices of a site: a name, what it does, and whether it is there. */
export function DevicesCell({ devices }: { readonly devices: readonly Device[] }) {
  const { t } = useTranslation();
  if (devices.length === 0) return <span className="dc-quiet">{t('technician.noDevices')}</span>;
  return (
    <ul className="dc-tech-devices">
      {devices.map((device) => (
        <li key={device.deviceId} className={device.presence.kind === 'here' ? '' : 'dc-tech-gone'}>
          {device.label}
          <span className="dc-quiet">
            {': '}
            <Abilities device={device} />
          </span>
          {device.presence.kind !== 'here' && (
            <>
              {' '}
              <Tag tone="amber">{t('technician.goneShort')}</Tag>
            </>
          )}
        </li>
      ))}
    </ul>
  );
}

const abilityWords = {
  sound: 'technician.abilitySound',
  camera: 'technician.abilityCamera',
  console: 'technician.abilityConsole',
  display: 'technician.abilityDisplay',
} as const;

/** What a device does for its site, in words. */
export function Abilities({ device }: { readonly device: Device }) {
  const { t } = useTranslation();
  const { sound, camera, console, display } = device.abilities;
  const has = { sound, camera, console, display };
  const kinds = ['sound', 'camera', 'console', 'display'] as const;
  const words = kinds.filter((kind) => has[kind]).map((kind) => t(abilityWords[kind]));
  return words.length === 0 ? t('technician.abilityNone') : words.join(', ');
}

/** The figures of a line in words of one form everywhere; "–" for what is not known. */
export function useLineWords() {
  const { t } = useTranslation();
  const language = useLanguage();
  return {
    roundTrip: (ms: number | null) => (ms === null ? '–' : t('technician.milliseconds', { count: Math.round(ms) })),
    loss: (share: number | null) => (share === null ? '–' : formatShare(share, language)),
    rate: (bitsPerSecond: number) => formatRate(bitsPerSecond, language),
    reduced: (count: number) => (count === 0 ? t('technician.notReduced') : t('technician.reduced', { count })),
  };
}

export type FigureCellsProps = {
  readonly figures: Pick<SiteLineFigures, 'roundTripMs' | 'loss' | 'inBps' | 'outBps' | 'reducedCount'> | null;
  /** Those of a line that is gone are from before. */
  readonly isOld: boolean;
};

/** Round trip, loss, rates and what was reduced, as cells of a row. */
export function FigureCells({ figures, isOld }: FigureCellsProps) {
  const words = useLineWords();
  const old = isOld ? ' dc-tech-old' : '';
  if (figures === null)
    return (
      <>
        <td className="dc-table__number dc-quiet">–</td>
        <td className="dc-table__number dc-quiet">–</td>
        <td className="dc-table__number dc-quiet">–</td>
        <td className="dc-quiet">–</td>
      </>
    );
  return (
    <>
      <td className={`dc-table__number${old}`}>{words.roundTrip(figures.roundTripMs)}</td>
      <td className={`dc-table__number${old}`}>{words.loss(figures.loss)}</td>
      <td className={`dc-table__number dc-tech-rate${old}`}>
        <span className="dc-tech-rate__way">{words.rate(figures.inBps)} /</span>{' '}
        <span className="dc-tech-rate__way">{words.rate(figures.outBps)}</span>
      </td>
      <td className={`dc-tech-rate${old}`}>
        {figures.reducedCount === 0 ? (
          words.reduced(0)
        ) : (
          <Tag tone="amber" icon={<IconAlertTriangle {...ICON} />}>
            {words.reduced(figures.reducedCount)}
          </Tag>
        )}
      </td>
    </>
  );
}
