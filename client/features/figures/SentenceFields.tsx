import { Button, Textarea } from '@mantine/core';
import { useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { RESULT_PLACE } from '#shared/indicators/index.ts';
import type { IndicatorDraft } from './indicator-draft.ts';
import { isSentenceWrong } from './indicator-draft.ts';
import { hasSentence } from './measure-draft.ts';
import { sentencePreview } from './sentence-preview.ts';

export type SentenceFieldsProps = {
  readonly draft: IndicatorDraft;
  readonly onChange: (draft: IndicatorDraft) => void;
};

const place = RESULT_PLACE;

/** How a report says the result, with an example as it is typed. */
export function SentenceFields({ draft, onChange }: SentenceFieldsProps) {
  const { t } = useTranslation();
  const preview = sentencePreview(draft);
  return (
    <fieldset className="dc-fig-fieldset dc-stack">
      <legend>{t('figureEntry.list.sections.sentence')}</legend>
      {hasSentence(draft.measure.kind) && <Template draft={draft} onChange={onChange} />}
      <div className="dc-note" role="status">
        {preview === null && <p>{t('figureEntry.list.noPreview')}</p>}
        {preview !== null && <span className="dc-quiet">{t('figureEntry.list.preview')}</span>}
        {preview !== null && <p lang="vi">{preview}</p>}
      </div>
    </fieldset>
  );
}

function Template({ draft, onChange }: SentenceFieldsProps) {
  const { t } = useTranslation();
  const field = useRef<HTMLTextAreaElement>(null);
  const insert = () => {
    const at = field.current?.selectionStart ?? draft.sentence.length;
    onChange({ ...draft, sentence: withPlace(draft, at) });
    field.current?.focus();
  };
  return (
    <>
      <Textarea
        ref={field}
        label={t('figureEntry.list.sentence')}
        description={t('figureEntry.list.sentenceHint', { place })}
        value={draft.sentence}
        maxLength={600}
        autosize
        minRows={2}
        error={isSentenceWrong(draft) ? t('figureEntry.list.sentenceWrong', { place }) : null}
        onChange={(event) => onChange({ ...draft, sentence: event.currentTarget.value })}
      />
      <div>
        <Button variant="default" size="compact-sm" disabled={draft.sentence.includes(place)} onClick={insert}>
          {t('figureEntry.list.insertPlace', { place })}
        </Button>
      </div>
    </>
  );
}

/** The sentence with the place of the result where the caret stands; an empty one begins with the name. */
function withPlace({ sentence, name }: IndicatorDraft, at: number): string {
  if (sentence.trim() === '') return `${name.trim()} ${place}`.trim();
  return sentence.slice(0, at) + place + sentence.slice(at);
}
