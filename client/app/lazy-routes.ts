import { lazy } from 'react';

// What a conference needs is a chunk of its own: sign-in must not wait for it.
export const ConferenceRoute = lazy(async () => ({ default: (await import('./ConferenceRoute.tsx')).ConferenceRoute }));
export const DisplayRoute = lazy(async () => ({ default: (await import('./DisplayRoute.tsx')).DisplayRoute }));
