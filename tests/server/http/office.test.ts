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

it('MI138 the form of papers is that of the decree until another is chosen within its limits', async () => {
  const hall = await openHall();
  const browser = await hall.signedIn();
  const url = '/api/paper-form';
  const ofDecree = {
    header: 'withAuthority',
    symbols: { minutes: 'BB-VKS', notice: 'TB-VKS', letter: 'VKS-VP' },
    marginsMm: { top: 20, bottom: 20, left: 30, right: 20 },
  };
  expect((await hall.ask({ url, browser })).body).toEqual({ paperForm: ofDecree });
  const paperForm = {
    ...ofDecree,
    header: 'withoutAuthority',
    symbols: { ...ofDecree.symbols, notice: 'TB-VKSTH' },
    marginsMm: { top: 25, bottom: 25, left: 35, right: 15 },
  };
  const put = (payload: object) => hall.ask({ method: 'PUT', url, payload, browser });
  expect((await put({ paperForm: { ...paperForm, marginsMm: { ...paperForm.marginsMm, left: 20 } } })).status).toBe(
    400,
  );
  const symbols = { ...paperForm.symbols, minutes: 'BB VKS' };
  expect((await put({ paperForm: { ...paperForm, symbols } })).status).toBe(400);
  expect((await put({ paperForm })).body).toEqual({ paperForm });
  expect((await hall.ask({ url, browser })).body).toEqual({ paperForm });
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
