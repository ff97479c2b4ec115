import type { ReactNode } from 'react';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import type { Device } from '#shared/roster/index.ts';
import { formatTime } from '../i18n/format.ts';
import { IconX } from './icons.ts';
import { Abilities } from './LineCells.tsx';

export type SiteDetailProps = { readonly site: string; readonly onClose: () => void; readonly children: ReactNode };

/** The panel beside the table: everything of one site. It takes the focus, Escape closes it and gives the focus back. */
export function SiteDetail({ site, onClose, children }: SiteDetailProps) {
  const { t } = useTranslation();
  const panel = useRef<HTMLElement>(null);
  useEffect(() => {
    const before = document.activeElement;
    panel.current?.focus();
    return () => {
      if (before instanceof HTMLElement && before.isConnected) before.focus();
    };
  }, []);
  return (
    <aside
      ref={panel}
      tabIndex={-1}
      className="dc-panel dc-tech-detail"
      aria-label={t('technician.panelLabel', { site })}
      onKeyDown={(event) => {
        if (event.key === 'Escape' && !event.defaultPrevented) onClose();
      }}
    >
      <header className="dc-panel__head">
        <h2 className="dc-tech-detail__title">{site}</h2>
        <button type="button" className="dc-link" onClick={onClose} aria-label={t('technician.closePanel')}>
          <IconX size={18} aria-hidden="true" />
        </button>
      </header>
      <div className="dc-tech-detail__body">{children}</div>
    </aside>
  );
}

export type DeviceCardProps = { readonly device: Device; readonly children: ReactNode };

/** One device: its name, what it does, whether it is there, and what can be done with it. */
export function DeviceCard({ device, children }: DeviceCardProps) {
  const { t } = useTranslation();
  const { kind, since } = device.presence;
  return (
    <li className="dc-tech-device">
      <p className="dc-flat">
        <strong>{device.label}</strong>
        <span className="dc-quiet">
          {' · '}
          <Abilities device={device} />
        </span>
      </p>
      <p className="dc-flat dc-quiet">{t(`technician.${kind}`, { time: formatTime(since) })}</p>
      {kind !== 'removed' && <div className="dc-row dc-row--wrap">{children}</div>}
    </li>
  );
}
