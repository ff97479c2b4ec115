import { Button, Modal } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { UnitSummary } from '#client/bindings/api.ts';
import type { CatalogueEntry, IndicatorChange } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { FormFoot } from '#client/ui/FormFoot.tsx';
import { IconTrash } from '#client/ui/icons.ts';
import { IndicatorFields } from './IndicatorFields.tsx';
import type { IndicatorDraft, IndicatorFault } from './indicator-draft.ts';
import { changeOfDraft, draftOf, faultsOf } from './indicator-draft.ts';
import { MeasureFields } from './MeasureFields.tsx';
import type { Standing } from './placement.ts';
import { ReasonDialog } from './ReasonDialog.tsx';
import { SentenceFields } from './SentenceFields.tsx';
import { TargetList } from './TargetList.tsx';

export type IndicatorDialogProps = {
  /** The indicator to change, and all others; null adds one. */
  readonly standing: Standing;
  readonly units: readonly UnitSummary[];
  /** With words of what was done. */
  readonly onDone: (words: string) => void;
  readonly onClose: () => void;
};

/** Adds an indicator with its targets, changes one, gives it its last day, or removes one that never had figures. */
export function IndicatorDialog({ standing, units, onDone, onClose }: IndicatorDialogProps) {
  const { t } = useTranslation();
  const act = useRouteAct();
  const [first] = useState(() => draftOf(standing));
  const [draft, setDraft] = useState(first);
  const [asked, setAsked] = useState<'nothing' | 'leave' | 'remove'>('nothing');
  const missing = useMissing(draft);
  const { entry } = standing;
  const leave = () => (draft === first ? onClose() : setAsked('leave'));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const change = changeOfDraft(draft, standing);
    if (change === null || (await act.run(() => send(entry, change))) === null) return;
    onDone(t(entry === null ? 'figureEntry.list.added' : 'figureEntry.list.saved', { name: change.indicator.name }));
  };
  const fields = { draft, standing, units, isNew: entry === null, onChange: setDraft };
  return (
    <Modal
      opened
      size={900}
      closeOnClickOutside={false}
      onClose={leave}
      title={t(entry === null ? 'figureEntry.list.add' : 'figureEntry.list.edit')}
    >
      <form onSubmit={(event) => void save(event)} className="dc-stack dc-fig-form">
        <IndicatorForm {...fields} onRemove={() => setAsked('remove')} />
        <div className="dc-fig-form__foot">
          <FormFoot
            done={t(entry === null ? 'common.add' : 'common.save')}
            pending={act.pending}
            problem={act.problem}
            blocked={missing}
            onCancel={leave}
          />
        </div>
      </form>
      {asked === 'leave' && <LeaveDialog onLeave={onClose} onStay={() => setAsked('nothing')} />}
      {asked === 'remove' && entry !== null && (
        <RemoveDialog entry={entry} onDone={onDone} onClose={() => setAsked('nothing')} />
      )}
    </Modal>
  );
}

function send(entry: CatalogueEntry | null, change: IndicatorChange) {
  return entry === null ? figuresApi.addIndicator(change) : figuresApi.changeIndicator(entry.indicatorId, change);
}

/** Names what is missing or wrong; null when nothing is. */
function useMissing(draft: IndicatorDraft): string | null {
  const { t } = useTranslation();
  const wordOf = (fault: IndicatorFault) =>
    typeof fault === 'number' ? t('figureEntry.list.target', { number: fault }) : t(`figureEntry.list.${fault}`);
  const faults = faultsOf(draft).map(wordOf);
  return faults.length === 0 ? null : t('figureEntry.list.missing', { fields: faults.join('; ') });
}

type FormProps = Omit<IndicatorDialogProps, 'onDone' | 'onClose'> & {
  readonly draft: IndicatorDraft;
  readonly isNew: boolean;
  readonly onChange: (draft: IndicatorDraft) => void;
  readonly onRemove: () => void;
};

function IndicatorForm({ draft, standing, units, isNew, onChange, onRemove }: FormProps) {
  const { t } = useTranslation();
  return (
    <>
      <IndicatorFields draft={draft} standing={standing} onChange={onChange} />
      <MeasureFields draft={draft} isNew={isNew} onChange={onChange} />
      <SentenceFields draft={draft} onChange={onChange} />
      <TargetList draft={draft} units={units} onChange={onChange} />
      {!isNew && <p className="dc-quiet dc-flat">{t('figureEntry.list.closedKeeps')}</p>}
      {!isNew && (
        <div className="dc-fig-form__remove">
          <Button variant="subtle" leftSection={<IconTrash size={16} />} onClick={onRemove}>
            {t('figureEntry.list.remove')}
          </Button>
        </div>
      )}
    </>
  );
}

type RemoveProps = Pick<IndicatorDialogProps, 'onDone' | 'onClose'> & { readonly entry: CatalogueEntry };

function RemoveDialog({ entry: { indicatorId, name }, onDone, onClose }: RemoveProps) {
  const { t } = useTranslation();
  return (
    <ReasonDialog
      title={t('figureEntry.list.remove')}
      text={t('figureEntry.list.removeText', { name })}
      done={t('figureEntry.list.remove')}
      reason="none"
      ask={() => figuresApi.removeIndicator(indicatorId)}
      onDone={() => onDone(t('figureEntry.list.removed', { name }))}
      onClose={onClose}
    />
  );
}

function LeaveDialog({ onLeave, onStay }: { readonly onLeave: () => void; readonly onStay: () => void }) {
  const { t } = useTranslation();
  const leave = (event: FormEvent) => {
    event.preventDefault();
    onLeave();
  };
  return (
    <Modal opened onClose={onStay} title={t('figureEntry.list.leaveTitle')}>
      <form onSubmit={leave} className="dc-stack">
        <p className="dc-dialog-text">{t('figureEntry.list.leaveText')}</p>
        <FormFoot
          done={t('figureEntry.list.leave')}
          cancel={t('figureEntry.list.stay')}
          pending={false}
          problem={null}
          onCancel={onStay}
        />
      </form>
    </Modal>
  );
}
