import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import { ConsoleHeader } from './ConsoleHeader.tsx';

export type EntrancePageProps = {
  /** What stands at the right of the header. */
  readonly aside?: ReactNode;
  readonly narrow?: boolean;
  readonly children: ReactNode;
};

/** The calm page around everything outside a conference. */
export function EntrancePage({ aside, narrow = false, children }: EntrancePageProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-page">
      <ConsoleHeader title={t('common.product')} subtitle={t('common.productLine')}>
        {aside}
      </ConsoleHeader>
      <main className={narrow ? 'dc-page__body dc-page__body--narrow' : 'dc-page__body'}>{children}</main>
    </div>
  );
}
