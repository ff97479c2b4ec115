import type { DeviceId, Instant } from '#shared/kernel/index.ts';

/** What every screen shows large: the speaker, or a screen that somebody shares. */
export type StageSource = { readonly kind: 'speaker' } | { readonly kind: 'share'; readonly deviceId: DeviceId };

export type Stage = {
  readonly source: StageSource;
  /** Screens offered, waiting to be chosen. */
  readonly offeredShares: readonly { readonly deviceId: DeviceId; readonly at: Instant }[];
};
