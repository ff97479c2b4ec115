import { Modal, Textarea } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitFields, UnitSummary } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { showDone } from '#client/ui/toasts.ts';
import type { UnitId } from '#shared/kernel/index.ts';
import { LevelField } from './LevelField.tsx';
import { ParentField } from './ParentField.tsx';
import { PastedPreview } from './PastedPreview.tsx';
import type { PastedUnit } from './pasted-units.ts';
import { MOST_LINES, readPastedUnits } from './pasted-units.ts';
import { nextOrder, ValidityFields } from './UnitDialog.tsx';
import type { Validity } from './unit-draft.ts';
import { isReversed, levelCode, onlyTop, tidy, validityOfDraft } from './unit-draft.ts';

export type ManyUnitsDialogProps = {
  readonly parentId: UnitId | null;
  readonly units: readonly UnitSummary[];
  readonly onDone: () => void;
  readonly onClose: () => void;
};

/** What the form holds: what all units have in common, and the list. */
type Draft = {
  readonly levelLabel: string;
  readonly parentId: UnitId | null;
  readonly validFrom: string;
  readonly validTo: string;
  readonly text: string;
};

/** Enters many units at once: a pasted list, looked over before it is sent whole. */
export function ManyUnitsDialog({ parentId, units, onDone, onClose }: ManyUnitsDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [draft, setDraft] = useState<Draft>({
    levelLabel: '',
    parentId: parentId ?? onlyTop(units),
    validFrom: '',
    validTo: '',
    text: '',
  });
  const validity = validityOfDraft(draft);
  const lines = readPastedUnits(draft.text, units, validity ?? { validFrom: null, validTo: null });
  const blocked = useBlocked({ draft, lines, validity, units });
  const count = lines.length;
  const add = async (event: FormEvent) => {
    event.preventDefault();
    if (validity === null || blocked !== null) return;
    const fields = lines.map((line, index) => fieldsOf({ line, index, draft, validity, units }));
    if ((await act.run(() => api.addUnits(fields))) === null) return;
    showDone(t('administration.manyAdded', { count }));
    onDone();
  };
  return (
    <Modal opened size="min(1360px, 94vw)" onClose={onClose} title={t('administration.manyTitle')}>
      <form onSubmit={(event) => void add(event)} className="dc-stack">
        <div className="dc-admin-many">
          <ManyFields draft={draft} units={units} onChange={setDraft} />
          <PastedPreview lines={lines} />
        </div>
        <FormFoot
          done={count === 0 ? t('common.add') : t('administration.manyDone', { count })}
          pending={act.pending}
          problem={act.problem}
          blocked={blocked}
          onCancel={onClose}
        />
      </form>
    </Modal>
  );
}

type ManyFieldsProps = {
  readonly draft: Draft;
  readonly units: readonly UnitSummary[];
  readonly onChange: (draft: Draft) => void;
};

function ManyFields({ draft, units, onChange }: ManyFieldsProps) {
  const { t } = useTranslation();
  return (
    <div className="dc-stack">
      <h3 className="dc-caption">{t('administration.manyCommon')}</h3>
      <div className="dc-twocol">
        <LevelField
          value={draft.levelLabel}
          units={units}
          onChange={(levelLabel) => onChange({ ...draft, levelLabel })}
        />
        <ParentField
          units={units}
          ownId={null}
          value={draft.parentId}
          onChange={(parentId) => onChange({ ...draft, parentId })}
        />
        <ValidityFields draft={draft} onChange={(dates) => onChange({ ...draft, ...dates })} />
      </div>
      <Textarea
        label={t('administration.manyLines')}
        description={t('administration.manyHint')}
        placeholder={t('administration.manyExample')}
        value={draft.text}
        rows={11}
        maxLength={40_000}
        wrap="off"
        spellCheck={false}
        data-autofocus
        onChange={(event) => onChange({ ...draft, text: event.currentTarget.value })}
      />
    </div>
  );
}

type Checked = {
  readonly draft: Draft;
  readonly lines: readonly PastedUnit[];
  readonly validity: Validity | null;
  readonly units: readonly UnitSummary[];
};

/** Why the list cannot be added yet; null when it can. */
function useBlocked({ draft, lines, validity, units }: Checked): string | null {
  const { t } = useTranslation();
  const faultCount = lines.filter(({ fault }) => fault !== null).length;
  if (lines.length === 0) return t('administration.manyNothing');
  if (validity === null || isReversed(validity)) return t('administration.manyDates');
  if (lines.length > MOST_LINES) return t('administration.manyTooMany', { count: MOST_LINES });
  if (faultCount > 0) return t('administration.manyErrors', { count: faultCount });
  return levelCode(draft.levelLabel, units) === '' ? t('administration.manyNoLevel') : null;
}

type LineFields = Pick<Checked, 'draft' | 'units'> & {
  readonly line: PastedUnit;
  readonly index: number;
  readonly validity: Validity;
};

function fieldsOf({ line, index, draft, validity, units }: LineFields): UnitFields {
  const { name, shortName, symbol } = line;
  const levelLabel = tidy(draft.levelLabel);
  const level = levelCode(levelLabel, units);
  const order = nextOrder(units) + index;
  return { name, shortName, symbol, level, levelLabel, parentId: draft.parentId, order, work: null, ...validity };
}
