import { Button, Modal, TextInput } from '@mantine/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconCheck, IconCopy } from '#client/ui/icons.ts';

export type IssuedPassword = { readonly name: string; readonly signInName: string; readonly password: string };

export type PasswordIssuedProps = { readonly issued: IssuedPassword; readonly onClose: () => void };

/** A password that was just made. It is told this once, so nothing closes it but its button. */
export function PasswordIssued({ issued, onClose }: PasswordIssuedProps) {
  const { t } = useTranslation();
  const { name, signInName, password } = issued;
  return (
    <Modal
      opened
      onClose={onClose}
      closeOnClickOutside={false}
      closeOnEscape={false}
      withCloseButton={false}
      title={t('administration.issuedTitle', { name })}
    >
      <div className="dc-stack">
        <p className="dc-note dc-note--amber dc-flat">{t('administration.issuedOnce')}</p>
        <Kept label={t('administration.signInName')} value={signInName} />
        <Kept label={t('administration.password')} value={password} />
        <CopyPassword password={password} />
        <p className="dc-quiet dc-flat">{t('administration.issuedAdvice')}</p>
        <div className="dc-row dc-dialog-buttons">
          <Button variant="default" onClick={onClose}>
            {t('administration.issuedClose')}
          </Button>
        </div>
      </div>
    </Modal>
  );
}

function Kept({ label, value }: { readonly label: string; readonly value: string }) {
  return (
    <TextInput
      className="dc-admin-kept"
      label={label}
      value={value}
      readOnly
      autoComplete="off"
      onFocus={(event) => event.currentTarget.select()}
    />
  );
}

function CopyPassword({ password }: { readonly password: string }) {
  const { t } = useTranslation();
  const [copied, setCopied] = useState<'not' | 'yes' | 'failed'>('not');
  const copy = async () => setCopied((await copyText(password)) ? 'yes' : 'failed');
  return (
    <>
      <Button
        data-autofocus
        leftSection={copied === 'yes' ? <IconCheck size={18} /> : <IconCopy size={18} />}
        onClick={() => void copy()}
      >
        {t(copied === 'yes' ? 'common.copied' : 'administration.copyPassword')}
      </Button>
      <p className="dc-quiet dc-flat" role="status">
        {copied === 'failed' && t('administration.copyByHand')}
      </p>
    </>
  );
}

/** Puts text on the clipboard; false where the browser does not allow it. */
async function copyText(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Not a secure page, or the user said no: the text stays on screen to be copied by hand.
    return false;
  }
}
