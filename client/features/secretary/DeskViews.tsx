import { useTranslation } from 'react-i18next';

/** What the desk shows: the minutes, or the record with the work on the floor. */
export type DeskView = 'minutes' | 'conduct';

export type DeskViewsProps = { readonly view: DeskView; readonly onView: (view: DeskView) => void };

/** The switch between the two, with its key. */
export function DeskViews({ view, onView }: DeskViewsProps) {
  const { t } = useTranslation();
  const other = view === 'minutes' ? 'conduct' : 'minutes';
  return (
    <fieldset className="dc-views" aria-label={t('minutes.viewHint')}>
      {(['minutes', 'conduct'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="dc-views__one"
          aria-pressed={view === each}
          onClick={() => onView(each)}
          {...(each === other ? { 'data-shortcut': 'B', 'aria-keyshortcuts': 'B' } : {})}
        >
          {t(each === 'minutes' ? 'minutes.view' : 'minutes.viewConduct')}
        </button>
      ))}
    </fieldset>
  );
}
