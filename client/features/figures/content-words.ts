import type { FigureContent } from '#shared/indicators/index.ts';
import { formatNumber } from '#shared/indicators/index.ts';
import type { StatusWords } from './drafts.ts';

/** A content to be read, with `blank` where nothing stands. */
export function contentWords(content: FigureContent, words: StatusWords, blank: string): string {
  if (content.kind === 'count') return formatNumber(content.value);
  if (content.kind === 'ratio') return `${formatNumber(content.numerator)}/${formatNumber(content.denominator)}`;
  return content.kind === 'status' ? words[content.status] : blank;
}
