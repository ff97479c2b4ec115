import type { AnyExtension } from '@tiptap/core';
import { Editor } from '@tiptap/core';
import { useEffect, useRef } from 'react';
import { useTranslation } from 'react-i18next';
import { showRefusal } from '#client/ui/toasts.ts';
import type { TextPart } from '#shared/minutes/index.ts';
import { MAX_PASTED_LETTERS } from '#shared/minutes/index.ts';
import type { PartDocument } from '../sync/part-document.ts';
import type { Writer } from '../text/extensions.ts';
import { textExtensions } from '../text/extensions.ts';
import type { Frames } from '../text/frames.ts';

export type TextEditorProps = {
  readonly part: TextPart;
  readonly document: PartDocument;
  readonly writer: Writer;
  readonly frames: Frames;
  readonly label: string;
  readonly isEditable: boolean;
  readonly more: readonly AnyExtension[];
  /** Told of the editor once it is there, and of null when it goes. */
  readonly onEditor: (editor: Editor | null) => void;
};

/** One document as text to write in. Its frames are drawn by the page. */
export function TextEditor(props: TextEditorProps) {
  const { t } = useTranslation();
  const { part, document, isEditable, label } = props;
  const place = useRef<HTMLDivElement>(null);
  const editorRef = useRef<Editor | null>(null);
  const words = {
    kept: t('minutes.acts.kept'),
    tooLong: t('minutes.pasteTooLong', { count: MAX_PASTED_LETTERS }),
  };
  const newest = useRef({ ...props, ...words });
  newest.current = { ...props, ...words };
  useEffect(() => {
    const { writer, frames, more, onEditor } = newest.current;
    const onKept = () => showRefusal(newest.current.kept);
    const onTooLong = () => showRefusal(newest.current.tooLong);
    const editor = new Editor({
      element: place.current,
      extensions: textExtensions({ part, document, writer, frames, more, onKept, onTooLong }),
      editable: newest.current.isEditable,
      injectCSS: false,
      editorProps: {
        attributes: { role: 'textbox', 'aria-multiline': 'true', class: 'dc-text', spellcheck: 'false', lang: 'vi' },
      },
    });
    editorRef.current = editor;
    onEditor(editor);
    return () => {
      newest.current.onEditor(null);
      editorRef.current = null;
      editor.destroy();
    };
  }, [document, part]);
  useEffect(() => {
    const editor = editorRef.current;
    if (editor === null) return;
    editor.setEditable(isEditable, false);
    editor.view.dom.setAttribute('aria-label', label);
    editor.view.dom.setAttribute('aria-readonly', String(!isEditable));
  }, [isEditable, label]);
  return <div ref={place} className={`dc-paper__part dc-paper__part--${part}`} />;
}
