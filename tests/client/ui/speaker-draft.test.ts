import { expect, it } from 'vitest';
import { nextSpeakerDraft, speakerOf } from '#client/ui/speaker-draft.ts';
import { room, Scenario, site } from '../../support/scenario.ts';

it('offers the head of a site first, then whoever does not wait yet, and nobody it does not know', () => {
  const scenario = Scenario.discussing();
  const present = { kind: 'present', arrivedAt: null, leftAt: null } as const;
  const standings = { 'Phó Viện trưởng': 'member', 'Viện trưởng': 'head' } as const;
  for (const [title, standing] of Object.entries(standings))
    scenario.when(room(site.haTrung), {
      type: 'roster/addDelegate',
      siteId: site.haTrung,
      delegate: { name: '', title, organisation: null, standing, attendance: present },
    });
  const titles: string[] = [];
  for (let round = 0; round < 3; round += 1) {
    const draft = nextSpeakerDraft(scenario.state, site.haTrung);
    titles.push(draft.title);
    const speaker = speakerOf(draft);
    if (speaker === null) continue;
    const request = { requestType: 'discussion', topic: '', itemId: null, preRegistered: false } as const;
    scenario.when(room(site.haTrung), {
      type: 'floor/request',
      request: { siteId: site.haTrung, speaker, ...request },
    });
  }
  expect(titles).toEqual(['Viện trưởng', 'Phó Viện trưởng', '']);
  expect(nextSpeakerDraft(scenario.state, site.ngaSon).title).toBe('Đại diện');
});
