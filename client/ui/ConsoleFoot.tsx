import type { ReactNode } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Language } from '../i18n/language.ts';
import { useLanguage } from '../i18n/language.ts';
import type { WordsOfReason } from './acts.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { LanguageSwitch } from './LanguageSwitch.tsx';
import { SecretLine } from './SecretNotice.tsx';
import { showRefusal } from './toasts.ts';

export type ConsoleFootProps = {
  readonly onLanguage: (language: Language) => void;
  /** Takes this device out of the conference; gives the reason where that was refused. */
  readonly onLeave: () => Promise<WordsOfReason | null>;
  readonly children?: ReactNode;
};

/** The quiet line under a console: state secrets, what else there is, the way out, the language. */
export function ConsoleFoot({ onLanguage, onLeave, children }: ConsoleFootProps) {
  return (
    <footer className="dc-foot">
      <SecretLine />
      <span className="dc-row">
        {children}
        <LeaveLink onLeave={onLeave} />
        <LanguageSwitch onLanguage={onLanguage} />
      </span>
    </footer>
  );
}

function LeaveLink({ onLeave }: Pick<ConsoleFootProps, 'onLeave'>) {
  const { t } = useTranslation();
  const language = useLanguage();
  const [step, setStep] = useState<'closed' | 'asking' | 'leaving'>('closed');
  const leave = async () => {
    setStep('leaving');
    const reason = await onLeave();
    if (reason !== null) showRefusal(reason[language]);
    setStep('closed');
  };
  return (
    <>
      <button type="button" className="dc-link dc-link--small" onClick={() => setStep('asking')}>
        {t('common.leaveConference')}
      </button>
      {step !== 'closed' && (
        <ConfirmDialog
          title={t('common.leaveConference')}
          text={t('common.leaveText')}
          done={t('common.leaveConference')}
          pending={step === 'leaving'}
          onConfirm={() => void leave()}
          onClose={() => setStep('closed')}
        />
      )}
    </>
  );
}
