import type { Block, OfficialDocument } from '#server/ports/official-document.ts';
import { officialDay, officialTime } from '#shared/kernel/index.ts';
import { begun, count } from './document-words.ts';
import { courseOf } from './minutes-course.ts';
import type { Attendance, MinutesInput, Moment } from './minutes-input.ts';
import { heading, labelled, paragraph, plain } from './model.ts';
import { comrade, headerOf, type Person, signsAs, titleOf } from './papers.ts';
import type { OfficialProfile } from './profile.ts';

/**
 * Biên bản: no line with place and date, what happened in its order, two signatures, and no section on voting, for the
 * product takes no votes.
 */
export function minutesPaper(input: MinutesInput, profile: OfficialProfile): OfficialDocument {
  const [secretary] = input.secretaries;
  const course = courseOf(input);
  const led = course.length === 0 ? [] : [heading(2, '', 'Nội dung (theo diễn biến hội nghị):'), ...course];
  const head = { kind: 'titled', typeName: 'Biên bản', subject: [input.conference] } as const;
  return {
    title: titleOf(head),
    author: input.organisation.shortName,
    main: {
      head,
      header: headerOf(input, { symbol: profile.symbols.minutes, dated: false }),
      body: [...particulars(input), ...led],
      ending: plain(`Hội nghị kết thúc vào ${momentWords(input.ended)}`),
      closing: {
        signatures: [signsAs('Thư ký', secretary.name), signsAs('Chủ tọa', input.chair.name)],
        recipients: input.recipients,
      },
    },
    annexes: input.annexes,
  };
}

function particulars(input: MinutesInput): Block[] {
  const presiding = [
    ...presidedBy('Chủ trì thảo luận:', input.presiding),
    ...presidedBy('Điều hành nội dung khác:', input.presidingElsewhere ?? []),
  ];
  return [
    labelled('Thời gian bắt đầu:', momentWords(input.begun)),
    labelled('Địa điểm:', input.place),
    labelled('Thành phần tham dự:', ''),
    ...attendanceOf(input.attendance, input.organisation.ownLevel),
    labelled('Chủ trì (chủ tọa):', begun(comrade(input.chair))),
    ...presiding,
    labelled('Thư ký (người ghi biên bản):', begun(input.secretaries.map(comrade).join('; '))),
  ];
}

function attendanceOf(attendance: Attendance, ownLevel: string): Block[] {
  const { hub, sites, listedIn, away, text } = attendance;
  const list = listedIn === null ? [] : [`danh sách kèm theo - ${listedIn}`];
  const atHub = `Tại điểm cầu ${ownLevel}: ${hub.composition}${added(hub.delegateCount, sites ? [] : list)}`;
  const atSites = sites
    ? [`Tại ${count(sites.siteCount)} điểm cầu ${sites.level}: ${sites.composition}${added(sites.delegateCount, list)}`]
    : [];
  const notThere =
    away.length === 0 ? [] : [`Điểm cầu không tham dự: ${count(away.length)} điểm cầu (${away.join('; ')})`];
  const lines = [atHub, ...atSites, ...notThere, `Vắng: ${absencesOf(attendance)}`];
  return [...lines.map((line, at) => paragraph(`${at + 1}. ${line}.`)), ...text];
}

/** Nobody is said to be there, or absent, of whom nobody reported it. */
function absencesOf({ absences, unreported }: Attendance): string {
  const open = unreported === 0 ? [] : [`chưa có báo cáo của ${count(unreported)} điểm cầu`];
  if (absences.length === 0) return open[0] ?? 'không';
  const each = absences.map(({ who, reason }) => (reason === null ? who : `${who} (${reason})`));
  return [`${count(absences.length)} đồng chí: ${each.join('; ')}`, ...open].join('; ');
}

/** In brackets: how many they are, and what else is to be said. */
function added(delegateCount: number | null, notes: readonly string[]): string {
  const all = [...(delegateCount === null ? [] : [`${count(delegateCount)} đồng chí`]), ...notes];
  return all.length === 0 ? '' : ` (${all.join('; ')})`;
}

function momentWords({ date, time }: Moment): string {
  return `${officialTime(time)}, ${officialDay(date)}`;
}

function presidedBy(label: string, people: readonly Person[]): Block[] {
  return people.length === 0 ? [] : [labelled(label, begun(people.map(comrade).join('; ')))];
}
