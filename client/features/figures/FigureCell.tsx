import type { KeyboardEvent } from 'react';
import { memo, useId } from 'react';
import { useTranslation } from 'react-i18next';
import type { CellAddress } from '#client/bindings/figures.ts';
import type { FigureContent, Indicator } from '#shared/indicators/index.ts';
import { enteredStatuses } from '#shared/indicators/index.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import type { CellReading, Typed } from './drafts.ts';
import { cellKey, isOverDenominator, isSameContent, readCell, typedOf } from './drafts.ts';
import { useContentWords, useStatusWords } from './use-words.ts';

/** Told of what is typed over what stands there; null takes it back. */
export type OnTyped = (cell: CellAddress, now: FigureContent, typed: Typed | null) => void;

export type FigureCellProps = {
  readonly indicator: Indicator;
  readonly unitId: UnitId;
  readonly unitName: string;
  readonly extent: CellAddress['extent'];
  /** What stands on the server. */
  readonly now: FigureContent;
  /** What is typed; null where nothing is. */
  readonly typed: Typed | null;
  readonly isConflict: boolean;
  readonly onTyped: OnTyped;
};

/** One cell: a field, two of a ratio, or a choice of statuses, and what is to be said of what is typed. */
export const FigureCell = memo(function Cell(props: FigureCellProps) {
  const words = useStatusWords();
  const remarkId = useId();
  const { indicator, unitId, extent, now } = props;
  const { measure, indicatorId } = indicator;
  const typed = props.typed ?? typedOf(now, words);
  const reading = props.typed === null ? null : readCell(measure, props.typed, words);
  const type = (change: Partial<Typed> | null) =>
    props.onTyped({ indicatorId, unitId, extent }, now, change === null ? null : { ...typed, ...change });
  const isChanged = reading !== null && !(reading.kind === 'content' && isSameContent(reading.content, now));
  const classes = [
    'dc-fig-cell',
    isChanged ? 'dc-fig-cell--changed' : '',
    reading?.kind === 'fault' || props.isConflict ? 'dc-fig-cell--wrong' : '',
  ];
  return (
    <td className={classes.join(' ')} data-cell={cellKey({ indicatorId, unitId, extent })}>
      {measure.kind === 'qualitative' ? (
        <StatusField {...props} value={typed.value} onType={type} />
      ) : (
        <NumberFields
          {...props}
          value={typed}
          isWrong={reading?.kind === 'fault'}
          remarkId={isChanged ? remarkId : null}
          onType={type}
        />
      )}
      {reading !== null && isChanged && (
        <div id={remarkId}>
          <Remark {...props} reading={reading} value={typed} onType={type} />
        </div>
      )}
    </td>
  );
});

type FieldProps<T> = FigureCellProps & { readonly value: T; readonly onType: (change: Partial<Typed> | null) => void };

function StatusField({ indicator, unitName, value, onType }: FieldProps<string>) {
  const { t } = useTranslation();
  return (
    <select
      aria-label={`${unitName}, ${indicator.code}`}
      value={value}
      onChange={(event) => onType({ value: event.currentTarget.value })}
    >
      <option value="">{t('figureEntry.blank')}</option>
      {enteredStatuses.map((status) => (
        <option key={status} value={t(`figureEntry.entered.${status}`)}>
          {t(`figureEntry.entered.${status}`)}
        </option>
      ))}
    </select>
  );
}

type NumberFieldsProps = FieldProps<Typed> & {
  readonly isWrong: boolean;
  /** What is said of it; null where nothing is. */
  readonly remarkId: string | null;
};

function NumberFields({ indicator, unitName, value, isWrong, remarkId, onType }: NumberFieldsProps) {
  const { t } = useTranslation();
  const name = `${unitName}, ${indicator.code}`;
  const isRatio = indicator.measure.kind === 'ratio';
  const field = (part: keyof Typed, label: string) => (
    <input
      type="text"
      inputMode="decimal"
      autoComplete="off"
      maxLength={40}
      aria-label={label}
      aria-invalid={isWrong}
      {...(remarkId === null ? {} : { 'aria-describedby': remarkId })}
      data-column={`${indicator.indicatorId} ${part}`}
      value={value[part]}
      onChange={(event) => onType({ [part]: event.currentTarget.value })}
      onKeyDown={(event) => onKey(event, () => onType(null))}
      onFocus={(event) => event.currentTarget.select()}
    />
  );
  if (!isRatio) return field('value', name);
  return (
    <span className="dc-fig-ratio">
      {field('value', `${name}, ${t('figureEntry.grid.numerator')}`)}
      <span aria-hidden="true">/</span>
      {field('over', `${name}, ${t('figureEntry.grid.denominator')}`)}
    </span>
  );
}

/** Enter and the arrows go through the column, Escape takes back what was typed. */
function onKey(event: KeyboardEvent<HTMLInputElement>, takeBack: () => void): void {
  if (event.nativeEvent.isComposing) return;
  if (event.key === 'Escape') return takeBack();
  const isBack = event.key === 'ArrowUp' || (event.key === 'Enter' && event.shiftKey);
  if (!isBack && event.key !== 'ArrowDown' && event.key !== 'Enter') return;
  event.preventDefault();
  const own = event.currentTarget;
  const fields = [...(own.closest('table')?.querySelectorAll<HTMLInputElement>('input[data-column]') ?? [])];
  const column = fields.filter((field) => field.dataset['column'] === own.dataset['column']);
  column[column.indexOf(own) + (isBack ? -1 : 1)]?.focus();
}

type RemarkProps = FieldProps<Typed> & { readonly reading: CellReading };

/** What is wrong, what is asked, or what somebody else has put there. */
function Remark({ indicator, reading, value, isConflict, now, onType }: RemarkProps) {
  const { t } = useTranslation();
  const write = useContentWords();
  return (
    <>
      {reading.kind === 'fault' && (
        <span className="dc-fig-remark dc-fig-remark--red">{t(`figureEntry.grid.fault.${reading.fault}`)}</span>
      )}
      {reading.kind === 'question' && (
        <span className="dc-fig-remark">
          {t('figureEntry.grid.which')}{' '}
          {reading.readings.map((each) => (
            <button
              key={each}
              type="button"
              aria-label={t('figureEntry.grid.whichFor', { typed: value[reading.field], value: each })}
              onClick={() => onType({ [reading.field]: each })}
            >
              {each}
            </button>
          ))}
        </span>
      )}
      {reading.kind === 'content' && isOverDenominator(indicator.measure, reading.content) && (
        <span className="dc-fig-remark">{t('figureEntry.grid.fault.numeratorOverDenominator')}</span>
      )}
      {isConflict && (
        <span className="dc-fig-remark dc-fig-remark--red">{t('figureEntry.grid.now', { value: write(now) })}</span>
      )}
    </>
  );
}
