import { Radio } from '@mantine/core';
import { useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { ImportAnswer, ImportProblem, PendingImport } from '#client/bindings/figures.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { Tag } from '#client/ui/Pill.tsx';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { editableNumber } from '#shared/indicators/index.ts';
import type { AnswerByQuestion } from './use-preview.ts';

export type ImportProblemsProps = {
  readonly pending: PendingImport;
  readonly answers: AnswerByQuestion;
  readonly onAnswers: (answers: AnswerByQuestion) => void;
};

const tones = { error: 'red', question: 'amber', warning: 'neutral' } as const;

/** Every problem of a file at its place, and the questions to be answered. */
export function ImportProblems({ pending, answers, onAnswers }: ImportProblemsProps) {
  const { t } = useTranslation();
  const { problems } = pending;
  if (problems.length === 0) return null;
  const answeredCount = problems.filter(({ answer }) => answer !== null).length;
  const all = pending.errorCount + pending.questionCount + pending.warningCount + answeredCount;
  const heads = ['severity', 'sheet', 'row', 'column', 'what', 'answer'] as const;
  return (
    <>
      <h3 className="dc-page__section">{t('figureEntry.workbook.problems')}</h3>
      <ScrollRegion label={t('figureEntry.workbook.problems')} className="dc-fig-box">
        <table className="dc-table dc-fig-table">
          <thead>
            <tr>
              {heads.map((head) => (
                <th key={head} scope="col">
                  {t(`figureEntry.workbook.${head}`)}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {problems.map((problem, index) => (
              <ProblemRow
                // An answer may put a question in between: what is asked keeps its buttons.
                key={problem.question ?? `${index.toString()} ${problem.code}`}
                problem={problem}
                answer={answers.get(problem.question ?? '') ?? null}
                onAnswer={(answer) => onAnswers(new Map(answers).set(problem.question ?? '', answer))}
              />
            ))}
          </tbody>
        </table>
      </ScrollRegion>
      {problems.length < all && (
        <p className="dc-quiet">{t('figureEntry.workbook.moreProblems', { count: all - problems.length })}</p>
      )}
    </>
  );
}

type RowProps = {
  readonly problem: ImportProblem;
  readonly answer: ImportAnswer['answer'] | null;
  readonly onAnswer: (answer: ImportAnswer['answer']) => void;
};

function ProblemRow({ problem, answer, onAnswer }: RowProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { severity, place } = problem;
  return (
    <tr>
      <td>
        <Tag tone={tones[severity]}>{t(`figureEntry.workbook.severities.${severity}`)}</Tag>
      </td>
      <td>{place?.sheet}</td>
      <td>{place?.row}</td>
      <td>{place?.column}</td>
      <td>{problem[language]}</td>
      <td>{problem.question !== null && <Answer problem={problem} answer={answer} onAnswer={onAnswer} />}</td>
    </tr>
  );
}

function Answer({ problem, answer, onAnswer }: RowProps) {
  const { t } = useTranslation();
  const name = useId();
  const language = useLanguage();
  const { readings } = problem;
  const options =
    readings === null
      ? ([['accept', t('figureEntry.workbook.accept')]] as const)
      : ([
          ['grouped', commaOf(readings.grouped)],
          ['pointed', commaOf(readings.pointed)],
        ] as const);
  return (
    <fieldset
      className="dc-row dc-fig-answers"
      aria-label={`${t('figureEntry.workbook.answer')}: ${problem[language]}`}
    >
      {options.map(([value, label]) => (
        <Radio
          key={value}
          name={`${name} ${problem.question ?? ''}`}
          value={value}
          label={label}
          checked={answer === value}
          onChange={() => onAnswer(value)}
        />
      ))}
    </fieldset>
  );
}

/** Without thousands dots, which are what the question is about. */
function commaOf(text: string): string {
  return editableNumber(text as Parameters<typeof editableNumber>[0]); // the server reads it as a decimal
}
