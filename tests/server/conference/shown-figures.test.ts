import { expect, it } from 'vitest';
import { figuresOfSlide, figuresOfUnit, periodsShown } from '#server/conference/shown-figures.ts';
import type { IndicatorId, PeriodId, SlideId, UnitId } from '#shared/kernel/index.ts';
import { chair, id, reporter, room, Scenario, screen, secretary, site } from '#tests/support/scenario.ts';

const period = id<PeriodId>('8t-2024');
const unitOf = (siteId: string) => id<UnitId>(`don-vi-${siteId}`);

function hallWithSlide(): { hall: Scenario; slideId: SlideId } {
  const hall = Scenario.discussing();
  const indicatorIds = [id<IndicatorId>('kn-tin-bao')];
  const content = { kind: 'indicators', view: 'ranking', periodId: period, indicatorIds } as const;
  hall.when(secretary, { type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId: null });
  return { hall, slideId: hall.lastId<SlideId>() };
}

it('figures of a slide are seen by who prepares it, by everybody else once it was shown', () => {
  const { hall, slideId } = hallWithSlide();
  const asked = { periodId: period, indicatorIds: ['kn-tin-bao'], unitIds: null };
  for (const actor of [chair, secretary, reporter]) expect(figuresOfSlide(hall.state, actor, slideId)).toEqual(asked);
  const others = [room(site.haTrung), screen(site.hub)];
  for (const actor of others) expect(figuresOfSlide(hall.state, actor, slideId)).toBeUndefined();
  hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
  for (const actor of others) expect(figuresOfSlide(hall.state, actor, slideId)).toEqual(asked);
  expect(figuresOfSlide(hall.state, chair, id('khong-co'))).toBeUndefined();
});

it('a unit sees its own figures at any time, everybody those of the unit that speaks, and nobody where none are chosen', () => {
  const { hall } = hallWithSlide();
  const haTrung = unitOf(site.haTrung);
  expect(figuresOfUnit(hall.state, chair, haTrung)).toBeUndefined();
  hall.when(secretary, { type: 'stage/chooseFigures', periodId: period });
  expect(figuresOfUnit(hall.state, chair, haTrung)).toEqual({ periodId: period, indicatorIds: [], unitIds: null });
  const own = { periodId: period, indicatorIds: [], unitIds: [haTrung] };
  expect(figuresOfUnit(hall.state, room(site.haTrung), haTrung)).toEqual(own);
  for (const actor of [room(site.ngaSon), screen(site.hub)])
    expect(figuresOfUnit(hall.state, actor, haTrung)).toBeUndefined();
  hall.asks(site.haTrung).gives();
  for (const actor of [room(site.ngaSon), screen(site.hub)])
    expect(figuresOfUnit(hall.state, actor, haTrung)).toEqual(own);
});

it('a conference is told of changes in the periods that it shows', () => {
  const { hall } = hallWithSlide();
  expect(periodsShown(hall.state)).toEqual([period]);
  hall.when(secretary, { type: 'stage/chooseFigures', periodId: id('9t-2024') });
  expect(periodsShown(hall.state)).toEqual([period, '9t-2024']);
});
