import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState, PersonCommand } from '#shared/conference/index.ts';
import { ActButton } from './ActButton.tsx';
import { ActionButton } from './ActionButton.tsx';
import { useAct, useSend } from './acts.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { NumberField } from './NumberField.tsx';

const MINUTE_MS = 60_000;

type Step = 'makeReady' | 'open' | 'startBreak' | 'close' | 'reopen';

const wordsOf = {
  makeReady: { button: 'conference.makeReady', title: 'conference.readyTitle', text: 'conference.readyText' },
  open: { button: 'conference.open', title: 'conference.openTitle', text: 'conference.openText' },
  startBreak: { button: 'conference.startBreak', title: 'conference.breakTitle', text: 'conference.breakText' },
  close: { button: 'conference.closeConference', title: 'conference.closeTitle', text: 'conference.closeText' },
  reopen: { button: 'conference.reopen', title: 'conference.reopenTitle', text: 'conference.reopenText' },
} as const;

/** The next steps of the conference from where it is; each says what it stops before it is done. */
export function Lifecycle({ state }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  switch (state.phase.kind) {
    case 'draft':
      return <StepButton step="makeReady" look="primary" />;
    case 'ready':
      return <StepButton step="open" look="primary" />;
    case 'running':
      return (
        <>
          <StepButton step="startBreak" look="plain" />
          <StepButton step="close" look="danger" />
        </>
      );
    case 'break':
      return (
        <>
          <ActButton command={{ type: 'conference/endBreak' }} look="primary">
            {t('conference.endBreak')}
          </ActButton>
          <StepButton step="close" look="danger" />
        </>
      );
    case 'closed':
      return <StepButton step="reopen" look="plain" />;
  }
}

type StepButtonProps = { readonly step: Step; readonly look: 'primary' | 'plain' | 'danger' };

function StepButton({ step, look }: StepButtonProps) {
  const { t } = useTranslation();
  const [open, setOpen] = useState(false);
  const probe = useAct(commandOf(step, { minutes: 15, reason: '-' }));
  return (
    <>
      <ActionButton look={look} reason={probe.reason} onPress={() => setOpen(true)}>
        {t(wordsOf[step].button)}
      </ActionButton>
      {open && <StepDialog step={step} onClose={() => setOpen(false)} />}
    </>
  );
}

function StepDialog({ step, onClose }: { readonly step: Step; readonly onClose: () => void }) {
  const { t } = useTranslation();
  const send = useSend();
  const [minutes, setMinutes] = useState(15);
  const words = wordsOf[step];
  const confirm = async (reason: string) => {
    if (await send.run(commandOf(step, { minutes, reason }))) onClose();
  };
  return (
    <ConfirmDialog
      title={t(words.title)}
      text={t(words.text)}
      done={t(words.button)}
      pending={send.pending}
      asksReason={step === 'reopen'}
      onConfirm={(reason) => void confirm(reason)}
      onClose={onClose}
    >
      {step === 'startBreak' && (
        <NumberField label={t('conference.breakMinutes')} value={minutes} min={1} max={240} onChange={setMinutes} />
      )}
    </ConfirmDialog>
  );
}

function commandOf(
  step: Step,
  { minutes, reason }: { readonly minutes: number; readonly reason: string },
): PersonCommand {
  switch (step) {
    case 'makeReady':
    case 'open':
    case 'close':
      return { type: `conference/${step}` };
    case 'startBreak':
      return { type: 'conference/startBreak', plannedMs: minutes > 0 ? minutes * MINUTE_MS : null };
    case 'reopen':
      return { type: 'conference/reopen', reason };
  }
}
