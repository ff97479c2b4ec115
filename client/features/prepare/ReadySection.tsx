import { useTranslation } from 'react-i18next';
import { formatTime } from '#client/i18n/format.ts';
import { IconAlertTriangle, IconCheck, IconX } from '#client/ui/icons.ts';
import { Lifecycle } from '#client/ui/Lifecycle.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Check } from './checklist.ts';
import { checklistOf } from './checklist.ts';
import { Section } from './Section.tsx';

export type ReadySectionProps = {
  readonly state: ConferenceState;
  /** Slides that cannot be shown as they were meant. */
  readonly slideFaultCount: number;
};

/** What is still missing, and making the conference ready. */
export function ReadySection({ state, slideFaultCount }: ReadySectionProps) {
  const { t } = useTranslation();
  const checks = checklistOf(state, slideFaultCount);
  const missing = checks.filter(({ isMet, isNeeded }) => isNeeded && !isMet).length;
  return (
    <Section title={t('prepare.ready')} fixed={null}>
      <ul className="dc-prepare__checks">
        {checks.map((check) => (
          <CheckLine key={check.name} check={check} />
        ))}
      </ul>
      {state.phase.kind === 'draft' ? (
        <div className="dc-row dc-row--wrap">
          <Lifecycle state={state} />
          <span className="dc-quiet">{missing === 0 ? t('prepare.readyText') : t('prepare.readyMissing')}</span>
        </div>
      ) : (
        <p className="dc-flat">
          {state.phase.kind === 'ready'
            ? t('prepare.readySince', { time: formatTime(state.phase.since) })
            : t(`prepare.phase.${state.phase.kind}`)}
        </p>
      )}
    </Section>
  );
}

function CheckLine({ check: { name, isMet, isNeeded } }: { readonly check: Check }) {
  const { t } = useTranslation();
  const tone = isMet ? 'met' : isNeeded ? 'missing' : 'advised';
  return (
    <li className={`dc-prepare__check dc-prepare__check--${tone}`}>
      {isMet ? <IconCheck size={17} /> : isNeeded ? <IconX size={17} /> : <IconAlertTriangle size={17} />}
      <span>
        <span className="dc-hidden">{t(`prepare.checkState.${tone}`)}: </span>
        {t(`prepare.${isMet ? 'checkMet' : 'checkMissing'}.${name}`)}
      </span>
    </li>
  );
}
