import { Button } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type SaveFootProps = {
  readonly pending: boolean;
  /** The server's words for what it refused. */
  readonly problem: string | null;
  /** Why it cannot be saved yet; null when it can. */
  readonly blocked: string | null;
  readonly isDirty: boolean;
  readonly onDrop: () => void;
};

/** The foot of a form that always stands on the page. */
export function SaveFoot({ pending, problem, blocked, isDirty, onDrop }: SaveFootProps) {
  const { t } = useTranslation();
  const why = isDirty ? blocked : t('prepare.nothingChanged');
  return (
    <>
      {problem !== null && (
        <p className="dc-note dc-note--red dc-flat" role="alert">
          {problem}
        </p>
      )}
      <div className="dc-row dc-row--wrap">
        <Button type="submit" loading={pending} disabled={why !== null}>
          {t('common.save')}
        </Button>
        {isDirty && (
          <Button variant="default" onClick={onDrop}>
            {t('prepare.drop')}
          </Button>
        )}
        <span className="dc-quiet" role="status">
          {why ?? t('prepare.unsaved')}
        </span>
      </div>
    </>
  );
}
