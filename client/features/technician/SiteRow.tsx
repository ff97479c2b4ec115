import { useTranslation } from 'react-i18next';
import { useLevel } from '#client/bindings/live.ts';
import { LevelMeter } from '#client/ui/LevelMeter.tsx';
import { DevicesCell, FigureCells, MicrophoneCell, StateCell } from '#client/ui/LineCells.tsx';
import { Tag } from '#client/ui/Pill.tsx';
import { Sparkline } from '#client/ui/Sparkline.tsx';
import type { SiteId } from '#shared/kernel/index.ts';
import { MicrophoneAct } from './MicrophoneAct.tsx';
import type { SiteFacts } from './site-facts.ts';

export type SiteRowProps = {
  readonly facts: SiteFacts;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

/** One site in the table of lines. */
export function SiteRow({ facts, isChosen, onChoose }: SiteRowProps) {
  const { t } = useTranslation();
  const { site, line, recent } = facts;
  return (
    <tr className={isChosen ? 'dc-tech-chosen' : ''} data-site={site.siteId}>
      <SiteHead facts={facts} isChosen={isChosen} onChoose={onChoose} />
      <td>
        <StateCell line={line} isWeak={facts.isWeak} />
      </td>
      <td>
        <DevicesCell devices={facts.devices} />
      </td>
      <td>
        <MicrophoneCell
          state={facts.microphone}
          isSilent={facts.isSilent}
          meter={<SiteLevel siteId={site.siteId} name={site.shortName} />}
        />
      </td>
      <FigureCells figures={facts.latest} isOld={line.kind !== 'connected'} />
      <td className="dc-tech-history">
        {recent.length > 1 && (
          <Sparkline
            values={recent.map(({ roundTripMs }) => roundTripMs)}
            label={t('technician.historyLabel', { site: site.shortName })}
          />
        )}
      </td>
      <td>
        <MicrophoneAct facts={facts} />
      </td>
    </tr>
  );
}

/** The name of a site, which opens what there is of it. */
export function SiteHead({ facts, isChosen, onChoose }: SiteRowProps) {
  const { t } = useTranslation();
  const { site, isHub } = facts;
  return (
    <th scope="row" className="dc-tech-site">
      <button
        type="button"
        className="dc-link"
        aria-expanded={isChosen}
        title={t('technician.showDetail', { site: site.name })}
        onClick={onChoose}
      >
        {site.shortName}
      </button>
      {isHub && <Tag tone="navy">{t('common.hub')}</Tag>}
    </th>
  );
}

/** How loud a site is just now. */
export function SiteLevel({ siteId, name }: { readonly siteId: SiteId; readonly name: string }) {
  const { t } = useTranslation();
  return <LevelMeter level={useLevel(siteId)} label={t('technician.level', { site: name })} />;
}
