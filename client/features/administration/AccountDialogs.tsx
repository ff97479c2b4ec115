import { useTranslation } from 'react-i18next';
import type { AdministeredAccount, UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import type { Outcome } from '#client/bindings/reason.ts';
import { showDone } from '#client/ui/toasts.ts';
import { AccountDialog } from './AccountDialog.tsx';
import { AskDialog } from './AskDialog.tsx';
import type { IssuedPassword } from './PasswordIssued.tsx';
import { PasswordIssued } from './PasswordIssued.tsx';

export type AccountAct = 'reset' | 'give' | 'take' | 'disable' | 'enable';

/** The dialog over the list of accounts. */
export type OpenedAccount =
  | { readonly kind: 'nothing' }
  /** No account: a new one. */
  | { readonly kind: 'edit'; readonly account: AdministeredAccount | null }
  | { readonly kind: 'act'; readonly act: AccountAct; readonly account: AdministeredAccount }
  | { readonly kind: 'issued'; readonly issued: IssuedPassword };

export type AccountDialogsProps = {
  readonly opened: OpenedAccount;
  readonly units: readonly UnitSummary[];
  readonly onOpen: (opened: OpenedAccount) => void;
  readonly onChanged: () => void;
};

/** Whichever dialog is open. */
export function AccountDialogs({ opened, units, onOpen, onChanged }: AccountDialogsProps) {
  const close = () => onOpen({ kind: 'nothing' });
  const done = () => {
    close();
    onChanged();
  };
  const issued = (password: IssuedPassword) => {
    onOpen({ kind: 'issued', issued: password });
    onChanged();
  };
  switch (opened.kind) {
    case 'nothing':
      return null;
    case 'edit':
      return <AccountDialog account={opened.account} units={units} onDone={done} onIssued={issued} onClose={close} />;
    case 'issued':
      return <PasswordIssued issued={opened.issued} onClose={close} />;
    case 'act':
      return opened.act === 'reset' ? (
        <ResetDialog account={opened.account} onIssued={issued} onClose={close} />
      ) : (
        <ActDialog act={opened.act} account={opened.account} onDone={done} onClose={close} />
      );
  }
}

type ResetDialogProps = {
  readonly account: AdministeredAccount;
  readonly onIssued: (issued: IssuedPassword) => void;
  readonly onClose: () => void;
};

function ResetDialog({ account, onIssued, onClose }: ResetDialogProps) {
  const { t } = useTranslation();
  const { id, name, signInName } = account;
  return (
    <AskDialog
      title={t('administration.resetTitle', { name })}
      text={t('administration.resetText')}
      done={t('administration.resetPassword')}
      ask={() => api.resetPassword(id)}
      onDone={({ password }) => onIssued({ name, signInName, password })}
      onClose={onClose}
    />
  );
}

type SwitchAct = Exclude<AccountAct, 'reset'>;

const wordsOfAct = {
  give: { title: 'giveTitle', text: 'giveText', done: 'give', after: 'given' },
  take: { title: 'takeTitle', text: 'takeText', done: 'take', after: 'taken' },
  disable: { title: 'disableTitle', text: 'disableText', done: 'disable', after: 'disabledDone' },
  enable: { title: 'enableTitle', text: 'enableText', done: 'enable', after: 'enabledDone' },
} as const;

type ActDialogProps = {
  readonly act: SwitchAct;
  readonly account: AdministeredAccount;
  readonly onDone: () => void;
  readonly onClose: () => void;
};

function ActDialog({ act, account, onDone, onClose }: ActDialogProps) {
  const { t } = useTranslation();
  const { name } = account;
  const words = wordsOfAct[act];
  return (
    <AskDialog
      title={t(`administration.${words.title}`, { name })}
      text={t(`administration.${words.text}`)}
      done={t(`administration.${words.done}`)}
      ask={() => askFor(act, account)}
      onDone={() => {
        showDone(t(`administration.${words.after}`, { name }));
        onDone();
      }}
      onClose={onClose}
    />
  );
}

function askFor(act: SwitchAct, { id }: AdministeredAccount): Promise<Outcome<object>> {
  switch (act) {
    case 'give':
      return api.changeAccount(id, { isAdministrator: true });
    case 'take':
      return api.changeAccount(id, { isAdministrator: false });
    case 'disable':
    case 'enable':
      return api.switchAccount(id, act);
  }
}
