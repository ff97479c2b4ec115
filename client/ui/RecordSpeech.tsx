import type { ReactNode } from 'react';
import { useTranslation } from 'react-i18next';
import type { ConferenceState, SpeechPause } from '#shared/conference/index.ts';
import { pausesOf } from '#shared/conference/index.ts';
import type { Interjection, Speaker, Speech } from '#shared/floor/index.ts';
import { interjectionMs, speechClock } from '#shared/floor/index.ts';
import { spentMs } from '#shared/kernel/index.ts';
import { formatLength, formatTime, formatTimeWithSeconds } from '../i18n/format.ts';
import { useNow } from './acts.tsx';
import { IconPencil } from './icons.ts';
import { Tag } from './Pill.tsx';
import { pausedWords } from './paused-words.ts';
import { siteName, speakerLine } from './sites.ts';
import { showRefusal } from './toasts.ts';

export type RecordSpeechProps = {
  readonly state: ConferenceState;
  readonly speech: Speech;
  /** Whether it has the floor. */
  readonly isNow: boolean;
  readonly correctReason: string | null;
  readonly onCorrect: (speech: Speech) => void;
};

/** One speech in the record: who, for which unit, when and how long, and what belongs to it. */
export function RecordSpeech({ state, speech, isNow, correctReason, onCorrect }: RecordSpeechProps) {
  const { unit } = speech.speaker;
  return (
    <article
      className={isNow ? 'dc-record__entry dc-record__entry--now' : 'dc-record__entry'}
      aria-label={unit}
      {...(isNow ? { 'data-now': true, 'aria-current': true } : {})}
    >
      <div className="dc-desk-speech">
        <strong className="dc-desk-speech__unit">{unit}</strong>
        <span className="dc-quiet">{personOf(speech.speaker)}</span>
        <SpeechTimes speech={speech} isNow={isNow} />
        <SpeechTags speech={speech} />
        <CorrectButton unit={unit} reason={correctReason} onPress={() => onCorrect(speech)} />
      </div>
      {speech.topic !== '' && <p className="dc-desk-speech__topic">{speech.topic}</p>}
      <Details state={state} speech={speech} />
    </article>
  );
}

function personOf({ name, title }: Speaker): string {
  return name === '' ? title : `${name}, ${title}`;
}

function SpeechTimes({ speech, isNow }: { readonly speech: Speech; readonly isNow: boolean }) {
  const { t } = useTranslation();
  return (
    <span className={isNow ? 'dc-desk-speech__now' : 'dc-quiet'}>
      {formatTime(speech.givenAt)} · {isNow && `${t('desk.now')} `}
      <SpeechLength speech={speech} />
    </span>
  );
}

function SpeechLength({ speech }: { readonly speech: Speech }) {
  const { t } = useTranslation();
  const clock = speechClock(speech, useNow());
  const over = clock.overtime && !speech.late;
  return (
    <>
      {formatLength(clock.spentMs)}
      {over && ` (${t('floor.over')} ${formatLength(-clock.remainingMs)})`}
    </>
  );
}

function SpeechTags({ speech }: { readonly speech: Speech }) {
  const { t } = useTranslation();
  return (
    <>
      <Tag tone={speech.kind === 'presentation' ? 'neutral' : 'navy'}>{t(`names.speechKind.${speech.kind}`)}</Tag>
      {speech.late && <Tag tone="amber">{t('desk.late')}</Tag>}
      {speech.state.kind === 'paused' && (
        <Tag tone="amber">{t(pausedWords({ state: speech.state, spans: speech.spans }))}</Tag>
      )}
    </>
  );
}

type CorrectButtonProps = { readonly unit: string; readonly reason: string | null; readonly onPress: () => void };

/** A plain button: the record has many, and all are blocked for the same reason. */
function CorrectButton({ unit, reason, onPress }: CorrectButtonProps) {
  const { t } = useTranslation();
  const label = t('desk.correctOf', { unit });
  return (
    <button
      type="button"
      className="dc-icon dc-desk-speech__correct"
      aria-label={label}
      aria-disabled={reason !== null}
      title={reason ?? label}
      onClick={() => (reason === null ? onPress() : showRefusal(reason))}
    >
      <IconPencil size={15} />
    </button>
  );
}

function Details({ state, speech }: { readonly state: ConferenceState; readonly speech: Speech }) {
  const { t } = useTranslation();
  const pauses = pausesOf(state, speech);
  if (speech.handedOnTo.length + speech.interjections.length + pauses.length === 0) return null;
  return (
    <ul className="dc-desk-speech__details">
      {speech.handedOnTo.map(({ speaker, at }) => (
        <li key={`handOn:${at.toString()}`}>
          {t('desk.handedOn', { speaker: speakerLine(speaker), time: formatTime(at) })}
        </li>
      ))}
      {speech.interjections.map((each) => (
        <InterjectionLine
          key={`${each.siteId}:${each.span.from.toString()}`}
          state={state}
          speech={speech}
          interjection={each}
        />
      ))}
      {pauses.map((pause) => (
        <PauseLine key={`pause:${pause.from.toString()}`} pause={pause} />
      ))}
    </ul>
  );
}

type InterjectionLineProps = {
  readonly state: ConferenceState;
  readonly speech: Speech;
  readonly interjection: Interjection;
};

function InterjectionLine({ state, speech, interjection }: InterjectionLineProps): ReactNode {
  const { t } = useTranslation();
  const { siteId, purpose, span } = interjection;
  const length = formatLength(interjectionMs(speech, interjection, useNow()));
  return (
    <li>
      {formatTime(span.from)} ·{' '}
      {t('desk.interjection', {
        site: siteName(state, siteId),
        purpose: t(`floor.${purpose}`).toLocaleLowerCase('vi'),
        length,
      })}
    </li>
  );
}

function PauseLine({ pause: { from, to, cause } }: { readonly pause: SpeechPause }) {
  const { t } = useTranslation();
  const length = formatLength(spentMs([{ from, to }], useNow()));
  const times = { from: formatTimeWithSeconds(from), to: to === null ? '' : formatTimeWithSeconds(to), length };
  if (cause === 'server') return <li>{t('desk.pausedServer', times)}</li>;
  if (cause === 'break') return <li>{t('desk.pausedBreak', times)}</li>;
  return <li>{cause === 'drop' ? t('desk.pausedDrop', times) : t('desk.paused', times)}</li>;
}
