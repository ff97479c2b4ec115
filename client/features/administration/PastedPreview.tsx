import type { TFunction } from 'i18next';
import { useTranslation } from 'react-i18next';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import type { PastedUnit } from './pasted-units.ts';

/** What a pasted list was understood as, and what is wrong with it, line by line. */
export function PastedPreview({ lines }: { readonly lines: readonly PastedUnit[] }) {
  const { t } = useTranslation();
  const words = ['manyLine', 'fullName', 'shortName', 'symbol', 'manyCheck'] as const;
  return (
    <div className="dc-stack dc-admin-preview">
      <h3 className="dc-caption">{t('administration.manyPreview')}</h3>
      <ScrollRegion label={t('administration.manyPreview')} className="dc-admin-preview__box">
        {lines.length === 0 ? (
          <p className="dc-empty">{t('administration.manyEmpty')}</p>
        ) : (
          <table className="dc-table dc-admin-table">
            <thead>
              <tr>
                {words.map((word) => (
                  <th key={word} scope="col">
                    {t(`administration.${word}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {lines.map((line) => (
                <PreviewRow key={line.line} line={line} />
              ))}
            </tbody>
          </table>
        )}
      </ScrollRegion>
    </div>
  );
}

function PreviewRow({ line }: { readonly line: PastedUnit }) {
  return (
    <tr>
      <td>{line.line}</td>
      <th scope="row">{line.name}</th>
      <td>{line.shortName}</td>
      <td>{line.symbol}</td>
      <td>
        <Check line={line} />
      </td>
    </tr>
  );
}

function Check({ line: { fault, isKnown } }: { readonly line: PastedUnit }) {
  const { t } = useTranslation();
  if (fault !== null) return <span className="dc-admin-preview__fault">{faultWords(t, fault)}</span>;
  if (isKnown) return <span className="dc-admin-preview__known">{t('administration.lineKnown')}</span>;
  return <span className="dc-quiet">{t('administration.manyFine')}</span>;
}

function faultWords(t: TFunction, fault: NonNullable<PastedUnit['fault']>): string {
  switch (fault.kind) {
    case 'noName':
      return t('administration.lineNoName');
    case 'noShortName':
      return t('administration.lineNoShortName');
    case 'tooManyParts':
      return t('administration.lineTooManyParts');
    case 'tooLong':
      return t('administration.lineTooLong');
    case 'twice':
      return t('administration.lineTwice', { line: fault.line });
  }
}
