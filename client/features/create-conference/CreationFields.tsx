import { Button } from '@mantine/core';
import type { FormEvent } from 'react';
import { useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useLocation } from 'wouter';
import { api } from '#client/bindings/api.ts';
import type { Reason } from '#client/bindings/reason.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { formOf } from './draft.ts';
import type { FieldsProps } from './fields-props.ts';
import { PeopleFields } from './PeopleFields.tsx';
import { PlanFields } from './PlanFields.tsx';
import { SitesField } from './SitesField.tsx';

/** The plain form: what, where, who. */
export function CreationFields(props: FieldsProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [, navigate] = useLocation();
  const [pending, setPending] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const form = formOf(props.draft, props);
  const sending = useRef(false);
  const create = async (event: FormEvent) => {
    event.preventDefault();
    // A second press comes before the page shows that the first one works.
    if (form === null || sending.current) return;
    sending.current = true;
    setPending(true);
    setReason(null);
    const outcome = await api.createConference(form);
    if (outcome.ok) return navigate(`/hoi-nghi/${outcome.value.conferenceId}/chuan-bi`);
    sending.current = false;
    setPending(false);
    setReason(outcome.reason);
  };
  return (
    <form className="dc-stack" onSubmit={(event) => void create(event)}>
      <PlanFields {...props} />
      <SitesField {...props} />
      <PeopleFields {...props} />
      {reason !== null && (
        <div className="dc-note dc-note--red" role="alert">
          <p>{reason[language]}</p>
        </div>
      )}
      <div className="dc-row">
        <Button type="submit" size="md" loading={pending} disabled={form === null}>
          {t('entrance.createButton')}
        </Button>
        {form === null && <span className="dc-quiet">{t('entrance.incomplete')}</span>}
      </div>
    </form>
  );
}
