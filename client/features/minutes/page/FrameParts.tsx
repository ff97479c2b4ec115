import { useTranslation } from 'react-i18next';
import { formatDate } from '#client/i18n/format.ts';
import { IconClock, IconUser } from '#client/ui/icons.ts';
import { Tag } from '#client/ui/Pill.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { CommitmentId } from '#shared/kernel/index.ts';
import { answerStates, conclusionSections } from '#shared/minutes/index.ts';
import { readDirective } from '../panels/directive.ts';
import type { Frame } from '../text/frames.ts';

/** The heading of a section of the conclusions. */
export function SectionHead({ frame }: { readonly frame: Frame }) {
  const { t } = useTranslation();
  const kind = conclusionSections.find((each) => each === frame.node.attrs['kind']) ?? 'tasks';
  const number = (conclusionSections.indexOf(kind) + 1).toString();
  return (
    <h3 className="dc-paper__item">
      {number}. {t(`minutes.section.${kind}`)}
    </h3>
  );
}

type OpenProps = { readonly frame: Frame; readonly onOpen: () => void };

/** The mark of a difficulty, with whether it is answered; a press opens its fields. */
export function DifficultyHead({ frame, onOpen }: OpenProps) {
  const { t } = useTranslation();
  const { unitName, block, personName } = frame.node.attrs;
  const state = answerStates.find((each) => each === frame.node.attrs['state']) ?? 'open';
  const who = [block, personName].filter((each) => each !== '').join(', ');
  return (
    <button type="button" className="dc-frame__mark" onClick={onOpen}>
      <Tag tone="red">{t('minutes.difficulty.label')}</Tag>
      {unitName !== '' && <span>{String(unitName)}</span>}
      <Tag tone={state === 'answered' ? 'green' : 'neutral'}>
        {state !== 'answered' && who !== ''
          ? t('minutes.difficulty.routed', { who })
          : t(`minutes.difficulty.state.${state}`)}
      </Tag>
    </button>
  );
}

export function AnswerHead() {
  const { t } = useTranslation();
  return <Tag tone="green">{t('minutes.difficulty.answer')}</Tag>;
}

export type DirectiveHeadProps = OpenProps & { readonly number: number };

/** Number and issuer of a directive. */
export function DirectiveHead({ frame, number, onOpen }: DirectiveHeadProps) {
  const { t } = useTranslation();
  const { issuer } = readDirective(frame.node.attrs);
  return (
    <button type="button" className="dc-frame__mark" onClick={onOpen}>
      <Tag tone="amber">{t('minutes.directive.label', { number })}</Tag>
      <strong>{issuer.title === '' ? t(`minutes.directive.issuerKind.${issuer.kind}`) : issuer.title}</strong>
    </button>
  );
}

/** For whom a directive is and until when. */
export function DirectiveFoot({ frame, onOpen }: OpenProps) {
  const { t } = useTranslation();
  const { assignees, unitIds, duePhrase, dueDate, indicatorIds } = readDirective(frame.node.attrs);
  const words = assignees.map(({ phrase }) => phrase).join(', ');
  const units = t('minutes.directive.unitsCount', { count: unitIds.length });
  return (
    <button type="button" className="dc-frame__mark" onClick={onOpen}>
      <Tag icon={<IconUser size={12} />} tone={unitIds.length === 0 ? 'amber' : 'neutral'}>
        {words !== '' && `${words} · `}
        {unitIds.length === 0 ? t('minutes.directive.unitsUnseen') : units}
      </Tag>
      <DueTag phrase={duePhrase} date={dueDate} />
      {indicatorIds.length > 0 && <Tag>{t('minutes.directive.indicatorsCount', { count: indicatorIds.length })}</Tag>}
    </button>
  );
}

function DueTag({ phrase, date }: { readonly phrase: string; readonly date: string | null }) {
  const { t } = useTranslation();
  if (phrase === '' && date === null) return null;
  const words = [phrase, date === null ? t('minutes.directive.noDue') : formatDate(date)].filter((each) => each !== '');
  return <Tag icon={<IconClock size={12} />}>{words.join(' → ')}</Tag>;
}

export type CommitmentHeadProps = OpenProps & { readonly state: ConferenceState };

/** Whose commitment it is, and whether the unit objects. */
export function CommitmentHead({ frame, state, onOpen }: CommitmentHeadProps) {
  const { t } = useTranslation();
  const { commitmentId, unitName, duePhrase, dueDate } = frame.node.attrs;
  const objection = state.minutes.commitmentById[commitmentId as CommitmentId]?.objection ?? null; // looked up
  return (
    <button type="button" className="dc-frame__mark" onClick={onOpen}>
      <Tag tone="green">{t('minutes.commitment.label')}</Tag>
      {unitName !== '' && <strong>{String(unitName)}</strong>}
      <DueTag phrase={String(duePhrase)} date={typeof dueDate === 'string' ? dueDate : null} />
      {objection !== null && <Tag tone="red">{t('minutes.commitment.objection', { text: objection.text })}</Tag>}
    </button>
  );
}
