import { Button, MultiSelect, SegmentedControl, TextInput } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { secrecyReminders } from '#shared/directives/index.ts';
import { AssigneeFields } from './AssigneeFields.tsx';
import { DueFields } from './DueFields.tsx';
import type { DirectiveFields, ReadingContext } from './directive.ts';
import { offeredParts } from './directive.ts';
import type { IndicatorName } from './use-reading-context.ts';

export type DirectivePanelProps = {
  readonly fields: DirectiveFields;
  readonly wording: string;
  readonly context: ReadingContext;
  readonly indicators: readonly IndicatorName[];
  readonly onChange: (fields: Partial<DirectiveFields>) => void;
  readonly onSplit: () => void;
  readonly onRelease: () => void;
};

/** Everything that a directive says beside its wording. */
export function DirectivePanel(props: DirectivePanelProps) {
  const { t } = useTranslation();
  const { fields, wording, context, indicators, onChange } = props;
  return (
    <>
      <SecrecyNote wording={wording} />
      <SplitOffer wording={wording} context={context} onSplit={props.onSplit} />
      <IssuerFields fields={fields} onChange={onChange} />
      <AssigneeFields fields={fields} wording={wording} context={context} onChange={onChange} />
      <DueFields
        duePhrase={fields.duePhrase}
        dueDate={fields.dueDate}
        wording={wording}
        deadline={context.deadline}
        onChange={onChange}
      />
      <TextInput
        label={t('minutes.directive.product')}
        value={fields.product}
        maxLength={500}
        onChange={(event) => onChange({ product: event.currentTarget.value })}
      />
      <TextInput
        label={t('minutes.directive.field')}
        value={fields.field}
        maxLength={200}
        onChange={(event) => onChange({ field: event.currentTarget.value })}
      />
      <MultiSelect
        label={t('minutes.directive.indicators')}
        data={indicators.map(({ indicatorId, name }) => ({ value: indicatorId, label: name }))}
        value={[...fields.indicatorIds]}
        searchable
        onChange={(indicatorIds) => onChange({ indicatorIds })}
      />
      {fields.source !== '' && fields.source !== wording && (
        <p className="dc-flat dc-quiet">
          {t('minutes.directive.source')}: “{fields.source}”
        </p>
      )}
      <Button variant="subtle" color="red" size="xs" onClick={props.onRelease}>
        {t('minutes.directive.release')}
      </Button>
    </>
  );
}

/** A reminder, no classifier: nothing is refused for it. */
function SecrecyNote({ wording }: { readonly wording: string }) {
  const { t } = useTranslation();
  const phrases = [...new Set(secrecyReminders(wording).map(({ phrase }) => phrase))];
  if (phrases.length === 0) return null;
  return (
    <p className="dc-note dc-note--amber dc-flat">{t('minutes.directive.secrecy', { phrases: phrases.join(', ') })}</p>
  );
}

type SplitOfferProps = Pick<DirectivePanelProps, 'wording' | 'context' | 'onSplit'>;

/** Offered, never done by itself. */
function SplitOffer({ wording, context, onSplit }: SplitOfferProps) {
  const { t } = useTranslation();
  const parts = offeredParts(wording, context);
  if (parts.length === 0) return null;
  return (
    <div className="dc-note dc-capture__split">
      <p className="dc-flat">{t('minutes.directive.split', { count: parts.length })}</p>
      <ol>
        {parts.map(({ wording: part, span }) => (
          <li key={span.from}>{part}</li>
        ))}
      </ol>
      <Button size="xs" variant="default" onClick={onSplit}>
        {t('minutes.directive.doSplit', { count: parts.length })}
      </Button>
    </div>
  );
}

const issuerKinds = ['chair', 'presiding', 'guest'] as const;

function IssuerFields({ fields: { issuer }, onChange }: Pick<DirectivePanelProps, 'fields' | 'onChange'>) {
  const { t } = useTranslation();
  const chooseKind = (value: string) => {
    const kind = issuerKinds.find((each) => each === value) ?? issuer.kind;
    onChange({ issuer: { ...issuer, kind, personId: kind === issuer.kind ? issuer.personId : null } });
  };
  return (
    <>
      <span className="dc-capture__label">{t('minutes.directive.issuer')}</span>
      <SegmentedControl
        aria-label={t('minutes.directive.issuer')}
        size="xs"
        fullWidth
        data={issuerKinds.map((kind) => ({ value: kind, label: t(`minutes.directive.issuerKind.${kind}`) }))}
        value={issuer.kind}
        onChange={chooseKind}
      />
      <TextInput
        label={t('minutes.directive.issuerTitle')}
        value={issuer.title}
        maxLength={300}
        onChange={(event) => onChange({ issuer: { ...issuer, title: event.currentTarget.value } })}
      />
      <TextInput
        label={t('minutes.directive.issuerName')}
        value={issuer.name}
        maxLength={120}
        onChange={(event) => onChange({ issuer: { ...issuer, name: event.currentTarget.value } })}
      />
    </>
  );
}
