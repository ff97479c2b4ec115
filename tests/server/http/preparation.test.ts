import { expect, it } from 'vitest';
import { Browser, conferenceId, openHall } from './hall.ts';

const url = `/api/conferences/${conferenceId}/accounts`;

it('accounts to name are told to who prepares the conference, without what administrators see of them', async () => {
  const { ask, accounts, signedIn } = await openHall();
  const browser = await signedIn();
  await accounts.create({ signInName: 'thu-ky', name: 'Lê Thị Hồng', title: 'Thư ký', isAdministrator: false });
  const answer = await ask({ url, browser });
  expect(answer.status).toBe(200);
  expect(answer.body.accounts).toHaveLength(2);
  expect(answer.body.accounts).toContainEqual({
    id: expect.any(String),
    name: 'Lê Thị Hồng',
    title: 'Thư ký',
    unitId: null,
  });
});

it('accounts to name are hidden from everybody else, as the conference is', async () => {
  const { ask, signedIn } = await openHall();
  const stranger = await signedIn({ isAdministrator: false, signInName: 'nguoi-la' });
  expect((await ask({ url, browser: stranger })).status).toBe(404);
  expect((await ask({ url, browser: new Browser() })).status).toBe(401);
});
