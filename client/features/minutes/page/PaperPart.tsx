import type { AnyExtension } from '@tiptap/core';
import { useMemo, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { TEXT_FRAGMENT } from '#shared/minutes/index.ts';
import { commandChoices, mentionChoices, namedIn } from '../text/choices.ts';
import { menuExtension } from '../text/menus.ts';
import { FrameFoot, FrameHead } from './FrameContent.tsx';
import { FramePortals } from './FramePortals.tsx';
import type { PaperPartProps } from './page-props.ts';
import { quickKeys, REMARK_KEYS } from './QuickNotes.tsx';
import { TextEditor } from './TextEditor.tsx';
import { useHasText } from './use-has-text.ts';

/**
 * One text of the page. Its editor is there only while the document holds something: an editor fills an empty one by
 * itself, and what it put there would stand beside what the server puts in place.
 */
export function PaperPart(props: PaperPartProps) {
  const { t } = useTranslation();
  const { part, parts, documents, mayWrite, state, onActive, onEditor, writer } = props;
  const document = documents.partByName[part];
  const hasText = useHasText(document?.doc ?? null, TEXT_FRAGMENT);
  const more = useMenus(props);
  if (document?.facts.line === 'refused') return <p className="dc-empty">{t('minutes.refused')}</p>;
  if (document === undefined || documents.isThere[part] !== true)
    return <p className="dc-empty">{t('minutes.loading')}</p>;
  if (!hasText)
    return <p className="dc-empty">{t(state.openedAt === null ? 'minutes.beforeOpening' : 'minutes.loading')}</p>;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: only notes in which text the caret is
    <div onFocus={() => onActive(part)}>
      <TextEditor
        part={part}
        document={document}
        writer={writer}
        frames={parts.frames}
        label={t(part === 'minutes' ? 'minutes.text' : 'minutes.conclusionsText')}
        isEditable={mayWrite[part]}
        more={more}
        onEditor={onEditor}
      />
      <FramePortals
        frames={parts.frames}
        head={(frame) => <FrameHead {...props} frame={frame} doc={document.doc} />}
        foot={(frame) => <FrameFoot {...props} frame={frame} />}
      />
    </div>
  );
}

/** The menus of commands and mentions. They ask for what is known at the time of typing. */
function useMenus(props: PaperPartProps): readonly AnyExtension[] {
  const { t } = useTranslation();
  const newest = useRef({ ...props, t });
  newest.current = { ...props, t };
  const { menu, marks } = props.parts;
  return useMemo(() => {
    const commands = () => {
      const { t: words, captures: own, remark } = newest.current;
      const acts = quickKeys.map(({ capture, digit }) => ({
        id: capture,
        label: words(`minutes.quick.${capture}`),
        keys: `Ctrl ${digit}`,
        run: () => own.run(capture),
      }));
      return [...acts, { id: 'remark', label: words('minutes.quick.remark'), keys: REMARK_KEYS, run: remark }];
    };
    return [
      menuExtension(menu, {
        kind: 'commands',
        letter: '/',
        find: (query) => commandChoices(commands(), newest.current.t('minutes.menu.phrase'), query),
      }),
      menuExtension(menu, {
        kind: 'mentions',
        letter: '@',
        find: (query) => mentionChoices(namedIn(newest.current.state), query),
      }),
      marks.extension(),
    ];
  }, [menu, marks]);
}
