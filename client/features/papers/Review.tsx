import { useTranslation } from 'react-i18next';
import { Link } from 'wouter';
import { minutesApi } from '#client/bindings/minutes.ts';
import { papersApi } from '#client/bindings/papers.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import type { TextId } from '#shared/kernel/index.ts';
import type { PaperKind } from '#shared/minutes/index.ts';
import type { PaperContent, ReviewPoint } from './review.ts';
import { reviewOf } from './review.ts';
import type { PapersRoom } from './use-room.ts';

export type ReviewProps = { readonly room: PapersRoom; readonly paper: PaperKind; readonly textId: TextId };

/** What is worth another look in a text before it is handed on or approved. */
export function Review({ room, paper, textId }: ReviewProps) {
  const { t } = useTranslation();
  const { conferenceId } = room;
  const loaded = useLoaded(() => papersApi.text<PaperContent>(conferenceId, paper, textId), textId);
  const kept = useLoaded(() => minutesApi.late(conferenceId), textId);
  if (loaded.kind === 'loading') return null;
  if (loaded.kind === 'failed') return <p className="dc-note dc-flat">{t('papers.review.unknown')}</p>;
  const points = reviewOf(loaded.value, kept.kind === 'loaded' ? kept.value.map(({ text }) => text) : []);
  if (points.length === 0) return <p className="dc-quiet dc-flat">{t('papers.review.nothing')}</p>;
  return (
    <details className="dc-note dc-note--amber dc-papers__review" open={points.length <= 4}>
      <summary>{t('papers.review.title', { count: points.length })}</summary>
      <ReviewList points={points} deskPath={room.isSecretary ? `/hoi-nghi/${conferenceId}/thu-ky` : null} />
    </details>
  );
}

type ReviewListProps = {
  readonly points: readonly ReviewPoint[];
  /** Where they can be put right; null for those who do not write. */
  readonly deskPath: string | null;
};

function ReviewList({ points, deskPath }: ReviewListProps) {
  const { t } = useTranslation();
  return (
    <ul>
      {points.map(({ kind, name, ref }) => (
        <li key={`${kind} ${ref} ${name}`}>
          <strong>{t(`papers.review.${kind}`)}</strong> {name}{' '}
          {deskPath !== null && (
            <Link
              className="dc-papers__place"
              href={ref === '' ? deskPath : `${deskPath}#${ref}`}
              aria-label={t('papers.review.toPlace', { name: name === '' ? t(`papers.review.${kind}`) : name })}
            >
              {t('papers.review.open')}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
