import { useTranslation } from 'react-i18next';
import type { Instant } from '#shared/kernel/index.ts';
import { dateOf, formatDate, formatTime } from '../i18n/format.ts';
import { ActionButton } from './ActionButton.tsx';
import { LineTable } from './LineTable.tsx';
import { Tag } from './Pill.tsx';

/** A link as it stands in a list; its address is known to those only who kept it. */
export type LinkLine = {
  readonly id: string;
  readonly site: string;
  readonly label: string;
  readonly createdAt: Instant;
  readonly closedAt: Instant | null;
  readonly revokedAt: Instant | null;
  /** Screens that show it, of those it lets in; null for a link of a site. */
  readonly screens: { readonly openCount: number; readonly limit: number } | null;
};

export type LinkListProps = {
  readonly label: string;
  readonly links: readonly LinkLine[];
  /** Why nothing can be revoked now; null when it can. */
  readonly reason: string | null;
  readonly onRevoke: (link: LinkLine) => void;
};

/** Links with when they were created, whether they are open, and a way to revoke them. */
export function LinkList({ label, links, reason, onRevoke }: LinkListProps) {
  const { t } = useTranslation();
  const words = ['site', 'linkLabel', 'created', 'state', 'actions'] as const;
  const heads = words.map((word) => ({ label: t(`technician.${word}`) }));
  return (
    <LineTable label={label} heads={heads} empty={t('technician.noLinks')}>
      {links.map((link) => (
        <tr key={link.id}>
          <th scope="row">{link.site}</th>
          <td>{link.label}</td>
          <td>{whenWords(link.createdAt)}</td>
          <td>
            <LinkState link={link} />
          </td>
          <td>
            {link.revokedAt === null && (
              <ActionButton
                look="danger"
                size="compact-sm"
                reason={reason}
                label={link.site}
                onPress={() => onRevoke(link)}
              >
                {t('technician.revoke')}
              </ActionButton>
            )}
          </td>
        </tr>
      ))}
    </LineTable>
  );
}

function LinkState({ link }: { readonly link: LinkLine }) {
  const { t } = useTranslation();
  const { revokedAt, closedAt, screens } = link;
  if (revokedAt !== null) return <Tag>{t('technician.linkRevoked', { time: whenWords(revokedAt) })}</Tag>;
  return (
    <span className="dc-tech-tags">
      {closedAt === null ? (
        <Tag tone="green">{t('technician.linkOpen')}</Tag>
      ) : (
        <Tag tone="amber">{t('technician.linkClosed')}</Tag>
      )}
      {screens !== null && <span>{t('technician.screens', { count: screens.openCount, limit: screens.limit })}</span>}
    </span>
  );
}

function whenWords(at: Instant): string {
  return `${formatTime(at)} ${formatDate(dateOf(at))}`;
}
