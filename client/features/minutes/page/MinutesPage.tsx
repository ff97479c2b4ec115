import { Kbd } from '@mantine/core';
import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { ActionButton } from '#client/ui/ActionButton.tsx';
import { IconArrowDown } from '#client/ui/icons.ts';
import { ScrollRegion } from '#client/ui/ScrollRegion.tsx';
import { showRefusal } from '#client/ui/toasts.ts';
import type { TextPart } from '#shared/minutes/index.ts';
import { isLocked } from '#shared/minutes/index.ts';
import { CapturePanel } from '../panels/CapturePanel.tsx';
import { RemarkDialog } from '../remarks/RemarkDialog.tsx';
import { RemarkMargin } from '../remarks/RemarkMargin.tsx';
import { CaretMenuList } from './CaretMenuList.tsx';
import { Contents } from './Contents.tsx';
import { LateTexts } from './LateTexts.tsx';
import { PageBar } from './PageBar.tsx';
import { PaperPart } from './PaperPart.tsx';
import type { Editors, MinutesPageProps } from './page-props.ts';
import { QuickNotes } from './QuickNotes.tsx';
import { RejectedText } from './RejectedText.tsx';
import { RemovedEntries } from './RemovedEntries.tsx';
import { RescuedTexts } from './RescuedTexts.tsx';
import { ReturnReason } from './ReturnReason.tsx';
import { useRights } from './rights.ts';
import { UndoEntryAct } from './UndoEntryAct.tsx';
import { useCaptures } from './use-captures.ts';
import { useEntryActs } from './use-entry-acts.ts';
import { useNamedPlace } from './use-named-place.ts';
import { usePageKeys } from './use-page-keys.ts';
import { usePageParts } from './use-page-parts.ts';
import { useRemarkActs } from './use-remark-acts.ts';
import { useRestoration } from './use-restoration.ts';
import { useRunningEntry } from './use-running-entry.ts';
import { useStableCallback } from './use-stable-callback.ts';

/** One page to the eye: minutes, conclusions, remarks in the margin; three documents beneath. */
export function MinutesPage(props: MinutesPageProps) {
  const { t } = useTranslation();
  const { state, conferenceId, documents, reading } = props;
  const mayWrite = useRights(state);
  const [editors, setEditors] = useState<Editors>({ minutes: null, conclusions: null });
  const [active, setActive] = useState<TextPart>('minutes');
  const setEditor = (part: TextPart) => (editor: Editor | null) =>
    setEditors((before) => ({ ...before, [part]: editor }));
  const parts = usePageParts();
  const minutes = documents.partByName.minutes;
  const acts = useEntryActs({ state, document: minutes, editor: editors.minutes, mayWrite: mayWrite.minutes });
  const captures = useCaptures({ state, context: reading.context, editors, active, mayWrite });
  const remarks = useRemarkActs({ state, documents, editors, active, parts });
  const running = useRunningEntry({
    state,
    frames: parts.minutes.frames,
    editor: editors.minutes,
    onGone: () => showRefusal(t('minutes.nowGone')),
  });
  useNamedPlace({
    parts,
    editors,
    isUpToDate: documents.saving.kind === 'saved',
    goTo: running.goTo,
    letGo: running.letGo,
    gone: t('minutes.placeGone'),
  });
  useRestoration(documents.restoration, state, editors);
  const onKey = usePageKeys({ editor: editors.minutes, acts, captures, remark: remarks.begin, toNow: running.writeOn });
  const chosenEditor = captures.chosen === null ? null : editors[captures.chosen.part];
  const closePanel = useStableCallback(() => {
    captures.choose(null);
    editors[active]?.view.focus(); // the keys of the page go on where the caret was
  });
  const bringBack = (ref: string) => {
    running.letGo();
    acts.run(ref, 'bringBack');
    requestAnimationFrame(() => running.go(ref)); // once it is drawn
  };
  const partProps = { ...props, mayWrite, acts, captures, onActive: setActive, remark: remarks.begin };
  return (
    <div className="dc-minutes" onKeyDownCapture={onKey}>
      <section className="dc-minutes__page" aria-label={t('minutes.page')}>
        <PageBar {...props} mayWrite={mayWrite} editors={editors}>
          {!running.following && (
            <ActionButton
              size="xs"
              icon={<IconArrowDown size={15} />}
              shortcut="H"
              hidesShortcut
              onPress={running.writeOn}
            >
              {t('minutes.toNow')}
              <Kbd className="dc-kbd dc-minutes__key" aria-hidden="true">
                Alt H
              </Kbd>
            </ActionButton>
          )}
        </PageBar>
        {isLocked(state.minutes) && <p className="dc-note dc-note--amber dc-flat">{t('minutes.locked')}</p>}
        <div className="dc-minutes__notes dc-scroll">
          <ReturnReason state={state} />
          <LateTexts
            conferenceId={conferenceId}
            state={state}
            edition={`${documents.keptAsideCount.toString()} ${String(isLocked(state.minutes))}`}
          />
          <RejectedText documents={documents} />
          <RescuedTexts documents={documents} />
        </div>
        <div className="dc-minutes__scroll">
          <ScrollRegion
            boxRef={running.boxRef}
            className="dc-minutes__box"
            label={t('minutes.page')}
            onScroll={running.onScroll}
          >
            <div className={remarks.list.length > 0 ? 'dc-paper dc-paper--remarked' : 'dc-paper'}>
              <div className="dc-paper__texts">
                <h2 className="dc-paper__title">{t('minutes.title')}</h2>
                <p className="dc-paper__subtitle">{state.plan.title}</p>
                <PaperPart {...partProps} part="minutes" parts={parts.minutes} onEditor={setEditor('minutes')} />
                <h2 className="dc-paper__title" data-ref="conclusions">
                  {t('minutes.conclusions')}
                </h2>
                <PaperPart
                  {...partProps}
                  part="conclusions"
                  parts={parts.conclusions}
                  onEditor={setEditor('conclusions')}
                />
              </div>
              <RemarkMargin
                remarks={remarks.list}
                editors={editors}
                mayWrite={mayWrite.remarks}
                onJump={remarks.jump}
                onResolve={remarks.resolve}
              />
            </div>
          </ScrollRegion>
          <UndoEntryAct acts={acts} />
        </div>
      </section>
      <div
        className={captures.chosen === null ? 'dc-minutes__aside' : 'dc-minutes__aside dc-minutes__aside--capturing'}
      >
        {props.stage}
        {captures.chosen === null && <QuickNotes onCapture={captures.run} onRemark={remarks.begin} />}
        {captures.chosen !== null && chosenEditor !== null ? (
          <CapturePanel
            key={captures.chosen.id}
            state={state}
            editor={chosenEditor}
            id={captures.chosen.id}
            context={reading.context}
            indicators={reading.indicators}
            mayWrite={mayWrite[captures.chosen.part]}
            onClose={closePanel}
          />
        ) : (
          <>
            <Contents state={state} directiveCount={parts.directiveCount} onGo={running.go} />
            {minutes !== undefined && mayWrite.minutes && (
              <RemovedEntries state={state} doc={minutes.doc} onBringBack={bringBack} />
            )}
          </>
        )}
      </div>
      <CaretMenuList menu={parts.minutes.menu} />
      <CaretMenuList menu={parts.conclusions.menu} />
      {remarks.place !== null && (
        <RemarkDialog quote={remarks.place.quote} onSave={remarks.save} onClose={remarks.cancel} />
      )}
    </div>
  );
}
