import { useTranslation } from 'react-i18next';
import { copyText } from '#client/ui/copy-text.ts';
import { showDone, showRefusal } from '#client/ui/toasts.ts';

/** Takes a text along, to be put where it belongs. */
export function CopyLink({ text }: { readonly text: string }) {
  const { t } = useTranslation();
  const copy = async () => {
    if (await copyText(text)) showDone(t('minutes.late.copied'));
    else showRefusal(t('minutes.late.notCopied'));
  };
  return (
    <button type="button" className="dc-link dc-link--small" onClick={() => void copy()}>
      {t('minutes.late.copy')}
    </button>
  );
}
