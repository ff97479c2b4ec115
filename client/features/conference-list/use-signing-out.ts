import { useState } from 'react';
import type { Principal } from '#client/bindings/session.ts';
import { useSessionActions } from '#client/bindings/session.ts';
import { useTextCopies } from '#client/bindings/text-copies.ts';

type Way = { readonly everywhere: boolean };

/** Signing out, which asks first where this browser holds text of the account that the server does not have. */
export function useSigningOut(principal: Principal | null) {
  const { signOut } = useSessionActions();
  const textCopies = useTextCopies();
  const [asked, setAsked] = useState<Way | null>(null);
  return {
    begin: (way: Way) => {
      const isUnsaved = principal?.kind === 'account' && textCopies.hasUnsaved(principal.accountId);
      if (isUnsaved) setAsked(way);
      else void signOut(way);
    },
    asks: asked !== null,
    leave: () => {
      setAsked(null);
      if (asked !== null) void signOut(asked);
    },
    stay: () => setAsked(null),
  };
}
