import { Select } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { LineRow } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useConferenceId } from '#client/bindings/conference.tsx';
import { useLine } from '#client/bindings/live.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { formatTime } from '#client/i18n/format.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { FigureCells } from '#client/ui/LineCells.tsx';
import { LineGraph } from '#client/ui/LineGraph.tsx';
import { LineTable } from '#client/ui/LineTable.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { DeviceId } from '#shared/kernel/index.ts';
import type { LineMinute } from './line-record.ts';
import { devicesWithFigures, minutesOf, recordOf, withHoles } from './line-record.ts';
import type { SiteFacts } from './site-facts.ts';

export type LineHistoryProps = { readonly state: ConferenceState; readonly facts: SiteFacts };

/** What the server kept of a site's line, also of one that left, and what came since. */
export function LineHistory(props: LineHistoryProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const conferenceId = useConferenceId();
  const { siteId } = props.facts.site;
  const loaded = useLoaded(() => api.lines(conferenceId, siteId), siteId);
  if (loaded.kind === 'loading') return <p className="dc-quiet">{t('common.loading')}</p>;
  const rows = loaded.kind === 'loaded' ? loaded.value : [];
  return (
    <>
      {loaded.kind === 'failed' && <p className="dc-note dc-note--red">{loaded.reason[language]}</p>}
      <Record rows={rows} {...props} />
      <button type="button" className="dc-link" onClick={loaded.reload}>
        {t('technician.reload')}
      </button>
    </>
  );
}

function Record({ rows, state, facts }: LineHistoryProps & { readonly rows: readonly LineRow[] }) {
  const { t } = useTranslation();
  const { siteId, name } = facts.site;
  const recent = useLine(siteId)?.history ?? [];
  const deviceIds = devicesWithFigures(rows, recent, siteId);
  const [picked, setPicked] = useState<DeviceId | null>(null);
  const soundId = deviceIds.find((deviceId) => deviceId === facts.soundDevice?.deviceId);
  const deviceId = picked ?? soundId ?? deviceIds[0];
  if (deviceId === undefined) return <p className="dc-quiet dc-flat">{t('technician.noFigures')}</p>;
  const points = recordOf(rows, recent, { siteId, deviceId });
  return (
    <>
      {deviceIds.length > 1 && (
        <Select
          size="xs"
          label={t('technician.ofDevice')}
          allowDeselect={false}
          value={deviceId}
          data={deviceIds.map((value) => ({ value, label: state.roster.deviceById[value]?.label ?? value }))}
          onChange={(value) => setPicked(deviceIds.find((each) => each === value) ?? null)}
        />
      )}
      <LineGraph site={name} points={withHoles(points)} />
      <Minutes minutes={minutesOf(points)} />
    </>
  );
}

function Minutes({ minutes }: { readonly minutes: readonly LineMinute[] }) {
  const { t } = useTranslation();
  const heads = [
    { label: t('technician.at') },
    { label: t('technician.roundTrip'), isNumber: true },
    { label: t('technician.loss'), isNumber: true },
    { label: t('technician.rate'), isNumber: true },
    { label: t('technician.picture') },
  ];
  return (
    <LineTable label={t('technician.lineHistory')} heads={heads}>
      {minutes.map((minute) => (
        <tr key={minute.at}>
          <th scope="row">
            {formatTime(minute.at)}
            {minute.silentUntil !== null && (
              <span className="dc-tech-hole">{t('technician.noSignal', { time: formatTime(minute.silentUntil) })}</span>
            )}
          </th>
          <FigureCells figures={minute} isOld={false} />
        </tr>
      ))}
    </LineTable>
  );
}
