import type { Slide } from '#shared/stage/index.ts';
import { IconChartBar, IconFileText, IconPdf, IconPhoto, IconVideo } from '../icons.ts';

const icons = {
  indicators: <IconChartBar size={18} aria-hidden="true" />,
  pdf: <IconPdf size={18} aria-hidden="true" />,
  picture: <IconPhoto size={18} aria-hidden="true" />,
  text: <IconFileText size={18} aria-hidden="true" />,
  video: <IconVideo size={18} aria-hidden="true" />,
  heldBack: null,
} as const;

/** The kind of a slide as a sign; its name stands beside it. */
export function SlideIcon({ kind }: { readonly kind: Slide['content']['kind'] }) {
  return icons[kind];
}
