import { useEffect } from 'react';
import { useTranslation } from 'react-i18next';

/** What the desk shows: the minutes, or the record with the work on the floor. */
export type DeskView = 'minutes' | 'conduct';

export type DeskViewsProps = { readonly view: DeskView; readonly onView: (view: DeskView) => void };

/**
 * The switch between the two, with its key. No bare letter: where the text has lost the focus, a word that is typed on
 * would lead to the other side and end a speech there.
 */
export function DeskViews({ view, onView }: DeskViewsProps) {
  const { t } = useTranslation();
  const other = view === 'minutes' ? 'conduct' : 'minutes';
  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      const isKey = event.altKey && !event.ctrlKey && event.code === 'KeyB' && !event.repeat;
      if (!isKey || document.querySelector('[role="dialog"]') !== null) return;
      event.preventDefault();
      onView(other);
    };
    document.addEventListener('keydown', onKey);
    return () => document.removeEventListener('keydown', onKey);
  }, [other, onView]);
  return (
    <fieldset className="dc-views" aria-label={t('minutes.viewHint')}>
      {(['minutes', 'conduct'] as const).map((each) => (
        <button
          key={each}
          type="button"
          className="dc-views__one"
          aria-pressed={view === each}
          onClick={() => onView(each)}
          {...(each === other ? { 'aria-keyshortcuts': 'Alt+B' } : {})}
        >
          {t(each === 'minutes' ? 'minutes.view' : 'minutes.viewConduct')}
        </button>
      ))}
    </fieldset>
  );
}
