import { useState } from 'react';
import type { IssuedLink } from '#client/bindings/api.ts';
import { api } from '#client/bindings/api.ts';
import { useConferenceId } from '#client/bindings/conference.tsx';
import type { SiteId } from '#shared/kernel/index.ts';
import { useRouteAct } from './use-route-act.ts';

export type LinkKind = 'join' | 'display';

/** A link with the address that was told once. */
export type FreshLink = IssuedLink & { readonly kind: LinkKind };

export type LinkOrder = { readonly kind: LinkKind; readonly siteId: SiteId; readonly label: string };

export type IssuedLinksHold = {
  /** Links created since the page was loaded or the list was hidden, oldest first. */
  readonly links: readonly FreshLink[];
  /** Creates links one after another; stops at the first that is refused. Tells how many were created. */
  issue(orders: readonly LinkOrder[]): Promise<number>;
  /** Forgets one that was revoked. */
  forget(id: string): void;
  hide(): void;
  readonly pending: boolean;
};

/** Creates links and holds their addresses, over a change of view, until somebody says that they are kept. */
export function useIssuedLinks(): IssuedLinksHold {
  const conferenceId = useConferenceId();
  const act = useRouteAct();
  const [links, setLinks] = useState<readonly FreshLink[]>([]);
  const issueOne = async ({ kind, ...link }: LinkOrder): Promise<boolean> => {
    const issue = kind === 'join' ? api.issueJoinLink : api.issueDisplayLink;
    const issued = await act.run(() => issue(conferenceId, link));
    if (issued !== null) setLinks((before) => [...before, { ...issued.value, kind }]);
    return issued !== null;
  };
  return {
    links,
    pending: act.pending,
    hide: () => setLinks([]),
    forget: (id) => setLinks((before) => before.filter((link) => link.id !== id)),
    issue: async (orders) => {
      let issuedCount = 0;
      for (const order of orders) {
        if (!(await issueOne(order))) break;
        issuedCount += 1;
      }
      return issuedCount;
    },
  };
}
