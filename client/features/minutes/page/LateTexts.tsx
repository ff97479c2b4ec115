import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { type LateText, minutesApi } from '#client/bindings/minutes.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { formatTime } from '#client/i18n/format.ts';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import { personLine } from '#client/ui/PresidingPanel.tsx';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { ConferenceId, PersonId } from '#shared/kernel/index.ts';
import { isLocked } from '#shared/minutes/index.ts';
import { CopyLink } from './CopyLink.tsx';

export type LateTextsProps = {
  readonly conferenceId: ConferenceId;
  readonly state: ConferenceState;
  /** Changes when more may have come. */
  readonly edition: string;
};

const causes = ['locked', 'displaced'] as const;

/** What was typed and is in no text, since it came after the papers were locked or its place had gone: to be copied. */
export function LateTexts({ conferenceId, state, edition }: LateTextsProps) {
  const loaded = useLoaded(() => minutesApi.late(conferenceId), edition);
  const act = useRouteAct();
  const { t } = useTranslation();
  const [asked, setAsked] = useState<LateText | null>(null);
  if (loaded.kind !== 'loaded' || loaded.value.length === 0) return null;
  const drop = async ({ lateId }: LateText) => {
    await act.run(() => minutesApi.dropLate(conferenceId, lateId));
    setAsked(null);
    loaded.reload(); // somebody else may have dropped it before
  };
  return (
    <>
      {causes.map((cause) => (
        <LateOfCause
          key={cause}
          cause={cause}
          texts={loaded.value.filter((each) => each.cause === cause)}
          state={state}
          onDrop={setAsked}
        />
      ))}
      {act.problem !== null && (
        <p className="dc-note dc-note--red dc-flat" role="alert">
          {act.problem}
        </p>
      )}
      {asked !== null && (
        <ConfirmDialog
          title={t('minutes.late.dropTitle')}
          text={t('minutes.late.dropText')}
          done={t('minutes.late.drop')}
          pending={act.pending}
          onConfirm={() => void drop(asked)}
          onClose={() => setAsked(null)}
        >
          <blockquote className="dc-late__asked">{asked.text}</blockquote>
        </ConfirmDialog>
      )}
    </>
  );
}

type LateOfCauseProps = {
  readonly cause: LateText['cause'];
  readonly texts: readonly LateText[];
  readonly state: ConferenceState;
  readonly onDrop: (text: LateText) => void;
};

function LateOfCause({ cause, texts, state, onDrop }: LateOfCauseProps) {
  const { t } = useTranslation();
  if (texts.length === 0) return null;
  const lockedText = isLocked(state.minutes) ? 'minutes.late.text' : 'minutes.late.openAgain';
  const caption = t(cause === 'locked' ? 'minutes.late.caption' : 'minutes.displaced.caption');
  return (
    <section className="dc-note dc-note--amber dc-late" aria-label={caption} aria-live="polite">
      <h2 className="dc-caption">{caption}</h2>
      <p className="dc-flat">{t(cause === 'locked' ? lockedText : 'minutes.displaced.text')}</p>
      {texts.map((each) => (
        <div key={each.lateId} className="dc-late__text">
          <p className="dc-flat dc-quiet">
            {[formatTime(each.at), nameOf(state, each.personId)].filter((words) => words !== '').join(' · ')}
          </p>
          <blockquote>{each.text}</blockquote>
          <CopyLink text={each.text} />
          <button type="button" className="dc-link dc-link--small" onClick={() => onDrop(each)}>
            {t('minutes.late.drop')}
          </button>
        </div>
      ))}
    </section>
  );
}

function nameOf({ roster }: ConferenceState, personId: PersonId | null): string {
  const person = personId === null ? undefined : roster.personById[personId];
  return person === undefined ? '' : personLine(person);
}
