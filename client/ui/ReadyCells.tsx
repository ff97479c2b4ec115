import type { ReactNode } from 'react';
import { IconAlertTriangle, IconCheck, IconX } from './icons.ts';
import { Tag } from './Pill.tsx';

/** How good one thing of the ready check is. */
export type ReadyMark = 'good' | 'doubtful' | 'bad';

const ICON = { size: 14, 'aria-hidden': true } as const;

const looks = {
  good: { tone: 'green', icon: <IconCheck {...ICON} /> },
  doubtful: { tone: 'amber', icon: <IconAlertTriangle {...ICON} /> },
  bad: { tone: 'red', icon: <IconX {...ICON} /> },
} as const;

/** One thing of the ready check, in words, with a sign and a colour. */
export function ReadyTag({ mark, children }: { readonly mark: ReadyMark; readonly children: ReactNode }) {
  return <Tag {...looks[mark]}>{children}</Tag>;
}
