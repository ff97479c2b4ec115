import { useTranslation } from 'react-i18next';
import { annexes } from '#client/bindings/papers.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { Panel } from '#client/ui/Panel.tsx';
import { Tag } from '#client/ui/Pill.tsx';
import type { PapersRoom } from './use-room.ts';

/** What goes with the papers: annexes, and the news. Others see annexes once the minutes are approved. */
export function AttachedList({ room }: { readonly room: PapersRoom }) {
  const { t } = useTranslation();
  const isApproved = room.state.minutes.paperByKind.minutes.state.kind === 'approved';
  if (!room.mayRead && !isApproved) return null;
  return (
    <Panel caption={t('papers.attached')}>
      <ul className="dc-papers__attached">
        {annexes.map((annex) => (
          <li key={annex} className="dc-row">
            <span className="dc-grow">{t(`papers.annex.${annex}`)}</span>
            <ActionButton
              size="xs"
              label={t(`papers.annex.${annex}`)}
              onPress={() => room.show({ kind: 'annex', annex })}
            >
              {t('papers.view')}
            </ActionButton>
          </li>
        ))}
        {room.mayRead && <NewsLine room={room} />}
      </ul>
    </Panel>
  );
}

function NewsLine({ room }: { readonly room: PapersRoom }) {
  const { t } = useTranslation();
  const { fields, releasedAt } = room.state.minutes.news;
  const standing = releasedAt !== null ? 'released' : fields.length > 0 ? 'marked' : 'none';
  return (
    <li className="dc-row">
      <span className="dc-grow">
        {t('papers.news.title')}{' '}
        <Tag tone={standing === 'released' ? 'green' : 'neutral'}>{t(`papers.news.standing.${standing}`)}</Tag>
      </span>
      <ActionButton size="xs" label={t('papers.news.title')} onPress={() => room.show({ kind: 'news' })}>
        {t('papers.view')}
      </ActionButton>
    </li>
  );
}
