import { Checkbox, Modal, Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { AccountFields, AdministeredAccount, UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import type { RouteAct } from '#client/bindings/use-route-act.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { dateOf } from '#client/i18n/format.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { showDone } from '#client/ui/toasts.ts';
import { unitIdOf, unitOptions, withoutMarks } from './options.ts';
import type { IssuedPassword } from './PasswordIssued.tsx';
import { existsOn, tidy } from './unit-draft.ts';

export type AccountDialogProps = {
  /** The account to change; null makes one. */
  readonly account: AdministeredAccount | null;
  readonly units: readonly UnitSummary[];
  readonly onDone: () => void;
  /** Told of the password of a new account. */
  readonly onIssued: (issued: IssuedPassword) => void;
  readonly onClose: () => void;
};

type Draft = AccountFields & { readonly signInName: string };

const signInNames = /^[\p{L}\p{N}][\p{L}\p{N}._-]{1,63}$/u;

/** Makes an account, or changes who it belongs to. */
export function AccountDialog({ account, units, onDone, onIssued, onClose }: AccountDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState<Draft>(() => draftOf(account));
  const fields = fieldsOf(draft);
  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (fields === null) return;
    if (account === null) {
      const issued = await create(act, fields);
      return issued === null ? undefined : onIssued(issued);
    }
    const { name, title, unitId } = fields;
    if ((await act.run(() => api.changeAccount(account.id, { name, title, unitId }))) === null) return;
    showDone(t('administration.accountSaved', { name }));
    onDone();
  };
  return (
    <Modal
      opened
      size="lg"
      onClose={onClose}
      title={t(account === null ? 'administration.addAccount' : 'administration.editAccount')}
    >
      <form onSubmit={(event) => void save(event)} className="dc-stack" autoComplete="off">
        <Fields draft={draft} isNew={account === null} units={units} onChange={setDraft} />
        <FormFoot
          done={t(account === null ? 'administration.createAccountDone' : 'common.save')}
          pending={act.pending}
          problem={act.problem}
          blocked={fields === null ? t('administration.accountIncomplete') : null}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

async function create(act: RouteAct, fields: Draft): Promise<IssuedPassword | null> {
  const answer = await act.run(() => api.createAccount(fields));
  if (answer === null) return null;
  const { name, signInName } = fields;
  return { name, signInName, password: answer.value.password };
}

function draftOf(account: AdministeredAccount | null): Draft {
  const { signInName = '', name = '', title = '', unitId = null, isAdministrator = false } = account ?? {};
  return { signInName, name, title, unitId, isAdministrator };
}

/** As the server takes it; null while something is missing or wrong. */
function fieldsOf(draft: Draft): Draft | null {
  const fields = { ...draft, name: tidy(draft.name), title: tidy(draft.title), signInName: draft.signInName.trim() };
  return fields.name !== '' && signInNames.test(fields.signInName) ? fields : null;
}

type FieldsProps = {
  readonly draft: Draft;
  readonly isNew: boolean;
  readonly units: readonly UnitSummary[];
  readonly onChange: (draft: Draft) => void;
};

function Fields(props: FieldsProps) {
  const { t } = useTranslation();
  const { draft, isNew, units, onChange } = props;
  const today = dateOf(Date.now());
  const choice = units.filter((unit) => existsOn(unit, today) || unit.id === draft.unitId);
  return (
    <div className="dc-twocol">
      <TextInput
        label={t('administration.personName')}
        description={t('administration.personNameHint')}
        value={draft.name}
        maxLength={120}
        required
        data-autofocus
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <SignInNameField {...props} />
      <TextInput
        label={t('administration.personTitle')}
        value={draft.title}
        maxLength={200}
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      <Select
        label={t('administration.unit')}
        placeholder={t('administration.noParent')}
        data={unitOptions(choice)}
        value={draft.unitId}
        searchable
        clearable
        clearButtonProps={{ 'aria-label': t('administration.noParent') }}
        nothingFoundMessage={t('common.nothingFound')}
        filter={withoutMarks}
        onChange={(value) => onChange({ ...draft, unitId: unitIdOf(units, value) })}
      />
      {isNew && (
        <Checkbox
          className="dc-twocol__wide"
          label={t('administration.isAdministrator')}
          description={t('administration.isAdministratorHint')}
          checked={draft.isAdministrator}
          onChange={(event) => onChange({ ...draft, isAdministrator: event.currentTarget.checked })}
        />
      )}
    </div>
  );
}

function SignInNameField({ draft, isNew, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const typed = draft.signInName.trim();
  const isWrong = typed.length > 1 && !signInNames.test(typed);
  return (
    <TextInput
      label={t('administration.signInName')}
      description={t('administration.signInNameHint')}
      value={draft.signInName}
      maxLength={64}
      required
      readOnly={!isNew}
      autoComplete="off"
      autoCapitalize="none"
      spellCheck={false}
      error={isWrong ? t('administration.signInNameWrong') : null}
      onChange={(event) => onChange({ ...draft, signInName: event.currentTarget.value })}
    />
  );
}
