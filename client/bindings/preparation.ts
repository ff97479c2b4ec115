import { askServer } from '#client/connection/http.ts';
import type { ConferenceId } from '#shared/kernel/index.ts';
import type { AccountSummary } from './api.ts';
import type { Outcome } from './reason.ts';

/** Accounts in use that may be linked to people of a conference; for those who prepare it. */
export async function accountsToName(conferenceId: ConferenceId): Promise<Outcome<readonly AccountSummary[]>> {
  const path = `/api/conferences/${conferenceId}/accounts`;
  const outcome = await askServer<{ readonly accounts: readonly AccountSummary[] }>({ method: 'GET', path });
  return outcome.ok ? { ok: true, value: outcome.value.accounts } : outcome;
}
