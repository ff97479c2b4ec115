import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useRefusal } from '#client/bindings/commands.ts';
import { useStanding } from '#client/bindings/conference.tsx';
import { useMedia, useMediaActions } from '#client/bindings/media.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconScreenShare, IconScreenShareOff } from '#client/ui/icons.ts';
import { showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';

/** Offers the screen of this device; the chair's side chooses whether the stage holds it. */
export function ShareButton({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { deviceId } = useStanding();
  const { screen } = useMedia();
  const { shareScreen, stopSharing } = useMediaActions();
  const refusal = useRefusal({ type: 'stage/offerShare', deviceId });
  const [pending, setPending] = useState(false);
  const share = async () => {
    setPending(true);
    const outcome = await shareScreen();
    setPending(false);
    if (!outcome.ok) showRefusal(outcome.reason[language]);
  };
  if (screen.kind === 'on' || screen.kind === 'starting') {
    const shown = state.stage.source.kind === 'share' && state.stage.source.deviceId === deviceId;
    return (
      <>
        <span className="dc-quiet">{shown ? t('site.shareShown') : t('site.shareWaiting')}</span>
        <ActionButton icon={<IconScreenShareOff size={16} />} onPress={() => void stopSharing()}>
          {t('site.stopShare')}
        </ActionButton>
      </>
    );
  }
  return (
    <ActionButton
      icon={<IconScreenShare size={16} />}
      reason={refusal?.[language] ?? null}
      pending={pending}
      onPress={() => void share()}
    >
      {t('site.share')}
    </ActionButton>
  );
}
