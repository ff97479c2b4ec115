import type { Author } from '#server/ports/figures.ts';
import type { Session } from '#server/ports/sessions.ts';
import type { HttpCollaborators } from './collaborators.ts';
import { guardedSession } from './guarded-session.ts';

/** Who changes figures: the account that is signed in, with its title of today. */
export function authorOf(
  request: { readonly session: Session | undefined },
  { accounts }: Pick<HttpCollaborators, 'accounts'>,
): Author {
  const { principal } = guardedSession(request);
  if (principal.kind !== 'account') throw new Error('figures are changed by accounts only');
  const account = accounts.find(principal.accountId);
  return { accountId: principal.accountId, title: account?.title || principal.name };
}
