import { Button, Modal, PasswordInput } from '@mantine/core';
import { type FormEvent, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { api } from '#client/bindings/api.ts';
import { useLanguage } from '#client/i18n/language.ts';
import { showDone } from '#client/ui/toasts.ts';

const SHORTEST = 12;

/** Changes one's own password; sessions on other machines end. */
export function PasswordDialog({ onClose }: { readonly onClose: () => void }) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [draft, setDraft] = useState({ current: '', next: '', again: '' });
  const [problem, setProblem] = useState<string | null>(null);
  const [pending, setPending] = useState(false);
  const differs = draft.again !== '' && draft.again !== draft.next;
  const isComplete = draft.current !== '' && draft.next.length >= SHORTEST && draft.again === draft.next;
  const save = async (event: FormEvent) => {
    event.preventDefault();
    setPending(true);
    const { current, next } = draft;
    const outcome = await api.changePassword({ current, next });
    setPending(false);
    if (!outcome.ok) return setProblem(outcome.reason[language]);
    showDone(t('entrance.passwordChanged'));
    onClose();
  };
  return (
    <Modal opened onClose={onClose} title={t('entrance.changePassword')}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <PasswordInput
          label={t('entrance.passwordNow')}
          value={draft.current}
          maxLength={256}
          autoComplete="current-password"
          required
          data-autofocus
          error={problem}
          onChange={(event) => {
            setProblem(null);
            setDraft({ ...draft, current: event.currentTarget.value });
          }}
        />
        <PasswordInput
          label={t('entrance.passwordNext')}
          description={t('entrance.passwordHint', { count: SHORTEST })}
          value={draft.next}
          maxLength={128}
          autoComplete="new-password"
          required
          onChange={(event) => setDraft({ ...draft, next: event.currentTarget.value })}
        />
        <PasswordInput
          label={t('entrance.passwordAgain')}
          value={draft.again}
          maxLength={128}
          autoComplete="new-password"
          required
          error={differs ? t('entrance.passwordDiffers') : null}
          onChange={(event) => setDraft({ ...draft, again: event.currentTarget.value })}
        />
        <p className="dc-quiet dc-flat">{t('entrance.passwordEffect')}</p>
        <div className="dc-row dc-dialog-buttons">
          <Button variant="default" onClick={onClose}>
            {t('common.cancel')}
          </Button>
          <Button type="submit" loading={pending} disabled={!isComplete}>
            {t('entrance.changePassword')}
          </Button>
        </div>
      </form>
    </Modal>
  );
}
