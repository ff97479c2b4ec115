import type { ConnectionState } from '#client/stores/connection-store.ts';
import type { Refusal, RefusalCode } from '#shared/kernel/index.ts';
import { reasonOfRefusal } from './refusal-reason.ts';

/** Refusals that pass by themselves: who asks again later may come in. */
const passing: ReadonlySet<RefusalCode> = new Set([
  'conference/notOpenYet',
  'protocol/screensFull',
  'protocol/tooFast',
  'storage/notStored',
]);

/** Whether it makes sense to ask again after this refusal. */
export function isWorthWaiting({ code }: Refusal): boolean {
  return passing.has(code);
}

/** How this browser stands to a server that does not let it in. */
export function stateAfterRefusal(refusal: Refusal): ConnectionState {
  switch (refusal.code) {
    case 'protocol/version':
      return { kind: 'outdated' };
    case 'protocol/signedOut':
      return { kind: 'signedOut', reason: reasonOfRefusal(refusal) };
    default:
      return { kind: 'refused', reason: reasonOfRefusal(refusal) };
  }
}
