import { useTranslation } from 'react-i18next';
import { copyText } from '#client/ui/copy-text.ts';
import { IssuedLinks } from '#client/ui/IssuedLinks.tsx';
import { siteName } from '#client/ui/sites.ts';
import { showDone, showRefusal } from '#client/ui/toasts.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import type { IssuedLinksHold } from './use-issued-links.ts';

export type NewLinksProps = { readonly state: ConferenceState; readonly issued: IssuedLinksHold };

/** The full addresses of links just created, which nobody can see again. */
export function NewLinks({ state, issued }: NewLinksProps) {
  const { t } = useTranslation();
  if (issued.links.length === 0) return null;
  const copy = async (text: string) => {
    if (await copyText(text)) showDone(t('common.copied'));
    else showRefusal(t('technician.copyFailed'));
  };
  return (
    <IssuedLinks
      title={state.plan.title}
      links={issued.links.map(({ id, siteId, kind, path }) => ({
        id,
        site: siteName(state, siteId),
        kind: t(kind === 'join' ? 'technician.joinLink' : 'technician.displayLink'),
        address: new URL(path, globalThis.location.origin).href,
      }))}
      onCopy={(text) => void copy(text)}
      onPrint={() => globalThis.print()}
      onHide={issued.hide}
    />
  );
}
