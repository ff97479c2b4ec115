import { useTranslation } from 'react-i18next';
import { api } from '#client/bindings/api.ts';
import type { FigureSettings } from '#client/bindings/figures.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { formatNumber } from '#shared/indicators/index.ts';

/** What holds for all periods, in one line. */
export function SettingsSummary({ settings }: { readonly settings: FigureSettings }) {
  const { t } = useTranslation();
  const { workingYear, comparison, provinceId } = settings;
  const loaded = useLoaded(() => api.units());
  const unit = loaded.kind === 'loaded' ? loaded.value.find(({ id }) => id === provinceId) : undefined;
  return (
    <p className="dc-quiet dc-flat dc-grow">
      {t('figureEntry.settings.summary', {
        day: workingYear.startDay,
        month: workingYear.startMonth,
        percent: formatNumber(comparison.farAbovePercent),
        points: formatNumber(comparison.farAbovePoints),
      })}
      {unit !== undefined && ` ${t('figureEntry.settings.summaryProvince', { name: unit.name })}`}
    </p>
  );
}
