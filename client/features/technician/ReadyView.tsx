import { Checkbox } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { LineTable } from '#client/ui/LineTable.tsx';
import { ReadyTag } from '#client/ui/ReadyCells.tsx';
import type { SiteId } from '#shared/kernel/index.ts';
import { MicrophoneAct } from './MicrophoneAct.tsx';
import { marksOf, missingCount } from './ready-check.ts';
import { SiteHead, SiteLevel } from './SiteRow.tsx';
import type { CheckedSite } from './use-ready-checks.ts';

export type ReadyViewProps = {
  readonly checks: readonly CheckedSite[];
  readonly chosenId: SiteId | null;
  readonly onChoose: (siteId: SiteId) => void;
};

/** Devices, picture, sound and line of every site, in words, with what is still to do. */
export function ReadyView({ checks, chosenId, onChoose }: ReadyViewProps) {
  const { t } = useTranslation();
  const [onlyMissing, setOnlyMissing] = useState(false);
  const readyCount = checks.filter(({ check }) => missingCount(check) === 0).length;
  const shown = onlyMissing ? checks.filter(({ check }) => missingCount(check) > 0) : checks;
  return (
    <div className="dc-panel dc-panel--grow">
      <div className="dc-row dc-row--wrap">
        <strong className="dc-grow" role="status">
          {t('technician.readyCaption', { ready: readyCount, count: checks.length })}
        </strong>
        <Checkbox
          size="sm"
          label={t('technician.onlyMissing')}
          checked={onlyMissing}
          onChange={(event) => setOnlyMissing(event.currentTarget.checked)}
        />
      </div>
      <LineTable label={t('technician.viewReady')} heads={useHeads()} empty={t('technician.noSites')}>
        {shown.map((checked) => (
          <ReadyRow
            key={checked.facts.site.siteId}
            checked={checked}
            isChosen={checked.facts.site.siteId === chosenId}
            onChoose={() => onChoose(checked.facts.site.siteId)}
          />
        ))}
      </LineTable>
    </div>
  );
}

function useHeads() {
  const { t } = useTranslation();
  const words = ['site', 'readyDevices', 'readyPicture', 'readySound', 'readyLine', 'readyOverall', 'actions'] as const;
  return words.map((word) => ({ label: t(`technician.${word}`) }));
}

const wordsOf = {
  devices: { here: 'devicesHere', gone: 'devicesGone', none: 'devicesNone' },
  picture: { live: 'pictureLive', offered: 'pictureOffered', absent: 'pictureAbsent', none: 'pictureNone' },
  sound: {
    heard: 'soundHeard',
    untried: 'soundUntried',
    silent: 'soundSilent',
    muted: 'soundMuted',
    gone: 'soundGone',
    none: 'soundNone',
  },
  line: { good: 'lineGood', weak: 'lineWeak', dropped: 'lineDropped', unknown: 'lineUnknown' },
} as const;

type ReadyRowProps = {
  readonly checked: CheckedSite;
  readonly isChosen: boolean;
  readonly onChoose: () => void;
};

function ReadyRow({ checked: { facts, check }, isChosen, onChoose }: ReadyRowProps) {
  const { t } = useTranslation();
  const marks = marksOf(check);
  const hereCount = facts.devices.filter(({ presence }) => presence.kind === 'here').length;
  const isOpen = facts.microphone === 'open' || facts.microphone === 'test';
  return (
    <tr className={isChosen ? 'dc-tech-chosen' : ''} data-site={facts.site.siteId}>
      <SiteHead facts={facts} isChosen={isChosen} onChoose={onChoose} />
      <td>
        <ReadyTag mark={marks.devices}>
          {t(`technician.${wordsOf.devices[check.devices]}`, { count: hereCount })}
        </ReadyTag>
      </td>
      <td>
        <ReadyTag mark={marks.picture}>{t(`technician.${wordsOf.picture[check.picture]}`)}</ReadyTag>
      </td>
      <td>
        <span className="dc-tech-microphone">
          <ReadyTag mark={marks.sound}>{t(`technician.${wordsOf.sound[check.sound]}`)}</ReadyTag>
          {isOpen && <SiteLevel siteId={facts.site.siteId} name={facts.site.shortName} />}
        </span>
      </td>
      <td>
        <ReadyTag mark={marks.line}>{t(`technician.${wordsOf.line[check.line]}`)}</ReadyTag>
      </td>
      <td>
        <Overall missing={missingCount(check)} />
      </td>
      <td>
        <MicrophoneAct facts={facts} />
      </td>
    </tr>
  );
}

function Overall({ missing }: { readonly missing: number }) {
  const { t } = useTranslation();
  if (missing === 0) return <strong className="dc-tech-ready">{t('technician.ready')}</strong>;
  return (
    <span>
      {t('technician.notReady')}
      <span className="dc-quiet"> · {t('technician.missingCount', { count: missing })}</span>
    </span>
  );
}
