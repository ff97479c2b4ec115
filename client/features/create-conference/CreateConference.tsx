import { Button, Radio } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import type { UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { EntrancePage } from '#client/ui/EntrancePage.tsx';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import { CreationFields } from './CreationFields.tsx';
import type { Draft } from './draft.ts';
import { newDraft } from './draft.ts';

/** A new conference: first whether it may be held here at all, then a plain form. */
export function CreateConference() {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const [secrets, setSecrets] = useState<'yes' | 'no' | null>(null);
  return (
    <EntrancePage aside={<LanguageSwitch onLanguage={(language) => change({ language })} />}>
      <div className="dc-stack">
        <h1 className="dc-page__title">{t('entrance.createTitle')}</h1>
        <section className="dc-panel">
          <Radio.Group
            label={t('entrance.secretQuestion')}
            value={secrets}
            onChange={(value) => setSecrets(value === 'yes' ? 'yes' : 'no')}
          >
            <div className="dc-row dc-question">
              <Radio value="yes" label={t('common.yes')} />
              <Radio value="no" label={t('common.no')} />
            </div>
          </Radio.Group>
          {secrets === 'yes' && (
            <div className="dc-note dc-note--red" role="alert">
              <p className="dc-strong">{t('entrance.secretStopTitle')}</p>
              <p>{t('entrance.secretStopText')}</p>
            </div>
          )}
          {secrets !== 'no' && (
            <Button component={Link} href="/hoi-nghi" variant="default">
              {t('common.back')}
            </Button>
          )}
        </section>
        {secrets === 'no' && <LoadedForm />}
      </div>
    </EntrancePage>
  );
}

function LoadedForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState<Draft>(newDraft);
  // While a day is being typed, the units of the day before stand.
  const [date, setDate] = useState(draft.date ?? '');
  if (draft.date !== null && draft.date !== date) setDate(draft.date);
  const units = useLoaded(() => api.units(date), date);
  const accounts = useLoaded(api.accounts);
  const failed = [units, accounts].find((each) => each.kind === 'failed');
  if (failed?.kind === 'failed')
    return (
      <div className="dc-note dc-note--red" role="alert">
        <p>{failed.reason[language]}</p>
      </div>
    );
  if (units.kind !== 'loaded' || accounts.kind !== 'loaded') return <p className="dc-empty">{t('common.loading')}</p>;
  return <CreationFields draft={draft} onChange={setDraft} units={inOrder(units.value)} accounts={accounts.value} />;
}

function inOrder(units: readonly UnitSummary[]): UnitSummary[] {
  return [...units].sort((a, b) => a.order - b.order);
}
