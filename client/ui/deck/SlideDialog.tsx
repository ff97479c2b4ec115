import { Modal, MultiSelect, Select, Textarea, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { IndicatorId, PeriodId } from '#shared/kernel/index.ts';
import type { IndicatorView, Slide, SlideContent, SlidePlan } from '#shared/stage/index.ts';
import { indicatorViews, MAX_SLIDE_INDICATORS } from '#shared/stage/index.ts';
import { useSend } from '../acts.tsx';
import { DialogButtons } from '../DialogButtons.tsx';
import { additionAtEnd, planOf } from './deck.ts';

export type SlideChoices = {
  readonly periods: readonly { readonly periodId: PeriodId; readonly label: string }[];
  readonly indicators: readonly {
    readonly indicatorId: IndicatorId;
    readonly code: string;
    readonly group: string;
    readonly name: string;
  }[];
};

export type SlideDialogProps = {
  readonly state: ConferenceState;
  /** A slide to be changed, or the kind of a new one. */
  readonly slide: Slide | 'indicators' | 'text';
  readonly choices: SlideChoices;
  readonly onClose: () => void;
};

/** Adds a slide of indicators or of text, or changes a slide. */
export function SlideDialog({ state, slide, choices, onClose }: SlideDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const [plan, setPlan] = useState<SlidePlan>(() => firstPlan(slide, choices));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const command =
      typeof slide === 'string'
        ? additionAtEnd(state, plan)
        : ({ type: 'stage/changeSlide', slideId: slide.slideId, slide: plan } as const);
    if (await send.run(command)) onClose();
  };
  const titles = { indicators: t('show.addIndicators'), text: t('show.addText') };
  return (
    <Modal opened onClose={onClose} size="lg" title={typeof slide === 'string' ? titles[slide] : t('show.edit')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <ContentFields plan={plan} choices={choices} onChange={setPlan} />
        <TextInput
          label={t('show.slideTitle')}
          description={t('show.slideTitleHint')}
          value={plan.title}
          maxLength={200}
          onChange={(event) => setPlan({ ...plan, title: event.currentTarget.value })}
        />
        <ItemField state={state} plan={plan} onChange={setPlan} />
        <DialogButtons blocked={!isWhole(plan.content)} pending={send.pending} onCancel={onClose} />
      </form>
    </Modal>
  );
}

type FieldsProps = { readonly plan: SlidePlan; readonly onChange: (plan: SlidePlan) => void };

function ContentFields({ plan, choices, onChange }: FieldsProps & { readonly choices: SlideChoices }) {
  const { t } = useTranslation();
  const { content } = plan;
  if (content.kind === 'text')
    return (
      <Textarea
        label={t('show.body')}
        value={content.body}
        maxLength={2_000}
        autosize
        minRows={4}
        data-autofocus
        onChange={(event) => onChange({ ...plan, content: { kind: 'text', body: event.currentTarget.value } })}
      />
    );
  if (content.kind !== 'indicators') return null;
  const change = (part: Partial<typeof content>) => onChange({ ...plan, content: { ...content, ...part } });
  return <IndicatorFields content={content} choices={choices} onChange={change} />;
}

type IndicatorContent = Extract<SlideContent, { kind: 'indicators' }>;

type IndicatorFieldsProps = {
  readonly content: IndicatorContent;
  readonly choices: SlideChoices;
  readonly onChange: (part: Partial<IndicatorContent>) => void;
};

function IndicatorFields({ content, choices, onChange }: IndicatorFieldsProps) {
  const { t } = useTranslation();
  const { periods, indicators } = choices;
  const chooseView = (value: string | null) => {
    const view: IndicatorView | undefined = indicatorViews.find((each) => each === value);
    if (view !== undefined) onChange({ view });
  };
  const choosePeriod = (value: string | null) => {
    const period = periods.find(({ periodId }) => periodId === value);
    if (period !== undefined) onChange({ periodId: period.periodId });
  };
  const chooseIndicators = (values: readonly string[]) =>
    onChange({
      indicatorIds: values.flatMap((value) => indicators.find((each) => each.indicatorId === value)?.indicatorId ?? []),
    });
  return (
    <>
      <Select
        label={t('show.view')}
        data={indicatorViews.map((view) => ({ value: view, label: t(`show.viewOf.${view}`) }))}
        value={content.view}
        allowDeselect={false}
        onChange={chooseView}
      />
      <Select
        label={t('show.period')}
        data={periods.map(({ periodId, label }) => ({ value: periodId, label }))}
        value={content.periodId}
        allowDeselect={false}
        {...(periods.length === 0 ? { error: t('show.noPeriods') } : {})}
        onChange={choosePeriod}
      />
      <MultiSelect
        label={t('show.indicators')}
        description={t('show.indicatorsHint')}
        data={groupsOf(indicators)}
        value={content.indicatorIds}
        maxValues={MAX_SLIDE_INDICATORS}
        searchable
        clearable
        hidePickedOptions
        nothingFoundMessage={t('common.nothingFound')}
        onChange={chooseIndicators}
      />
    </>
  );
}

function groupsOf(indicators: SlideChoices['indicators']) {
  const groups = [...new Set(indicators.map(({ group }) => group))];
  return groups.map((group) => ({
    group,
    items: indicators
      .filter((indicator) => indicator.group === group)
      .map(({ indicatorId, code, name }) => ({ value: indicatorId, label: `${code} ${name}` })),
  }));
}

function ItemField({ state, plan, onChange }: FieldsProps & { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const items = orderedItems(state.agenda);
  const none = '-';
  return (
    <Select
      label={t('show.item')}
      data={[
        { value: none, label: t('show.noItem') },
        ...items.map(({ itemId, title }, index) => ({ value: itemId, label: `${(index + 1).toString()}. ${title}` })),
      ]}
      value={plan.itemId ?? none}
      allowDeselect={false}
      onChange={(value) => onChange({ ...plan, itemId: items.find(({ itemId }) => itemId === value)?.itemId ?? null })}
    />
  );
}

/** A new slide begins with the newest period. */
function firstPlan(slide: SlideDialogProps['slide'], { periods }: SlideChoices): SlidePlan {
  if (slide === 'text') return { itemId: null, title: '', content: { kind: 'text', body: '' } };
  if (slide === 'indicators') {
    const periodId = periods[0]?.periodId ?? ('' as PeriodId); // not whole before one is chosen
    return { itemId: null, title: '', content: { kind: 'indicators', view: 'ranking', periodId, indicatorIds: [] } };
  }
  return planOf(slide);
}

function isWhole(content: SlideContent): boolean {
  if (content.kind === 'text') return content.body.trim() !== '';
  return content.kind !== 'indicators' || content.periodId !== '';
}
