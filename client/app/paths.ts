import type { ConferenceId, Role } from '#shared/kernel/index.ts';

/** The rooms of a conference: one for each thing that people do in it. */
export const rooms = [
  'chu-tri',
  'thu-ky',
  'ky-thuat',
  'diem-cau',
  'man-hinh-ghep',
  'hoi-truong',
  'chuan-bi',
  'trinh-chieu',
  'bien-ban',
  'van-ban',
] as const;
export type Room = (typeof rooms)[number];

const byRole: readonly (readonly [Role, Room])[] = [
  ['chair', 'chu-tri'],
  ['presiding', 'chu-tri'],
  ['secretary', 'thu-ky'],
  ['technician', 'ky-thuat'],
  ['reporter', 'trinh-chieu'],
  ['display', 'hoi-truong'],
  // An administrator without a part in the conference prepares it and neither leads nor speaks.
  ['administrator', 'chuan-bi'],
];

/** Where somebody with these roles belongs; everybody else sits in the room of a site. */
export function roomOf(roles: readonly Role[]): Room {
  return byRole.find(([role]) => roles.includes(role))?.[1] ?? 'diem-cau';
}

/** The path of a room. */
export function roomPath(conferenceId: ConferenceId, room: Room): string {
  return `/hoi-nghi/${conferenceId}/${room}`;
}

/** The room that a path names; null for one that is not there. */
export function roomNamed(name: string): Room | null {
  return rooms.find((room) => room === name) ?? null;
}
