import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import { formatDate } from '#client/i18n/format.ts';
import { IconArrowDown, IconArrowUp, IconTrash } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Site } from '#shared/roster/index.ts';
import { orderedSites } from '#shared/roster/index.ts';
import { AddSites } from './AddSites.tsx';
import { IconAct } from './IconAct.tsx';
import { Section } from './Section.tsx';
import { UndoLine } from './UndoLine.tsx';
import { useUndo } from './use-undo.ts';

export type SitesSectionProps = {
  readonly state: ConferenceState;
  /** Units that exist on the day of the conference; null until they are loaded. */
  readonly units: readonly UnitSummary[] | null;
};

/** The hub and the sites in their order. */
export function SitesSection({ state, units }: SitesSectionProps) {
  const { t } = useTranslation();
  const { undo, offer, over } = useUndo();
  const [hub, ...sites] = orderedSites(state.roster);
  const isClosed = state.phase.kind === 'closed';
  const removed = ({ siteId: _siteId, ...site }: Site) =>
    offer({ words: t('prepare.siteRemoved', { name: site.name }), command: { type: 'roster/addSite', site } });
  return (
    <Section
      title={t('prepare.sites')}
      aside={<span className="dc-quiet">{t('entrance.siteCount', { count: sites.length })}</span>}
      fixed={isClosed ? t('prepare.closed') : null}
    >
      {hub !== undefined && (
        <p className="dc-flat">
          <span className="dc-quiet">{t('common.hub')}: </span>
          <strong>{hub.name}</strong> <span className="dc-quiet">{t('prepare.hubFixed')}</span>
        </p>
      )}
      <ol className="dc-prepare__rows dc-prepare__sites">
        {sites.map((site, index) => (
          <SiteLine
            key={site.siteId}
            site={site}
            places={{ index, sites }}
            missingOn={units === null || isKnown(units, site) ? null : state.plan.date}
            onRemoved={() => removed(site)}
          />
        ))}
      </ol>
      {sites.length === 0 && <p className="dc-empty">{t('prepare.noSites')}</p>}
      <UndoLine undo={undo} onOver={over} />
      {!isClosed && units !== null && <AddSites state={state} units={units} />}
    </Section>
  );
}

function isKnown(units: readonly UnitSummary[], site: Site): boolean {
  return site.unitId === null || units.some(({ id }) => id === site.unitId);
}

type SiteLineProps = {
  readonly site: Site;
  readonly places: { readonly index: number; readonly sites: readonly Site[] };
  /** The day on which its unit does not exist; null where all is well. */
  readonly missingOn: string | null;
  readonly onRemoved: () => void;
};

function SiteLine({ site, places: { index, sites }, missingOn, onRemoved }: SiteLineProps) {
  const { t } = useTranslation();
  const { siteId, name, levelLabel } = site;
  const move = (beforeSiteId: Site['siteId'] | null) => ({ type: 'roster/moveSite', siteId, beforeSiteId }) as const;
  const above = sites[index - 1];
  const below = sites[index + 1];
  return (
    <li className="dc-prepare__row">
      <span className="dc-prepare__number">{index + 1}</span>
      <span className="dc-grow">
        {name} {levelLabel !== '' && <span className="dc-quiet">{levelLabel}</span>}{' '}
        {missingOn !== null && <Tag tone="amber">{t('prepare.unitMissing', { date: formatDate(missingOn) })}</Tag>}
      </span>
      <IconAct
        command={above === undefined ? null : move(above.siteId)}
        reasonIfNone={t('prepare.isFirst')}
        label={t('prepare.siteUp', { name })}
        icon={<IconArrowUp size={17} />}
      />
      <IconAct
        command={below === undefined ? null : move(sites[index + 2]?.siteId ?? null)}
        reasonIfNone={t('prepare.isLast')}
        label={t('prepare.siteDown', { name })}
        icon={<IconArrowDown size={17} />}
      />
      <IconAct
        command={{ type: 'roster/removeSite', siteId }}
        label={t('prepare.siteRemove', { name })}
        icon={<IconTrash size={17} />}
        onDone={onRemoved}
      />
    </li>
  );
}
