import type { ReactNode } from 'react';
import { createRoot } from 'react-dom/client';
import { I18nProvider } from '#client/i18n/I18nProvider.tsx';
import { vi as words } from '#client/i18n/vi.ts';
import { IndicatorSlide } from '#client/ui/figures/IndicatorSlide.tsx';
import { SpotlightStrip } from '#client/ui/figures/SpotlightStrip.tsx';
import { UiProvider } from '#client/ui/UiProvider.tsx';
import { indicatorViews } from '#shared/stage/index.ts';
import { indicatorIdOf, provinceId, sampleBook, sampleUnitNames, unitIdOf } from './sample-book.ts';

/** Shows slides on made-up figures: ?view=ranking&codes=TB-04,TB-01&ground=night&scale=hall&lang=vi&title=… */
const query = new URLSearchParams(location.search);
const view = indicatorViews.find((each) => each === query.get('view')) ?? 'card';
const language = query.get('lang') === 'en' ? 'en' : 'vi';
const ground = query.get('ground') === 'night' ? 'night' : 'paper';
const scale = query.get('scale') === 'desk' ? 'desk' : query.get('scale') === 'preview' ? 'preview' : 'hall';
const choice = {
  hasLongNames: query.has('long'),
  missing: query.get('missing')?.split(',') ?? [],
  isEmpty: query.has('empty'),
  isYearEnd: query.has('end'),
};
const codes = query.get('codes')?.split(',') ?? [];
const book = sampleBook(choice);
const unitNames = sampleUnitNames(choice);
const indicatorIds =
  codes[0] === 'all' ? book.indicators.map(({ indicatorId }) => indicatorId) : codes.map(indicatorIdOf);

function shown(): ReactNode {
  if (query.has('spotlight')) return <Spotlights name={query.get('spotlight') ?? ''} />;
  const slide = { book, view, indicatorIds: indicatorIds.slice(0, 40), unitNames, language, ground, scale } as const;
  const press = query.has('choose') ? { onChooseUnit: (...chosen: string[]) => console.log(chosen.join(' ')) } : {};
  const tools = query.has('tools') ? { hasTools: true, onCopyTable: (text: string) => console.log(text) } : {};
  return (
    <IndicatorSlide {...slide} {...press} {...tools} title={query.get('title') ?? ''} isSample={!query.has('real')} />
  );
}

function Spotlights({ name }: { readonly name: string }) {
  const unitId = name === 'office' ? provinceId : unitIdOf(name);
  const strip = { book, unitId, unitNames, language, ground } as const;
  return (
    <div style={{ padding: 24, display: 'grid', gap: 24, background: ground === 'night' ? '#0b0e13' : '#f6f5f0' }}>
      <SpotlightStrip {...strip} form="full" hasRank />
      <SpotlightStrip {...strip} form="plain" />
    </div>
  );
}

const root = document.querySelector('#root');
if (root === null) throw new Error('no root');
const box = { width: query.get('width') ?? '100vw', height: query.get('height') ?? '100vh' };
createRoot(root).render(
  <I18nProvider language={language} words={words}>
    <UiProvider>
      <div style={box}>{shown()}</div>
    </UiProvider>
  </I18nProvider>,
);
