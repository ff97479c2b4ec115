import { useTranslation } from 'react-i18next';
import type { PaperFacts } from '../sync/paper-documents.ts';
import { CopyLink } from './CopyLink.tsx';

export type RescuedTextsProps = { readonly documents: Pick<PaperFacts, 'rescued' | 'acts'> };

/** What was written here and the server does not take: shown until it was copied. */
export function RescuedTexts({ documents: { rescued, acts } }: RescuedTextsProps) {
  const { t } = useTranslation();
  if (rescued.length === 0) return null;
  return (
    <section className="dc-note dc-note--amber dc-late" role="alert" aria-label={t('minutes.rescue.caption')}>
      <p className="dc-flat">{t('minutes.rescue.text')}</p>
      {rescued.map((each, index) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: the same text may be there twice
        <div key={index} className="dc-late__text">
          <blockquote>{each.text}</blockquote>
          <CopyLink text={each.text} />
          <button type="button" className="dc-link dc-link--small" onClick={() => acts.dropRescued(each)}>
            {t('minutes.rescue.dismiss')}
          </button>
        </div>
      ))}
    </section>
  );
}
