import { useSyncExternalStore } from 'react';
import { useTranslation } from 'react-i18next';
import { IconX } from './icons.ts';
import { dismissToast, onToasts, toastsNow } from './toasts.ts';

/** Short words at the foot of the screen, read out as they come. */
export function Toasts() {
  const { t } = useTranslation();
  const toasts = useSyncExternalStore(onToasts, toastsNow);
  return (
    <div className="dc-toasts" aria-live="assertive">
      {toasts.map(({ id, words, tone }) => (
        <div key={id} className={`dc-toasts__one dc-note dc-note--${tone}`}>
          <p className="dc-grow">{words}</p>
          <button type="button" className="dc-icon" aria-label={t('common.close')} onClick={() => dismissToast(id)}>
            <IconX size={16} />
          </button>
        </div>
      ))}
    </div>
  );
}
