import type { Editor } from '@tiptap/core';
import { useEffect, useState } from 'react';
import { useTranslation } from 'react-i18next';
import { IconX } from '#client/ui/icons.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { changeCaptured, foundById, releaseCaptured, splitCaptured } from '../text/captures.ts';
import { CommitmentFields } from './CommitmentFields.tsx';
import { DifficultyFields } from './DifficultyFields.tsx';
import { DirectivePanel } from './DirectivePanel.tsx';
import type { ReadingContext } from './directive.ts';
import { directiveAttributes, readDirective, splitDirectives } from './directive.ts';
import type { IndicatorName } from './use-reading-context.ts';

export type CapturePanelProps = {
  readonly state: ConferenceState;
  readonly editor: Editor;
  readonly id: string;
  readonly context: ReadingContext;
  readonly indicators: readonly IndicatorName[];
  readonly mayWrite: boolean;
  readonly onClose: () => void;
};

/** The fields of what was captured, beside the text; closes by itself when it is taken out of the text. */
export function CapturePanel(props: CapturePanelProps) {
  const { t } = useTranslation();
  const { editor, id, onClose } = props;
  const node = useCaptured(editor, id);
  const isGone = node === null;
  useEffect(() => {
    if (isGone) onClose();
  }, [isGone, onClose]);
  if (node === null) return null;
  const title =
    node.type.name === 'directive' ? t('minutes.directive.panel') : t(`minutes.${kindOf(node.type.name)}.label`);
  return (
    <section className="dc-panel dc-capture" aria-label={title}>
      <header className="dc-panel__head">
        <h2 className="dc-caption">{title}</h2>
        <button type="button" className="dc-icon" aria-label={t('minutes.directive.close')} onClick={onClose}>
          <IconX size={16} />
        </button>
      </header>
      <fieldset className="dc-capture__fields" disabled={!props.mayWrite}>
        <Fields {...props} kind={kindOf(node.type.name)} attributes={node.attrs} wording={node.textContent} />
      </fieldset>
    </section>
  );
}

type Kind = 'directive' | 'commitment' | 'difficulty';

function kindOf(name: string): Exclude<Kind, 'directive'> | 'directive' {
  return name === 'directive' || name === 'commitment' ? name : 'difficulty';
}

type FieldsProps = CapturePanelProps & {
  readonly kind: Kind;
  readonly attributes: Readonly<Record<string, unknown>>;
  readonly wording: string;
};

function Fields({ kind, attributes, wording, editor, id, state, context, indicators }: FieldsProps) {
  const change = (values: Record<string, unknown>) => changeCaptured(editor, id, values);
  const release = () => releaseCaptured(editor, id);
  if (kind === 'difficulty')
    return (
      <DifficultyFields
        state={state}
        blocks={context.blocks}
        attributes={attributes}
        onChange={change}
        onRelease={release}
      />
    );
  if (kind === 'commitment')
    return (
      <CommitmentFields
        state={state}
        attributes={attributes}
        wording={wording}
        context={context}
        onChange={change}
        onRelease={release}
      />
    );
  const fields = readDirective(attributes);
  return (
    <DirectivePanel
      fields={fields}
      wording={wording}
      context={context}
      indicators={indicators}
      onChange={(values) => change(directiveAttributes(values))}
      onSplit={() => splitCaptured(editor, id, splitDirectives(wording, fields, context))}
      onRelease={release}
    />
  );
}

/** The node as it stands now, whoever changes it. */
function useCaptured(editor: Editor, id: string) {
  const [node, setNode] = useState(() => foundById(editor.state.doc, id)?.node ?? null);
  useEffect(() => {
    const follow = () => setNode(foundById(editor.state.doc, id)?.node ?? null);
    follow();
    editor.on('transaction', follow);
    return () => {
      editor.off('transaction', follow);
    };
  }, [editor, id]);
  return node;
}
