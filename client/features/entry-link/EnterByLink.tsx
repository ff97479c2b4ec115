import { Button } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import type { Reason } from '#client/bindings/reason.ts';
import type { Session } from '#client/bindings/session.ts';
import { useSessionActions } from '#client/bindings/session.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { EntrancePage } from '#client/ui/EntrancePage.tsx';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import { SecretNotice } from '#client/ui/SecretNotice.tsx';

export type EnterByLinkProps = {
  /** A site's link, or one for a screen that only watches. */
  readonly kind: 'join' | 'display';
  readonly token: string;
  readonly onEntered: (session: Session) => void;
};

/** One large button for whoever opened a link: nothing happens before it is pressed. */
export function EnterByLink({ kind, token, onEntered }: EnterByLinkProps) {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const isJoin = kind === 'join';
  return (
    <EntrancePage narrow aside={<LanguageSwitch onLanguage={(language) => change({ language })} />}>
      <div className="dc-stack">
        <h1 className="dc-page__title">{isJoin ? t('entrance.linkJoinTitle') : t('entrance.linkDisplayTitle')}</h1>
        <p className="dc-flat">{isJoin ? t('entrance.linkText') : t('entrance.linkDisplayText')}</p>
        <EnterButton kind={kind} token={token} onEntered={onEntered} />
        <SecretNotice />
      </div>
    </EntrancePage>
  );
}

function EnterButton({ kind, token, onEntered }: EnterByLinkProps) {
  const { t } = useTranslation();
  const language = useLanguage();
  const { enterByJoinLink, enterByDisplayLink } = useSessionActions();
  const [pending, setPending] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const enter = async () => {
    setPending(true);
    const outcome = await (kind === 'join' ? enterByJoinLink(token) : enterByDisplayLink(token));
    setPending(false);
    if (outcome.ok) onEntered(outcome.value);
    else setReason(outcome.reason);
  };
  return (
    <>
      <Button className="dc-large" fullWidth loading={pending} onClick={() => void enter()} autoFocus>
        {kind === 'join' ? t('entrance.linkEnter') : t('entrance.linkOpen')}
      </Button>
      {reason !== null && (
        <div className="dc-note dc-note--red" role="alert">
          <p>{reason[language]}</p>
        </div>
      )}
    </>
  );
}
