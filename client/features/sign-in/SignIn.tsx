import { Button, PasswordInput, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useChangePreferences } from '#client/bindings/preferences.ts';
import type { Reason } from '#client/bindings/reason.ts';
import { useSession, useSessionActions } from '#client/bindings/session.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { EntrancePage } from '#client/ui/EntrancePage.tsx';
import { LanguageSwitch } from '#client/ui/LanguageSwitch.tsx';
import { SecretNotice } from '#client/ui/SecretNotice.tsx';

/** Sign-in by name and password, under the notice on state secrets. */
export function SignIn() {
  const { t } = useTranslation();
  const change = useChangePreferences();
  const session = useSession();
  return (
    <EntrancePage narrow aside={<LanguageSwitch onLanguage={(language) => change({ language })} />}>
      <div className="dc-stack">
        <h1 className="dc-page__title">{t('entrance.signInTitle')}</h1>
        <SecretNotice />
        {session.kind === 'away' && (
          <div className="dc-note dc-note--amber" role="status">
            <p>{t('entrance.serverAway')}</p>
          </div>
        )}
        <SignInForm />
        <p className="dc-quiet">{t('entrance.signInHelp')}</p>
      </div>
    </EntrancePage>
  );
}

function SignInForm() {
  const { t } = useTranslation();
  const language = useLanguage();
  const { signIn } = useSessionActions();
  const [name, setName] = useState('');
  const [password, setPassword] = useState('');
  const [pending, setPending] = useState(false);
  const [reason, setReason] = useState<Reason | null>(null);
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const outcome = await signIn({ name, password });
    setPending(false);
    setReason(outcome.ok ? null : outcome.reason);
    if (!outcome.ok) setPassword('');
  };
  return (
    <form className="dc-panel" onSubmit={(event) => void submit(event)}>
      <TextInput
        label={t('entrance.name')}
        value={name}
        autoComplete="username"
        autoCapitalize="none"
        required
        autoFocus
        onChange={(event) => setName(event.currentTarget.value)}
      />
      <PasswordInput
        label={t('entrance.password')}
        value={password}
        autoComplete="current-password"
        required
        onChange={(event) => setPassword(event.currentTarget.value)}
      />
      {reason !== null && (
        <div className="dc-note dc-note--red" role="alert">
          <p>{reason[language]}</p>
        </div>
      )}
      <Button type="submit" size="md" loading={pending}>
        {t('entrance.signIn')}
      </Button>
    </form>
  );
}
