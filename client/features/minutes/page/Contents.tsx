import { useTranslation } from 'react-i18next';
import { Panel } from '#client/ui/Panel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import { recordGroups } from '#shared/conference/index.ts';

export type ContentsProps = {
  readonly state: ConferenceState;
  readonly directiveCount: number;
  /** Brings the entry of this name into view; "conclusions" are the conclusions. */
  readonly onGo: (ref: string) => void;
};

/** The items that were held, to go to their place on the page. */
export function Contents({ state, directiveCount, onGo }: ContentsProps) {
  const { t } = useTranslation();
  const items = recordGroups(state).flatMap(({ part, entries }) =>
    part.kind === 'item' ? [{ item: part.item, count: entries.filter(({ kind }) => kind === 'speech').length }] : [],
  );
  return (
    <Panel caption={t('minutes.contents')} grow>
      <ul className="dc-contents dc-scroll">
        {items.map(({ item, count }) => (
          <li key={item.itemId}>
            <button
              type="button"
              className="dc-contents__line"
              aria-current={item.state === 'current' ? 'step' : undefined}
              onClick={() => onGo(`item:${item.itemId}`)}
            >
              {(state.agenda.order.indexOf(item.itemId) + 1).toString()}. {item.title}
              {count > 0 && ` · ${count.toString()}`}
            </button>
          </li>
        ))}
        <li>
          <button type="button" className="dc-contents__line" onClick={() => onGo('conclusions')}>
            {t('minutes.conclusions')}
            {directiveCount > 0 && ` · ${directiveCount.toString()}`}
          </button>
        </li>
      </ul>
    </Panel>
  );
}
