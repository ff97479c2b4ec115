import { useTranslation } from 'react-i18next';
import type { Slide } from '#shared/stage/index.ts';

/** How a slide is called: by its own title, or else by its kind. */
export function useSlideName(): (slide: Pick<Slide, 'title' | 'content'>) => string {
  const { t } = useTranslation();
  return ({ title, content }) => {
    if (title !== '') return title;
    if (content.kind === 'indicators') return t(`show.viewOf.${content.view}`);
    return content.kind === 'text' ? (content.body.split('\n')[0] ?? '') : t(`show.kind.${content.kind}`);
  };
}
