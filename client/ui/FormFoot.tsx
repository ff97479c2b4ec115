import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type FormFootProps = {
  readonly done: string;
  readonly cancel?: string;
  readonly pending: boolean;
  /** The server's words for what it refused. */
  readonly problem: string | null;
  /** Why it cannot be sent yet; null when it can. */
  readonly blocked?: string | null;
  readonly onCancel: () => void;
};

/** The foot of a form in a dialog: what stands against it, and the two buttons. */
export function FormFoot({ done, cancel, pending, problem, blocked = null, onCancel }: FormFootProps) {
  const { t } = useTranslation();
  return (
    <>
      {problem !== null && (
        <p className="dc-note dc-note--red dc-flat" role="alert">
          {problem}
        </p>
      )}
      <div className="dc-row dc-dialog-buttons">
        <span className="dc-quiet dc-grow" role="status">
          {blocked}
        </span>
        <Button variant="default" onClick={onCancel}>
          {cancel ?? t('common.cancel')}
        </Button>
        <Button type="submit" loading={pending} disabled={blocked !== null}>
          {done}
        </Button>
      </div>
    </>
  );
}
