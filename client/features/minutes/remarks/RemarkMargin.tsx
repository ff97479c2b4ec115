import type { Editor } from '@tiptap/core';
import { useEffect, useLayoutEffect, useRef, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { formatTime } from '#client/i18n/format.ts';
import type { Remark, TextPart } from '#shared/minutes/index.ts';
import { rangeOf } from './remarks.ts';

export type RemarkMarginProps = {
  readonly remarks: readonly Remark[];
  readonly editors: Readonly<Partial<Record<TextPart, Editor | null>>>;
  readonly mayWrite: boolean;
  readonly onJump: (remark: Remark) => void;
  readonly onResolve: (remark: Remark, isResolved: boolean) => void;
};

const GAP_PX = 8;

/** Remarks beside the text, each at the height of its place as far as there is room. */
export function RemarkMargin(props: RemarkMarginProps) {
  const { t } = useTranslation();
  const { remarks } = props;
  const [showsResolved, setShowsResolved] = useState(false);
  const resolvedCount = remarks.filter(({ resolvedAt }) => resolvedAt !== null).length;
  const shown = remarks.filter(({ resolvedAt }) => showsResolved || resolvedAt === null);
  const boxRef = useHeights(props, shown);
  return (
    <aside className="dc-margin" aria-label={t('minutes.remarks.caption')}>
      {resolvedCount > 0 && (
        <button type="button" className="dc-link dc-link--small" onClick={() => setShowsResolved(!showsResolved)}>
          {t('minutes.remarks.showResolved', { count: resolvedCount })}
        </button>
      )}
      <div ref={boxRef} className="dc-margin__box">
        {shown.map((remark) => (
          <RemarkCard key={remark.remarkId} remark={remark} {...props} />
        ))}
      </div>
    </aside>
  );
}

function RemarkCard({ remark, editors, mayWrite, onJump, onResolve }: RemarkMarginProps & { readonly remark: Remark }) {
  const { t } = useTranslation();
  const editor = remark.part === 'remarks' ? null : editors[remark.part];
  const hasPlace = editor ? rangeOf(editor, remark) !== null : false;
  const isResolved = remark.resolvedAt !== null;
  return (
    <article className={isResolved ? 'dc-remark dc-remark--resolved' : 'dc-remark'} data-remark={remark.remarkId}>
      <p className="dc-flat dc-quiet">
        {t('minutes.remarks.of', { name: remark.personName, time: formatTime(remark.at) })}
        {isResolved && ` · ${t('minutes.remarks.resolved')}`}
      </p>
      {remark.quote !== '' && <p className="dc-remark__quote">“{remark.quote}”</p>}
      <p className="dc-flat dc-remark__text">{remark.text}</p>
      <div className="dc-row">
        {hasPlace ? (
          <button type="button" className="dc-link dc-link--small" onClick={() => onJump(remark)}>
            {t('minutes.remarks.jump')}
          </button>
        ) : (
          <span className="dc-quiet">{t('minutes.remarks.noPlace')}</span>
        )}
        {mayWrite && (
          <button type="button" className="dc-link dc-link--small" onClick={() => onResolve(remark, !isResolved)}>
            {t(isResolved ? 'minutes.remarks.reopen' : 'minutes.remarks.resolve')}
          </button>
        )}
      </div>
    </article>
  );
}

/** Puts each card at the height of its place, or below the one before it. */
function useHeights({ editors }: RemarkMarginProps, shown: readonly Remark[]) {
  const boxRef = useRef<HTMLDivElement>(null);
  const [round, setRound] = useState(0);
  const { minutes, conclusions } = editors;
  useEffect(() => {
    let frame = 0;
    const again = () => {
      cancelAnimationFrame(frame);
      frame = requestAnimationFrame(() => setRound((count) => count + 1));
    };
    const present = [minutes, conclusions].filter((each) => each !== null && each !== undefined);
    for (const editor of present) editor.on('update', again);
    globalThis.addEventListener('resize', again);
    return () => {
      cancelAnimationFrame(frame);
      for (const editor of present) editor.off('update', again);
      globalThis.removeEventListener('resize', again);
    };
  }, [minutes, conclusions]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: round says that the text has moved
  useLayoutEffect(() => {
    const box = boxRef.current;
    if (box === null) return;
    arrange(box, (remarkId) => {
      const remark = shown.find((each) => each.remarkId === remarkId);
      const editor = remark === undefined || remark.part === 'remarks' ? null : editors[remark.part];
      const range = editor && remark ? rangeOf(editor, remark) : null;
      return editor && range ? editor.view.coordsAtPos(range.from).top : null;
    });
  }, [shown, editors, round]);
  return boxRef;
}

function arrange(box: HTMLElement, topOf: (remarkId: string) => number | null): void {
  const start = box.getBoundingClientRect().top;
  let free = 0;
  const cards = [...box.children].filter((child) => child instanceof HTMLElement);
  const wished = cards.map((card) => ({ card, top: (topOf(card.dataset['remark'] ?? '') ?? start) - start }));
  for (const { card, top } of wished.sort((a, b) => a.top - b.top)) {
    const place = Math.max(top, free);
    card.style.top = `${place.toString()}px`;
    free = place + card.offsetHeight + GAP_PX;
  }
  box.style.minHeight = `${free.toString()}px`;
}
