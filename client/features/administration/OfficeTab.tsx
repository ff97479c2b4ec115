import { useTranslation } from 'react-i18next';
import { api } from '#client/bindings/api.ts';
import type { Organisation } from '#client/bindings/office.ts';
import { officeApi } from '#client/bindings/office.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { BlocksPanel } from './BlocksPanel.tsx';
import { CalendarForm } from './CalendarForm.tsx';
import { LoadFailed } from './LoadFailed.tsx';
import { OrganisationForm } from './OrganisationForm.tsx';
import { PaperFormForm } from './PaperFormForm.tsx';

const nothingYet: Organisation = {
  authority: 'Viện kiểm sát nhân dân tối cao',
  name: '',
  shortName: '',
  ownLevel: '',
  place: '',
  office: 'Văn phòng tổng hợp',
  officeSymbol: 'VPTH',
};

/** Whose papers they are, how they look, and which days are worked. */
export function OfficeTab() {
  const { t } = useTranslation();
  const organisation = useLoaded(officeApi.organisation);
  const paperForm = useLoaded(officeApi.paperForm);
  const calendar = useLoaded(officeApi.calendar);
  const blocks = useLoaded(() => officeApi.blocks());
  const units = useLoaded(() => api.units());
  for (const loaded of [organisation, paperForm, calendar, blocks, units])
    if (loaded.kind === 'failed') return <LoadFailed reason={loaded.reason} onRetry={loaded.reload} />;
  if (organisation.kind !== 'loaded' || calendar.kind !== 'loaded')
    return <p className="dc-empty">{t('common.loading')}</p>;
  if (paperForm.kind !== 'loaded') return <p className="dc-empty">{t('common.loading')}</p>;
  if (blocks.kind !== 'loaded' || units.kind !== 'loaded') return <p className="dc-empty">{t('common.loading')}</p>;
  return (
    <div className="dc-admin-office">
      <BlocksPanel blocks={blocks.value} units={units.value} onChanged={blocks.reload} />
      <OrganisationForm saved={organisation.value ?? nothingYet} onSaved={organisation.reload} />
      <div className="dc-admin-office__column">
        <PaperFormForm saved={paperForm.value} onSaved={paperForm.reload} />
        <CalendarForm saved={calendar.value} onSaved={calendar.reload} />
      </div>
    </div>
  );
}
