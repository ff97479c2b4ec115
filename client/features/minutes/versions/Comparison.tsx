import { useTranslation } from 'react-i18next';
import type { VersionNode } from '#client/bindings/minutes.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import type { Piece } from './compare.ts';
import { comparedLines, linesOf } from './compare.ts';
import { useHeadings } from './use-headings.ts';

export type ComparisonProps = { readonly former: readonly VersionNode[]; readonly now: readonly VersionNode[] };

/** What changed between a version and the text as it stands. */
export function Comparison({ former, now }: ComparisonProps) {
  const { t } = useTranslation();
  const headingOf = useHeadings();
  const compared = comparedLines(linesOf(former, headingOf), linesOf(now, headingOf));
  const isSame = compared.every(({ pieces }) => pieces.every(({ kind }) => kind === 'same'));
  return (
    <>
      <p className="dc-quiet dc-flat dc-compared__legend">
        {t('minutes.versions.compare')}: <ins>{t('minutes.versions.added')}</ins>{' '}
        <del>{t('minutes.versions.removed')}</del>
      </p>
      <ScrollRegion className="dc-compared" label={t('minutes.versions.compare')}>
        {isSame && <p className="dc-quiet">{t('minutes.versions.same')}</p>}
        {compared.map(({ pieces, isHead }, index) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: a comparison is drawn once and has no other names
          <p key={index} className={isHead ? 'dc-compared__line dc-strong' : 'dc-compared__line'}>
            {pieces.map((piece, at) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: as above
              <PieceOfText key={at} piece={piece} />
            ))}
          </p>
        ))}
      </ScrollRegion>
    </>
  );
}

function PieceOfText({ piece: { kind, text } }: { readonly piece: Piece }) {
  const { t } = useTranslation();
  if (kind === 'added') return <ins title={t('minutes.versions.added')}>{text}</ins>;
  if (kind === 'removed') return <del title={t('minutes.versions.removed')}>{text}</del>;
  return <span>{text}</span>;
}
