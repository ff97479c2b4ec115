import type { FlowRule } from './flow.ts';
import { widthMm } from './tinos.ts';

/** How long a rule is drawn, in mm: a part of the widest line above it, and never longer than its place. */
export function ruleWidthMm({ below, share, withinMm }: FlowRule): number {
  const widest = Math.max(0, ...below.map(({ runs }) => widthMm(runs)));
  return Math.min(widest, withinMm) * share;
}
