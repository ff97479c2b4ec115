import { lazy } from 'react';

// A chunk for each: sign-in must not wait for what comes after it.
export const SignIn = lazy(async () => ({ default: (await import('#client/features/sign-in/index.ts')).SignIn }));
export const SignedOut = lazy(async () => ({ default: (await import('#client/features/sign-in/index.ts')).SignedOut }));
export const EnterByLink = lazy(async () => ({
  default: (await import('#client/features/entry-link/index.ts')).EnterByLink,
}));
export const ConferenceList = lazy(async () => ({
  default: (await import('#client/features/conference-list/index.ts')).ConferenceList,
}));
export const CreateConference = lazy(async () => ({
  default: (await import('#client/features/create-conference/index.ts')).CreateConference,
}));
export const Administration = lazy(async () => ({
  default: (await import('#client/features/administration/index.ts')).Administration,
}));
export const Figures = lazy(async () => ({ default: (await import('#client/features/figures/index.ts')).Figures }));
export const Papers = lazy(async () => ({ default: (await import('#client/features/papers/index.ts')).Papers }));
export const Prepare = lazy(async () => ({ default: (await import('#client/features/prepare/index.ts')).Prepare }));
export const DeviceCheck = lazy(async () => ({
  default: (await import('#client/features/device-check/index.ts')).DeviceCheck,
}));
export const ChairConsole = lazy(async () => ({
  default: (await import('#client/features/chair/index.ts')).ChairConsole,
}));
export const ShowRoom = lazy(async () => ({ default: (await import('#client/features/show/index.ts')).ShowRoom }));
export const SiteConsole = lazy(async () => ({
  default: (await import('#client/features/site/index.ts')).SiteConsole,
}));
export const MinutesDesk = lazy(async () => ({
  default: (await import('#client/features/minutes/index.ts')).MinutesDesk,
}));
export const MinutesRoom = lazy(async () => ({
  default: (await import('#client/features/minutes/index.ts')).MinutesRoom,
}));
export const SecretaryDesk = lazy(async () => ({
  default: (await import('#client/features/secretary/index.ts')).SecretaryDesk,
}));
export const TechnicianBoard = lazy(async () => ({
  default: (await import('#client/features/technician/index.ts')).TechnicianBoard,
}));
export const Wall = lazy(async () => ({ default: (await import('#client/features/wall/index.ts')).Wall }));
export const HallDisplay = lazy(async () => ({
  default: (await import('#client/features/hall/index.ts')).HallDisplay,
}));
