import { expect, it } from 'vitest';
import { openHall } from './hall.ts';

const organisation = {
  authority: 'Viện kiểm sát nhân dân tối cao',
  name: 'Viện kiểm sát nhân dân tỉnh Thanh Hóa',
  shortName: 'VKSND tỉnh Thanh Hóa',
  ownLevel: 'VKSND tỉnh',
  place: 'Thanh Hóa',
  office: 'Văn phòng tổng hợp',
  officeSymbol: 'VPTH',
};

it('the organisation is told as it was entered, without blanks around its names', async () => {
  const hall = await openHall();
  const browser = await hall.signedIn();
  const url = '/api/organisation';
  const payload = { organisation: { ...organisation, place: ' Thanh Hóa ' } };
  const put = await hall.ask({ method: 'PUT', url, payload, browser });
  expect([put.status, put.body]).toEqual([200, { organisation }]);
  expect((await hall.ask({ url, browser })).body).toEqual({ organisation });
});

it('holidays and make-up days are told as they were entered', async () => {
  const hall = await openHall();
  const browser = await hall.signedIn();
  const url = '/api/working-calendar';
  const calendar = { holidays: ['2026-01-01', '2026-09-02'], makeUpDays: ['2026-08-22'] };
  const put = await hall.ask({ method: 'PUT', url, payload: { calendar }, browser });
  expect([put.status, put.body]).toEqual([200, { calendar }]);
  expect((await hall.ask({ url, browser })).body).toEqual({ calendar });
});
