import { expect, it } from 'vitest';
import { figuresOfOwnUnit, figuresOfSlide, figuresOfUnit, periodsShown } from '#server/conference/shown-figures.ts';
import type { IndicatorId, PeriodId, SlideId, UnitId } from '#shared/kernel/index.ts';
import type { SlideContent } from '#shared/stage/index.ts';
import {
  chair,
  id,
  observer,
  reporter,
  room,
  Scenario,
  screen,
  secretary,
  site,
  technician,
} from '#tests/support/scenario.ts';

const period = id<PeriodId>('8t-2024');
const unitOf = (siteId: string) => id<UnitId>(`don-vi-${siteId}`);

function hallWithSlide(): { hall: Scenario; slideId: SlideId } {
  const hall = Scenario.discussing();
  const indicatorIds = [id<IndicatorId>('kn-tin-bao')];
  const content = { kind: 'indicators', view: 'ranking', periodId: period, indicatorIds } as const;
  hall.when(secretary, { type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId: null });
  return { hall, slideId: hall.lastId<SlideId>() };
}

const shown = { kind: 'slide', view: 'ranking', indicatorIds: ['kn-tin-bao'] } as const;

it('figures of a slide are seen whole by who prepares it, by everybody else as it shows them, once it was shown', () => {
  const { hall, slideId } = hallWithSlide();
  const whole = { periodId: period, extent: { ...shown, isWhole: true } };
  for (const actor of [chair, secretary, reporter]) expect(figuresOfSlide(hall.state, actor, slideId)).toEqual(whole);
  const others = [room(site.haTrung), screen(site.hub), technician];
  for (const actor of others) expect(figuresOfSlide(hall.state, actor, slideId)).toBeUndefined();
  hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
  const asShown = { periodId: period, extent: { ...shown, isWhole: false } };
  for (const actor of others) expect(figuresOfSlide(hall.state, actor, slideId)).toEqual(asShown);
  expect(figuresOfSlide(hall.state, chair, id('khong-co'))).toBeUndefined();
});

it('a slide that was changed after it was shown is not seen before it is shown again', () => {
  const { hall, slideId } = hallWithSlide();
  hall.when(reporter, { type: 'stage/takeShow' }).when(reporter, { type: 'stage/showSlide', slideId, page: 1 });
  hall.when(reporter, { type: 'stage/showSpeaker' });
  const content: SlideContent = { kind: 'indicators', view: 'notReached', periodId: period, indicatorIds: [] };
  hall.when(secretary, { type: 'stage/changeSlide', slideId, slide: { itemId: null, title: '', content } });
  for (const actor of [room(site.haTrung), screen(site.hub)])
    expect(figuresOfSlide(hall.state, actor, slideId)).toBeUndefined();
});

it('a site that turns the slides has before the others what they will see, and no more', () => {
  const { hall, slideId } = hallWithSlide();
  hall.when(chair, { type: 'stage/takeShow' });
  hall.when(chair, { type: 'stage/handShow', holder: { kind: 'site', siteId: site.haTrung } });
  expect(figuresOfSlide(hall.state, room(site.haTrung), slideId)?.extent).toEqual({ ...shown, isWhole: false });
  expect(figuresOfSlide(hall.state, screen(site.haTrung), slideId)).toBeUndefined();
});

it('beside the unit that speaks stand its figures, for those who lead of any unit and ranked, where a period is chosen', () => {
  const { hall } = hallWithSlide();
  const haTrung = unitOf(site.haTrung);
  expect(figuresOfUnit(hall.state, chair, haTrung)).toBeUndefined();
  hall.when(secretary, { type: 'stage/chooseFigures', periodId: period });
  const extent = { kind: 'spotlight', unitId: haTrung, isRanked: true } as const;
  expect(figuresOfUnit(hall.state, chair, haTrung)).toEqual({ periodId: period, extent });
  const others = [room(site.haTrung), room(site.ngaSon), screen(site.hub)];
  for (const actor of others) expect(figuresOfUnit(hall.state, actor, haTrung)).toBeUndefined();
  hall.asks(site.haTrung).gives();
  for (const actor of others)
    expect(figuresOfUnit(hall.state, actor, haTrung)?.extent).toEqual({ ...extent, isRanked: false });
  expect(figuresOfUnit(hall.state, room(site.ngaSon), unitOf(site.ngaSon))).toBeUndefined();
});

it('a site sees all figures of its own unit at any time, its screens do not', () => {
  const { hall } = hallWithSlide();
  expect(figuresOfOwnUnit(hall.state, room(site.haTrung))).toBeUndefined();
  hall.when(secretary, { type: 'stage/chooseFigures', periodId: period });
  const extent = { kind: 'unit', unitId: unitOf(site.haTrung) };
  expect(figuresOfOwnUnit(hall.state, room(site.haTrung))).toEqual({ periodId: period, extent });
  for (const actor of [screen(site.haTrung), chair, technician, observer])
    expect(figuresOfOwnUnit(hall.state, actor)).toBeUndefined();
});

it('a conference is told of changes in the periods that it shows', () => {
  const { hall } = hallWithSlide();
  expect(periodsShown(hall.state)).toEqual([period]);
  hall.when(secretary, { type: 'stage/chooseFigures', periodId: id('9t-2024') });
  expect(periodsShown(hall.state)).toEqual([period, '9t-2024']);
});
