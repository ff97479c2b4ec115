import { useTranslation } from 'react-i18next';
import { api } from '#client/bindings/api.ts';
import { useConferenceId } from '#client/bindings/conference.tsx';
import { ConfirmDialog } from '#client/ui/ConfirmDialog.tsx';
import type { LinkLine } from '#client/ui/LinkList.tsx';
import { showDone } from '#client/ui/toasts.ts';
import type { LinkKind } from './use-issued-links.ts';
import { useRouteAct } from './use-route-act.ts';

export type RevokeDialogProps = {
  readonly kind: LinkKind;
  readonly link: LinkLine;
  readonly onRevoked: () => void;
  readonly onClose: () => void;
};

/** Asks before a link is revoked: whoever came in by it is cut off. */
export function RevokeDialog({ kind, link, onRevoked, onClose }: RevokeDialogProps) {
  const { t } = useTranslation();
  const conferenceId = useConferenceId();
  const act = useRouteAct();
  const { site } = link;
  const revoke = async () => {
    const ask = kind === 'join' ? api.revokeJoinLink : api.revokeDisplayLink;
    if ((await act.run(() => ask(conferenceId, link.id))) === null) return;
    showDone(t('technician.revokedDone', { site }));
    onRevoked();
  };
  return (
    <ConfirmDialog
      title={t('technician.revokeTitle', { site })}
      text={t('technician.revokeText')}
      done={t('technician.revoke')}
      pending={act.pending}
      onConfirm={() => void revoke()}
      onClose={onClose}
    />
  );
}
