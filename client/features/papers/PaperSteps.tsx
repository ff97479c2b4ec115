import { useTranslation } from 'react-i18next';
import { IconArrowBackUp, IconCheck } from '#client/ui/icons.ts';
import type { PaperState } from '#shared/minutes/index.ts';
import { paperSteps, stepOf } from './paper-steps.ts';

/** Draft, submitted, approved, issued: where the paper is now. */
export function PaperSteps({ state }: { readonly state: PaperState }) {
  const { t } = useTranslation();
  const now = paperSteps.indexOf(stepOf(state));
  const isReturned = state.kind === 'draft' && state.returned !== null;
  return (
    <ol className="dc-papers__steps" aria-label={t('papers.steps')}>
      {paperSteps.map((step, place) => {
        const look = place < now ? 'done' : place === now ? 'now' : 'ahead';
        const isBack = isReturned && place === now;
        return (
          <li
            key={step}
            className={`dc-papers__step dc-papers__step--${isBack ? 'returned' : look}`}
            {...(place === now ? { 'aria-current': 'step' } : {})}
          >
            <span className="dc-papers__dot" aria-hidden="true">
              {isBack ? <IconArrowBackUp size={13} /> : place < now ? <IconCheck size={13} /> : place + 1}
            </span>
            {t(isBack ? 'papers.step.returned' : `papers.step.${step}`)}
            {place < now && <span className="dc-hidden"> {t('papers.stepDone')}</span>}
          </li>
        );
      })}
    </ol>
  );
}
