/** What is drawn of the figures on a slide. */
export const indicatorViews = ['card', 'ranking', 'heatMap', 'samePeriod', 'scorecard', 'notReached'] as const;
export type IndicatorView = (typeof indicatorViews)[number];

/** Who sees the clock of a speech: all, or those who preside, the secretaries and the speaking site. */
export const clockAudiences = ['everyone', 'podium'] as const;
export type ClockAudience = (typeof clockAudiences)[number];

/** Indicators on one slide. A heat map of more than these cannot be read from the back of a hall. */
export const MAX_SLIDE_INDICATORS = 40;
export const MAX_SLIDES = 300;
