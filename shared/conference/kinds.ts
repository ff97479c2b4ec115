/** Kinds of conferences: giao ban, sơ kết, tổng kết, triển khai, chuyên đề, tập huấn. */
export const conferenceKinds = ['giaoBan', 'soKet', 'tongKet', 'trienKhai', 'chuyenDe', 'tapHuan'] as const;
export type ConferenceKind = (typeof conferenceKinds)[number];
