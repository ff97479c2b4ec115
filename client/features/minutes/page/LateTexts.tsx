import { useTranslation } from 'react-i18next';
import { minutesApi } from '#client/bindings/minutes.ts';
import { useLoaded } from '#client/bindings/use-loaded.ts';
import { useRouteAct } from '#client/bindings/use-route-act.ts';
import { formatTime } from '#client/i18n/format.ts';
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

/** What arrived after the papers were locked: beside them, to be copied. */
export function LateTexts({ conferenceId, state, edition }: LateTextsProps) {
  const { t } = useTranslation();
  const loaded = useLoaded(() => minutesApi.late(conferenceId), edition);
  const act = useRouteAct();
  if (loaded.kind !== 'loaded' || loaded.value.length === 0) return null;
  const drop = async (lateId: string) => {
    if ((await act.run(() => minutesApi.dropLate(conferenceId, lateId))) !== null) loaded.reload();
  };
  return (
    <section className="dc-note dc-note--amber dc-late" aria-label={t('minutes.late.caption')}>
      <h2 className="dc-caption">{t('minutes.late.caption')}</h2>
      <p className="dc-flat">{t(isLocked(state.minutes) ? 'minutes.late.text' : 'minutes.late.openAgain')}</p>
      {loaded.value.map(({ lateId, at, personId, text }) => (
        <div key={lateId} className="dc-late__text">
          <p className="dc-flat dc-quiet">
            {[formatTime(at), nameOf(state, personId)].filter((each) => each !== '').join(' · ')}
          </p>
          <blockquote>{text}</blockquote>
          <CopyLink text={text} />
          <button type="button" className="dc-link dc-link--small" onClick={() => void drop(lateId)}>
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
