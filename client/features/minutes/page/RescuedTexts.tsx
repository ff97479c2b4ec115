import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { PartDocument } from '../sync/part-document.ts';
import { watchLostText } from '../text/rescue.ts';
import { CopyLink } from './CopyLink.tsx';

/** What was written here in an entry that somebody else moved or removed meanwhile: shown until it was copied. */
export function RescuedTexts({ document }: { readonly document: PartDocument | undefined }) {
  const { t } = useTranslation();
  const [texts, setTexts] = useState<readonly string[]>([]);
  useEffect(() => {
    if (document === undefined) return undefined;
    const isSaved = () => document.facts.unsavedSince === null;
    return watchLostText(document.doc, isSaved, (text) => setTexts((before) => [...before, text]));
  }, [document]);
  return texts.map((text, index) => (
    // biome-ignore lint/suspicious/noArrayIndexKey: the same text may be there twice
    <div key={index} className="dc-note dc-note--amber dc-late" role="alert">
      <p className="dc-flat">{t('minutes.rescue.text')}</p>
      <blockquote>{text}</blockquote>
      <CopyLink text={text} />
      <button
        type="button"
        className="dc-link dc-link--small"
        onClick={() => setTexts((before) => before.filter((_, at) => at !== index))}
      >
        {t('minutes.rescue.dismiss')}
      </button>
    </div>
  ));
}
