import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import type { PaperFacts } from '../sync/paper-documents.ts';

export type RejectedTextProps = { readonly documents: Pick<PaperFacts, 'isRejected' | 'acts'> };

/** The server does not take what is unsaved here. Nothing is saved before it was taken out. */
export function RejectedText({ documents: { isRejected, acts } }: RejectedTextProps) {
  const { t } = useTranslation();
  if (!isRejected) return null;
  return (
    <div className="dc-note dc-note--red dc-row" role="alert">
      <p className="dc-flat dc-grow">{t('minutes.rejected.text')}</p>
      <Button size="xs" variant="default" onClick={acts.openAgain}>
        {t('minutes.rejected.openAgain')}
      </Button>
    </div>
  );
}
