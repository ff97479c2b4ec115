import { Kbd, Modal } from '@mantine/core';
import { useTranslation } from 'react-i18next';

export type KeyMapProps = {
  /** Keys as printed, with what they do. */
  readonly keys: readonly { readonly key: string; readonly does: string }[];
  readonly onClose: () => void;
};

/** The keys of a console, as an overlay. */
export function KeyMap({ keys, onClose }: KeyMapProps) {
  const { t } = useTranslation();
  return (
    <Modal opened onClose={onClose} title={t('conference.keysTitle')} size="lg">
      <dl className="dc-keys">
        {keys.map(({ key, does }) => (
          <div key={key} className="dc-keys__row">
            <dt>
              <Kbd>{key}</Kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}

/** The keys of a console that leads the floor, as its buttons carry them. */
export function useConsoleKeyWords(): KeyMapProps['keys'] {
  const { t } = useTranslation();
  return [
    { key: 'Enter', does: t('keys.give') },
    { key: t('keys.space'), does: t('keys.pause') },
    { key: '+', does: t('keys.addMinute') },
    { key: '−', does: t('keys.takeMinute') },
    { key: 'E', does: t('keys.end') },
    { key: 'U', does: t('keys.undo') },
    { key: '/', does: t('keys.call') },
    { key: 'O', does: t('keys.openSite') },
    { key: 'M', does: t('keys.hub') },
    { key: 'N', does: t('keys.next') },
    { key: 'S', does: t('keys.sites') },
    { key: 'Esc', does: t('keys.letGo') },
    { key: '?', does: t('keys.help') },
  ];
}
