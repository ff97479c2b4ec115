import { SegmentedControl, Select } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { ConferenceState } from '#shared/conference/index.ts';
import { clockAudiences } from '#shared/stage/index.ts';
import { useAct, useSend } from '../acts.tsx';
import type { SlideChoices } from './SlideDialog.tsx';

export type ShowSettingsProps = { readonly state: ConferenceState; readonly choices: SlideChoices };

const NONE = '-';

/** Whose figures stand beside a speaker, and who sees the clock. */
export function ShowSettings({ state, choices }: ShowSettingsProps) {
  const { t } = useTranslation();
  const send = useSend();
  const { figuresPeriodId } = state.stage;
  const period = (value: string | null) => choices.periods.find(({ periodId }) => periodId === value)?.periodId ?? null;
  const probe = choices.periods.find(({ periodId }) => periodId !== figuresPeriodId)?.periodId ?? null;
  const figures = useAct({ type: 'stage/chooseFigures', periodId: figuresPeriodId === null ? probe : null });
  return (
    <div className="dc-stack">
      <Select
        label={t('show.figures')}
        data={[
          { value: NONE, label: t('show.noFigures') },
          ...choices.periods.map(({ periodId, label }) => ({ value: periodId, label })),
        ]}
        value={figuresPeriodId ?? NONE}
        allowDeselect={false}
        disabled={figures.reason !== null}
        {...(figures.reason === null ? {} : { description: figures.reason })}
        onChange={(value) => void send.run({ type: 'stage/chooseFigures', periodId: period(value) })}
      />
      <ClockAudience state={state} />
    </div>
  );
}

function ClockAudience({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const { clockAudience } = state.stage;
  const other = clockAudience === 'everyone' ? 'podium' : 'everyone';
  const act = useAct({ type: 'stage/setClockAudience', audience: other });
  const labels = { everyone: t('show.clockEveryone'), podium: t('show.clockPodium') };
  if (act.reason !== null) return null;
  return (
    <div className="dc-stack">
      <span className="dc-caption">{t('show.clock')}</span>
      <SegmentedControl
        orientation="vertical"
        aria-label={t('show.clock')}
        value={clockAudience}
        data={clockAudiences.map((audience) => ({ value: audience, label: labels[audience] }))}
        onChange={() => void act.run()}
      />
    </div>
  );
}
