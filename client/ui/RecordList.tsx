import { useTranslation } from 'react-i18next';
import type { Item } from '#shared/agenda/index.ts';
import type { ConferenceState, RecordGroup } from '#shared/conference/index.ts';
import { currentSpeech, recordGroups } from '#shared/conference/index.ts';
import type { Speech } from '#shared/floor/index.ts';
import { spentMs } from '#shared/kernel/index.ts';
import { formatTime, wholeMinutes } from '../i18n/format.ts';
import { ActionButton } from './ActionButton.tsx';
import { useNow } from './acts.tsx';
import { IconArrowDown } from './icons.ts';
import { Tag } from './Pill.tsx';
import { RecordMark } from './RecordMark.tsx';
import { RecordSpeech } from './RecordSpeech.tsx';
import { ScrollRegion } from './ScrollRegion.tsx';
import { useFollow } from './use-follow.ts';

export type RecordListProps = {
  readonly state: ConferenceState;
  /** Why a speaker cannot be corrected now; null where that can be done. */
  readonly correctReason: string | null;
  readonly onCorrect: (speech: Speech) => void;
};

/** What happened so far, item by item; the running entry stays in view unless the reader looks elsewhere. */
export function RecordList({ state, correctReason, onCorrect }: RecordListProps) {
  const { t } = useTranslation();
  const follow = useFollow();
  const groups = recordGroups(state);
  return (
    <div className="dc-desk-record">
      <ScrollRegion
        boxRef={follow.boxRef}
        className="dc-desk-record__box"
        label={t('desk.record')}
        onScroll={follow.onScroll}
      >
        {state.openedAt === null ? <p className="dc-empty">{t('desk.recordEmpty')}</p> : <Opened state={state} />}
        {groups.map((group) => (
          <Group key={keyOf(group)} state={state} group={group} correctReason={correctReason} onCorrect={onCorrect} />
        ))}
        <Closed state={state} />
      </ScrollRegion>
      {!follow.following && (
        <div className="dc-desk-record__back">
          <ActionButton icon={<IconArrowDown size={15} />} shortcut="H" onPress={follow.follow}>
            {t('desk.toNow')}
          </ActionButton>
        </div>
      )}
    </div>
  );
}

function keyOf({ part }: RecordGroup): string {
  return part.kind === 'item' ? part.item.itemId : `:${part.kind}`;
}

function Opened({ state: { openedAt } }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  return (
    <p className="dc-desk-record__edge">
      <strong>{t('desk.opened')}</strong> {openedAt !== null && formatTime(openedAt)}
    </p>
  );
}

function Closed({ state: { phase } }: { readonly state: ConferenceState }) {
  const { t } = useTranslation();
  if (phase.kind !== 'closed') return null;
  return (
    <p className="dc-desk-record__edge" data-now>
      <strong>{t('desk.closed')}</strong> {formatTime(phase.at)}
    </p>
  );
}

type GroupProps = RecordListProps & { readonly group: RecordGroup };

function Group({ state, group, correctReason, onCorrect }: GroupProps) {
  const current = currentSpeech(state);
  const { part } = group;
  const waitsHere = current === null && part.kind === 'item' && part.item.state === 'current';
  return (
    <section className="dc-desk-record__group">
      <GroupHead state={state} group={group} />
      {group.entries.map((entry) =>
        entry.kind === 'speech' ? (
          <RecordSpeech
            key={entry.speech.speechId}
            state={state}
            speech={entry.speech}
            isNow={entry.speech.speechId === current?.speechId}
            correctReason={correctReason}
            onCorrect={onCorrect}
          />
        ) : (
          <RecordMark key={`${entry.kind}:${entry.at.toString()}`} state={state} entry={entry} />
        ),
      )}
      {waitsHere && <span data-now />}
    </section>
  );
}

function GroupHead({
  state,
  group: { part, entries },
}: {
  readonly state: ConferenceState;
  readonly group: RecordGroup;
}) {
  const { t } = useTranslation();
  if (part.kind === 'opening') return null;
  if (part.kind === 'outside') return <h3 className="dc-desk-record__item">{t('desk.outside')}</h3>;
  const place = state.agenda.order.indexOf(part.item.itemId) + 1;
  const opinionCount = entries.filter((each) => each.kind === 'speech' && each.speech.kind !== 'presentation').length;
  return (
    <header className="dc-desk-record__head">
      <h3 className="dc-desk-record__item">
        {place.toString()}. {part.item.title}
      </h3>
      <ItemTimes item={part.item} />
      {opinionCount > 0 && <span className="dc-quiet">{t('desk.opinionsOfItem', { count: opinionCount })}</span>}
      {part.item.state !== 'done' && (
        <Tag tone={part.item.state === 'current' ? 'navy' : 'neutral'}>{t(`names.itemState.${part.item.state}`)}</Tag>
      )}
    </header>
  );
}

function ItemTimes({ item }: { readonly item: Item }) {
  const { t } = useTranslation();
  const now = useNow(5_000);
  if (item.spans.length === 0) return null;
  const spent = wholeMinutes(spentMs(item.spans, now));
  const spans = item.spans.map(({ from, to }) =>
    to === null ? t('agenda.since', { time: formatTime(from) }) : `${formatTime(from)}–${formatTime(to)}`,
  );
  return (
    <span className="dc-quiet" title={t('agenda.spent')}>
      {spans.join(', ')} · {t('agenda.spentOf', { spent, planned: wholeMinutes(item.plannedMs) })}
    </span>
  );
}
