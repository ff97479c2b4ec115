import { TextSelection } from '@tiptap/pm/state';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { useServerNow } from '#client/bindings/clock.ts';
import { useStanding } from '#client/bindings/conference.tsx';
import { showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { Remark, TextPart } from '#shared/minutes/index.ts';
import type { RemarkPlace } from '../remarks/remarks.ts';
import { addRemark, placeOf, rangeOf, resolveRemark } from '../remarks/remarks.ts';
import { useRemarks } from '../remarks/use-remarks.ts';
import type { PaperFacts } from '../sync/paper-documents.ts';
import { leaveMarked } from '../text/captures.ts';
import type { Editors } from './page-props.ts';
import type { PageParts } from './use-page-parts.ts';

export type RemarkActsOptions = {
  readonly state: ConferenceState;
  readonly documents: PaperFacts;
  readonly editors: Editors;
  readonly active: TextPart;
  readonly parts: PageParts;
};

const MINUTE_MS = 60_000;

/** The remarks of the page, and what is done with them. */
export function useRemarkActs({ state, documents, editors, active, parts }: RemarkActsOptions) {
  const { t } = useTranslation();
  const { actor } = useStanding();
  const now = useServerNow(MINUTE_MS);
  const doc = documents.partByName.remarks?.doc ?? null;
  const list = useRemarks(doc);
  const [place, setPlace] = useState<RemarkPlace | null>(null);
  const { minutes, conclusions } = parts;
  // biome-ignore lint/correctness/useExhaustiveDependencies: editors that come later show the marks too
  useEffect(() => {
    minutes.marks.set(list.filter(({ part }) => part === 'minutes'));
    conclusions.marks.set(list.filter(({ part }) => part === 'conclusions'));
  }, [list, minutes, conclusions, editors]);
  const person = actor.kind === 'person' ? state.roster.personById[actor.personId] : undefined;
  return {
    list,
    place,
    begin: () => {
      const editor = editors[active];
      const chosen = editor === null ? null : placeOf(active, editor);
      if (chosen === null) showRefusal(t('minutes.remarks.select'));
      else setPlace(chosen);
    },
    cancel: () => {
      setPlace(null);
      editors[active]?.view.focus();
    },
    save: (text: string) => {
      setPlace(null);
      const editor = editors[active];
      if (editor) leaveMarked(editor);
      editor?.view.focus();
      if (doc === null || place === null || person === undefined) return;
      const personName = person.name === '' ? person.title : person.name;
      addRemark(doc, { ...place, text, personId: person.personId, personName, at: now });
    },
    resolve: (remark: Remark, isResolved: boolean) => {
      if (doc !== null) resolveRemark(doc, remark, isResolved ? now : null);
    },
    jump: (remark: Remark) => {
      const editor = remark.part === 'remarks' ? null : editors[remark.part];
      const range = editor === null ? null : rangeOf(editor, remark);
      if (editor === null || range === null) return;
      const selection = TextSelection.create(editor.state.doc, range.from, range.to);
      editor.view.dispatch(editor.state.tr.setSelection(selection).scrollIntoView());
      editor.view.focus();
    },
  };
}
