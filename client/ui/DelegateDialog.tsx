import { Autocomplete, Modal, SegmentedControl, Select, TextInput } from '@mantine/core';
import type { FormEvent } from 'react';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { Instant, SiteId } from '#shared/kernel/index.ts';
import { instant } from '#shared/kernel/index.ts';
import type { Attendance, Delegate } from '#shared/roster/index.ts';
import { knownRanks } from '#shared/roster/index.ts';
import { dateOf, formatTime, instantOf } from '../i18n/format.ts';
import { useNow, useSend } from './acts.tsx';
import { DialogButtons } from './DialogButtons.tsx';
import { timeOfDay } from './speech-draft.ts';

export type DelegateDialogProps = {
  readonly siteId: SiteId;
  /** Null adds a new one. */
  readonly delegate: Delegate | null;
  readonly isGuest: boolean;
  readonly onClose: () => void;
};

type Draft = {
  readonly name: string;
  readonly title: string;
  readonly rank: string;
  readonly organisation: string;
  readonly standing: Delegate['standing'];
  readonly kind: Attendance['kind'];
  readonly reason: string;
  /** Times of day, empty when they came with the others and stayed. */
  readonly arrived: string;
  readonly left: string;
};

/** Enters or changes a delegate: who, in which standing, there or not. */
export function DelegateDialog({ siteId, delegate, isGuest, onClose }: DelegateDialogProps) {
  const { t } = useTranslation();
  const send = useSend();
  const now = useNow(60_000);
  const [draft, setDraft] = useState(() => draftOf(delegate, isGuest));
  const save = async (event: FormEvent) => {
    event.preventDefault();
    const fields = fieldsOf(draft, dateOf(now));
    const done =
      delegate === null
        ? await send.run({ type: 'roster/addDelegate', siteId, delegate: fields })
        : await send.run({ type: 'roster/changeDelegate', delegateId: delegate.delegateId, delegate: fields });
    if (done) onClose();
  };
  const title = delegate !== null ? t('common.edit') : isGuest ? t('attendance.addGuest') : t('attendance.addDelegate');
  return (
    <Modal opened onClose={onClose} title={title}>
      <form onSubmit={(event) => void save(event)} className="dc-stack">
        <WhoFields draft={draft} onChange={setDraft} />
        <AttendanceFields draft={draft} onChange={setDraft} />
        <DialogButtons pending={send.pending} blocked={!isComplete(draft)} onCancel={onClose} />
      </form>
    </Modal>
  );
}

type FieldsProps = { readonly draft: Draft; readonly onChange: (draft: Draft) => void };

function WhoFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const standings = (['member', 'head', 'standsInForHead', 'guest'] as const).map((standing) => ({
    value: standing,
    label: t(`names.standing.${standing}`),
  }));
  return (
    <>
      <TextInput
        label={t('attendance.personTitle')}
        value={draft.title}
        maxLength={200}
        required
        data-autofocus
        onChange={(event) => onChange({ ...draft, title: event.currentTarget.value })}
      />
      <TextInput
        label={t('attendance.name')}
        value={draft.name}
        maxLength={120}
        onChange={(event) => onChange({ ...draft, name: event.currentTarget.value })}
      />
      <Autocomplete
        label={t('attendance.rank')}
        data={knownRanks}
        value={draft.rank}
        maxLength={120}
        onChange={(rank) => onChange({ ...draft, rank })}
      />
      <Select
        label={t('attendance.standing')}
        data={standings}
        value={draft.standing}
        allowDeselect={false}
        onChange={(value) =>
          onChange({ ...draft, standing: standings.find((each) => each.value === value)?.value ?? draft.standing })
        }
      />
      {draft.standing === 'guest' && (
        <TextInput
          label={t('attendance.organisation')}
          value={draft.organisation}
          maxLength={200}
          required
          onChange={(event) => onChange({ ...draft, organisation: event.currentTarget.value })}
        />
      )}
    </>
  );
}

function AttendanceFields({ draft, onChange }: FieldsProps) {
  const { t } = useTranslation();
  const kinds = (['present', 'absentExcused', 'absentUnexcused'] as const).map((kind) => ({
    value: kind,
    label: t(`names.attendance.${kind}`),
  }));
  return (
    <>
      <SegmentedControl
        fullWidth
        aria-label={t('attendance.state')}
        data={kinds}
        value={draft.kind}
        onChange={(value) =>
          onChange({ ...draft, kind: kinds.find((each) => each.value === value)?.value ?? draft.kind })
        }
      />
      {draft.kind === 'absentExcused' && (
        <TextInput
          label={t('attendance.absentReason')}
          value={draft.reason}
          maxLength={200}
          required
          onChange={(event) => onChange({ ...draft, reason: event.currentTarget.value })}
        />
      )}
      {draft.kind === 'present' && (
        <div className="dc-row dc-row--fill">
          <TextInput
            placeholder="08:05"
            label={t('attendance.arrived')}
            value={draft.arrived}
            error={isTimeOrNothing(draft.arrived) ? null : t('attendance.timeWrong')}
            onChange={(event) => onChange({ ...draft, arrived: event.currentTarget.value })}
          />
          <TextInput
            placeholder="10:30"
            label={t('attendance.left')}
            value={draft.left}
            error={isTimeOrNothing(draft.left) ? null : t('attendance.timeWrong')}
            onChange={(event) => onChange({ ...draft, left: event.currentTarget.value })}
          />
        </div>
      )}
    </>
  );
}

function draftOf(delegate: Delegate | null, isGuest: boolean): Draft {
  const attendance = delegate?.attendance ?? { kind: 'present', arrivedAt: null, leftAt: null };
  const present = attendance.kind === 'present' ? attendance : null;
  return {
    name: delegate?.name ?? '',
    title: delegate?.title ?? '',
    rank: delegate?.rank ?? '',
    organisation: delegate?.organisation ?? '',
    standing: delegate?.standing ?? (isGuest ? 'guest' : 'member'),
    kind: attendance.kind,
    reason: attendance.kind === 'absentExcused' ? attendance.reason : '',
    arrived: present?.arrivedAt == null ? '' : formatTime(present.arrivedAt),
    left: present?.leftAt == null ? '' : formatTime(present.leftAt),
  };
}

function isComplete({ title, kind, reason, arrived, left, standing, organisation }: Draft): boolean {
  if (standing === 'guest' && organisation.trim() === '') return false;
  if (kind === 'present' && ![arrived, left].every(isTimeOrNothing)) return false;
  return title.trim() !== '' && (kind !== 'absentExcused' || reason.trim() !== '');
}

function isTimeOrNothing(text: string): boolean {
  return text.trim() === '' || timeOfDay(text) !== null;
}

function fieldsOf(draft: Draft, date: string): Omit<Delegate, 'delegateId' | 'siteId'> {
  const { name, title, rank, standing, organisation } = draft;
  return {
    name,
    title,
    rank,
    standing,
    organisation: standing === 'guest' && organisation.trim() !== '' ? organisation : null,
    attendance: attendanceOf(draft, date),
  };
}

function attendanceOf({ kind, reason, arrived, left }: Draft, date: string): Attendance {
  if (kind === 'absentExcused') return { kind, reason };
  if (kind === 'absentUnexcused') return { kind };
  return { kind, arrivedAt: timeOf(date, arrived), leftAt: timeOf(date, left) };
}

function timeOf(date: string, time: string): Instant | null {
  const ofDay = timeOfDay(time);
  const ms = ofDay === null ? null : instantOf(date, ofDay);
  return ms === null ? null : instant(ms);
}
