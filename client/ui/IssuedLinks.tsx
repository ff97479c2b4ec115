import { useTranslation } from 'react-i18next';
import { ActionButton } from './ActionButton.tsx';
import { IconCopy } from './icons.ts';

/** A link with its full address, which is shown once. */
export type IssuedLine = {
  readonly id: string;
  readonly site: string;
  readonly kind: string;
  readonly address: string;
};

export type IssuedLinksProps = {
  /** Stands above the list on paper. */
  readonly title: string;
  readonly links: readonly IssuedLine[];
  readonly onCopy: (text: string) => void;
  readonly onPrint: () => void;
  readonly onHide: () => void;
};

/** Links just created: to be copied or printed now, since their addresses are not told again. */
export function IssuedLinks({ title, links, onCopy, onPrint, onHide }: IssuedLinksProps) {
  const { t } = useTranslation();
  return (
    <section className="dc-note dc-note--amber dc-issued" aria-label={t('technician.newLinks')}>
      <div className="dc-issued__head dc-noprint">
        <p>
          <strong>{t('technician.newLinks')}.</strong> {t('technician.linkOnce')}
        </p>
        <span className="dc-row">
          <ActionButton look="primary" icon={<IconCopy size={16} />} onPress={() => onCopy(textOf(links))}>
            {t('technician.copyAll')}
          </ActionButton>
          <ActionButton onPress={onPrint}>{t('technician.print')}</ActionButton>
          <ActionButton look="quiet" onPress={onHide}>
            {t('technician.hideNew')}
          </ActionButton>
        </span>
      </div>
      <div className="dc-print">
        <p className="dc-print__title">{title}</p>
        <table className="dc-issued__list">
          <tbody>
            {links.map((link) => (
              <IssuedRow key={link.id} link={link} onCopy={onCopy} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

type IssuedRowProps = { readonly link: IssuedLine; readonly onCopy: (text: string) => void };

function IssuedRow({ link, onCopy }: IssuedRowProps) {
  const { t } = useTranslation();
  return (
    <tr>
      <th scope="row">{link.site}</th>
      <td>{link.kind}</td>
      <td>
        <input
          className="dc-issued__address"
          readOnly
          value={link.address}
          aria-label={t('technician.linkFor', { site: link.site })}
          onFocus={(event) => event.currentTarget.select()}
        />
        <span className="dc-issued__printed">{link.address}</span>
      </td>
      <td className="dc-noprint">
        <ActionButton
          size="compact-sm"
          icon={<IconCopy size={14} />}
          label={link.site}
          onPress={() => onCopy(link.address)}
        >
          {t('common.copy')}
        </ActionButton>
      </td>
    </tr>
  );
}

/** A line for each link, to be pasted into a table or a message. */
export function textOf(links: readonly IssuedLine[]): string {
  return links.map(({ site, kind, address }) => `${site}\t${kind}\t${address}`).join('\n');
}
