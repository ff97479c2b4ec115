import { Kbd } from '@mantine/core';
import { useTranslation } from 'react-i18next';
import { Panel } from '#client/ui/Panel.tsx';
import type { Capture } from './use-captures.ts';

export type QuickNotesProps = {
  readonly onCapture: (capture: Capture) => void;
  readonly onRemark: () => void;
};

/** Each with the key that does the same. */
export const quickKeys: readonly { readonly capture: Capture; readonly digit: string }[] = [
  { capture: 'directive', digit: '1' },
  { capture: 'commitment', digit: '2' },
  { capture: 'difficulty', digit: '3' },
  { capture: 'answer', digit: '4' },
];

export const REMARK_KEYS = 'Ctrl Alt M';

/** What turns marked text into a directive, a commitment, a difficulty, an answer or a remark. */
export function QuickNotes({ onCapture, onRemark }: QuickNotesProps) {
  const { t } = useTranslation();
  return (
    <Panel caption={t('minutes.quick.caption')}>
      <div className="dc-quick">
        {quickKeys.map(({ capture, digit }) => (
          <QuickButton
            key={capture}
            words={t(`minutes.quick.${capture}`)}
            keys={`Ctrl ${digit}`}
            onPress={() => onCapture(capture)}
          />
        ))}
        <QuickButton words={t('minutes.quick.remark')} keys={REMARK_KEYS} onPress={onRemark} />
      </div>
    </Panel>
  );
}

type QuickButtonProps = { readonly words: string; readonly keys: string; readonly onPress: () => void };

/** Leaves selection and caret where they are. */
function QuickButton({ words, keys, onPress }: QuickButtonProps) {
  return (
    <button
      type="button"
      className="dc-quick__button"
      aria-keyshortcuts={keys.replaceAll(' ', '+').replace('Ctrl', 'Control')}
      onMouseDown={(event) => event.preventDefault()}
      onClick={onPress}
    >
      {words}
      <Kbd className="dc-kbd" aria-hidden="true">
        {keys}
      </Kbd>
    </button>
  );
}
