import { orderedItems } from '#shared/agenda/index.ts';
import type { ConferenceState } from '#shared/conference/index.ts';
import { waitingRequests } from '#shared/conference/index.ts';
import type { RequestType } from '#shared/floor/index.ts';
import type { Actor } from '#shared/kernel/index.ts';
import { LocalConference, personActor, siteActor, unitNames } from './local-conference.ts';

const everything = { sound: true, camera: true, console: true, display: false } as const;

/** Ready, with all devices in and most attendance reported. */
export function gathered(): LocalConference {
  const conference = new LocalConference();
  const chair = personActor(conference.state, 'Viện trưởng');
  conference.must(chair, { type: 'conference/makeReady' });
  enter(conference, chair, conference.state.roster.hubSiteId, 'Bàn chủ trì');
  unitNames.forEach((name, index) => {
    const site = siteActor(conference.state, name);
    if (index === 25) return;
    enter(conference, site, site.siteId, 'Máy phòng họp');
    if (index > 23) return;
    addDelegates(conference, site, index);
  });
  conference.must(chair, {
    type: 'roster/reportAttendance',
    siteId: conference.state.roster.hubSiteId,
    unnamedCount: 38,
  });
  return conference;
}

/** In the middle of the discussion: one speaks, others wait. */
export function discussing(): LocalConference {
  const conference = gathered();
  const chair = personActor(conference.state, 'Viện trưởng');
  conference.wait(1).must(chair, { type: 'conference/open' });
  for (const [kind, minutes] of [
    ['rollCall', 8],
    ['introduction', 5],
    ['report', 16],
    ['indicators', 7],
    ['prompts', 6],
  ] as const) {
    startItem(conference, chair, kind);
    conference.wait(minutes);
  }
  startItem(conference, chair, 'discussion');
  handOver(conference, chair);
  ask(conference, 'TX Bỉm Sơn', 'discussion', 'Chỉ tiêu chưa đạt do phát sinh ít án hành chính');
  give(conference, chair).wait(4.6);
  ask(conference, 'Quan Sơn', 'discussion', 'Địa bàn rộng, Kiểm sát viên kiêm nhiệm nhiều khâu');
  give(conference, chair).wait(5.1);
  ask(conference, 'Hà Trung', 'discussion', 'Khó khăn trong kiểm sát trực tiếp thi hành án treo');
  ask(conference, 'Mường Lát', 'discussion', 'Địa bàn xa, thiếu Kiểm sát viên; đề nghị hướng dẫn');
  ask(conference, 'TX Nghi Sơn', 'paper', 'Cách làm hay trong kiến nghị phòng ngừa');
  ask(conference, 'Quan Sơn', 'answer', 'Trả lời ý kiến của Hà Trung');
  ask(conference, 'Như Xuân', 'question', 'Phối hợp với Tòa án mở phiên tòa rút kinh nghiệm');
  give(conference, chair).wait(3.2);
  return conference;
}

function enter(
  conference: LocalConference,
  actor: Actor,
  siteId: ConferenceState['roster']['hubSiteId'],
  label: string,
) {
  conference.must(actor, { type: 'roster/joinDevice', siteId, label, abilities: everything, takesSoundFrom: null });
}

function addDelegates(conference: LocalConference, actor: ReturnType<typeof siteActor>, index: number) {
  const { siteId } = actor;
  const present = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  const head = { name: '', title: 'Viện trưởng', organisation: null, standing: 'head', attendance: present } as const;
  const absent = { kind: 'absentExcused', reason: 'đi công tác' } as const;
  const deputy = { name: '', title: 'Phó Viện trưởng', organisation: null, standing: 'member' } as const;
  conference.must(actor, { type: 'roster/addDelegate', siteId, delegate: head });
  conference.must(actor, {
    type: 'roster/addDelegate',
    siteId,
    delegate: { ...deputy, attendance: index % 5 === 0 ? absent : present },
  });
  conference.must(actor, { type: 'roster/reportAttendance', siteId, unnamedCount: 8 + (index % 5) });
}

function startItem(conference: LocalConference, actor: Actor, kind: string) {
  const item = orderedItems(conference.state.agenda).find((each) => each.kind === kind);
  if (item === undefined) throw new Error(`no item ${kind}`);
  conference.must(actor, { type: 'agenda/startItem', itemId: item.itemId });
}

function handOver(conference: LocalConference, chair: Actor) {
  const deputy = personActor(conference.state, 'Phó Viện trưởng');
  if (deputy.kind !== 'person') throw new Error('not a person');
  conference.must(chair, { type: 'agenda/handOverPresiding', personId: deputy.personId, itemIds: null });
}

function ask(conference: LocalConference, shortName: string, requestType: RequestType, topic: string) {
  const actor = siteActor(conference.state, shortName);
  const unit = conference.state.roster.siteById[actor.siteId]?.name ?? '';
  const speaker = { name: '', title: 'Viện trưởng', unit, delegateId: null };
  const itemId = conference.state.agenda.currentItemId;
  const request = { siteId: actor.siteId, speaker, requestType, topic, itemId, preRegistered: false };
  conference.must(actor, { type: 'floor/request', request });
}

function give(conference: LocalConference, chair: Actor): LocalConference {
  const first = waitingRequests(conference.state)[0];
  if (first === undefined) throw new Error('nobody waits');
  const endsSpeechId = conference.state.floor.currentSpeechId;
  return conference.must(chair, { type: 'floor/give', requestId: first.requestId, allottedMs: null, endsSpeechId });
}
