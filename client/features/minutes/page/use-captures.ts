import type { Editor } from '@tiptap/core';
import { useState } from 'react';
import { useTranslation } from 'react-i18next';
import { showDone, showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { TextPart } from '#shared/minutes/index.ts';
import { routeOfUnit } from '#shared/minutes/index.ts';
import { capturedCommitment } from '../panels/commitment.ts';
import type { ReadingContext } from '../panels/directive.ts';
import { capturedDirective } from '../panels/directive.ts';
import { issuerIn } from '../panels/issuer.ts';
import { originOf } from '../panels/origin.ts';
import { routeContext } from '../panels/route.ts';
import type { Captured, Marked } from '../text/captures.ts';
import { addToTasks, idOfCaptured, leaveMarked, markDifficulty, markedIn, openAnswer } from '../text/captures.ts';
import { drawId } from '../text/draw-id.ts';

/** Something captured, by its id and where it stands. */
export type Chosen = { readonly part: TextPart; readonly id: string };

export type Capture = 'directive' | 'commitment' | 'difficulty' | 'answer';

export type CapturesOptions = {
  readonly state: ConferenceState;
  readonly context: ReadingContext;
  readonly editors: Readonly<Partial<Record<TextPart, Editor | null>>>;
  /** In which text the caret was last. */
  readonly active: TextPart;
  readonly mayWrite: Readonly<Record<TextPart, boolean>>;
};

export type Captures = {
  readonly run: (capture: Capture) => void;
  readonly chosen: Chosen | null;
  readonly choose: (chosen: Chosen | null) => void;
};

/** Turns marked text into directives, commitments, difficulties and answers. */
export function useCaptures(options: CapturesOptions): Captures {
  const { t } = useTranslation();
  const [chosen, choose] = useState<Chosen | null>(null);
  const run = (capture: Capture) => {
    const known = capture === 'directive' || capture === 'commitment' ? capturedAlready(capture, options) : null;
    const problem =
      capture === 'answer' ? answer(options) : known === null ? captureMarked(capture, options, choose) : null;
    if (known !== null) choose({ part: 'conclusions', id: known });
    if (problem !== null) showRefusal(t(`minutes.${problem}`));
    else if (known !== null) showDone(t('minutes.quick.known'));
    else if (options.active === 'minutes' && capture !== 'answer' && capture !== 'difficulty')
      showDone(t('minutes.quick.done'));
  };
  return { run, chosen, choose };
}

/** The directive or commitment that was made of the marked sentence before; null where none was. */
function capturedAlready(capture: 'directive' | 'commitment', { editors, active }: CapturesOptions): string | null {
  const editor = editors[active];
  const marked = active === 'minutes' && editor ? markedIn(editor) : null;
  if (marked === null || !editors.conclusions) return null;
  return idOfCaptured(editors.conclusions.state.doc, capture, marked.text);
}

type Problem = `quick.${'noText' | 'noDifficulty' | 'inMinutes' | 'noTasks'}` | 'acts.locked';

function answer({ editors, active, mayWrite }: CapturesOptions): Problem | null {
  const editor = editors[active];
  if (!editor || active !== 'minutes') return 'quick.noDifficulty';
  if (!mayWrite.minutes) return 'acts.locked';
  return openAnswer(editor) ? null : 'quick.noDifficulty';
}

function captureMarked(
  capture: Exclude<Capture, 'answer'>,
  options: CapturesOptions,
  choose: Captures['choose'],
): Problem | null {
  const editor = options.editors[options.active];
  const marked = editor ? markedIn(editor) : null;
  if (!editor || marked === null) return 'quick.noText';
  if (capture === 'difficulty') return difficulty({ editor, marked, options, choose });
  if (!options.mayWrite.conclusions) return 'acts.locked';
  const captured = capture === 'directive' ? directiveOf(marked, options) : commitmentOf(marked, options);
  const target = options.editors.conclusions;
  const place = options.active === 'conclusions' ? marked : null;
  if (!target || !addToTasks(target, [captured], place)) return 'quick.noTasks';
  leaveMarked(editor);
  choose({ part: 'conclusions', id: String(captured.attributes[`${captured.type}Id`]) });
  return null;
}

function directiveOf(marked: Marked, { state, context, active }: CapturesOptions): Captured {
  const source = active === 'minutes' ? marked.text : '';
  return capturedDirective({ text: marked.text, issuer: issuerIn(state, marked.ref), source, context });
}

function commitmentOf(marked: Marked, { state, context }: CapturesOptions): Captured {
  return capturedCommitment(marked.text, originOf(state, marked.ref), context);
}

type DifficultyOptions = {
  readonly editor: Editor;
  readonly marked: Marked;
  readonly options: CapturesOptions;
  readonly choose: Captures['choose'];
};

function difficulty({ editor, marked, options, choose }: DifficultyOptions): Problem | null {
  if (options.active !== 'minutes') return 'quick.inMinutes';
  if (!options.mayWrite.minutes) return 'acts.locked';
  const difficultyId = drawId<string>();
  const { unitId, unitName } = originOf(options.state, marked.ref);
  const route = routeOfUnit(unitId, routeContext(options.state, options.context.blocks));
  if (!markDifficulty(editor, { difficultyId, unitId, unitName, ...route })) return 'quick.noText';
  choose({ part: 'minutes', id: difficultyId });
  return null;
}
