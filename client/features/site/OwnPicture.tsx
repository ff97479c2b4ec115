import { useTranslation } from 'react-i18next';
import { SelfView } from '#client/bindings/MediaView.tsx';
import { useMedia } from '#client/bindings/media.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { IconVideoOff } from '#client/ui/icons.ts';
import { NoPicture } from '#client/ui/StageFrame.tsx';

/** What the others see of this room. */
export function OwnPicture() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { camera } = useMedia();
  const title = camera.kind === 'failed' ? camera.reason[language] : t('site.noOwnPicture');
  const placeholder = <NoPicture icon={<IconVideoOff size={26} aria-hidden="true" />} title={title} />;
  return (
    <section aria-label={t('site.ownPicture')} className="dc-stack">
      <h2 className="dc-caption">{t('site.ownPicture')}</h2>
      <div className="dc-self">
        {camera.kind === 'off' || camera.kind === 'failed' ? (
          placeholder
        ) : (
          <SelfView fit="contain">{placeholder}</SelfView>
        )}
      </div>
    </section>
  );
}
