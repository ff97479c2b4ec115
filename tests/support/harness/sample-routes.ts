import { unitNames } from './local-conference.ts';

const people = [
  ['a1', '', 'Viện trưởng VKSND tỉnh'],
  ['a2', '', 'Phó Viện trưởng VKSND tỉnh'],
  ['a3', '', 'Chánh Văn phòng tổng hợp'],
  ['a4', '', 'Thư ký hội nghị'],
  ['a5', '', 'Cán bộ kỹ thuật'],
] as const;

const plan = {
  kind: 'giaoBan',
  title: 'Hội nghị giao ban công tác 8 tháng năm 2024',
  period: '8 tháng năm 2024',
  date: '2024-08-09',
  capMs: 14_400_000,
  audience: 'internal',
};

const answers: Readonly<Record<string, unknown>> = {
  '/api/conferences': {
    conferences: [
      { conferenceId: 'demo', plan, phase: 'running', roles: ['chair'], siteId: 's1', siteCount: 27 },
      {
        conferenceId: 'old',
        plan: { ...plan, kind: 'soKet', title: 'Hội nghị sơ kết công tác 6 tháng đầu năm 2024', date: '2024-06-28' },
        phase: 'closed',
        roles: ['chair', 'secretary'],
        siteId: 's1',
        siteCount: 27,
      },
    ],
  },
  '/api/units': {
    units: [['VKSND tỉnh Thanh Hóa', 'VKSND tỉnh'], ...unitNames.map((name) => [`VKSND ${name}`, name])].map(
      ([name, shortName], index) => ({
        id: `u${index.toString()}`,
        name,
        shortName,
        level: index === 0 ? 'province' : 'district',
        levelLabel: index === 0 ? 'cấp tỉnh' : 'cấp huyện',
        parentId: null,
        symbol: '',
        order: index,
        validFrom: null,
        validTo: null,
      }),
    ),
  },
  '/api/accounts': { accounts: people.map(([id, , title]) => ({ id, name: title, title, unitId: null })) },
};

/** Answers the server's routes in this page. */
export function answerRoutes(): void {
  globalThis.fetch = async (input) => {
    const path = new URL(String(input), location.href).pathname;
    const body = answers[path] ?? { error: { code: 'http/notFound', vi: 'Không tìm thấy.', en: 'Not found.' } };
    return new Response(JSON.stringify(body), {
      status: path in answers ? 200 : 404,
      headers: { 'content-type': 'application/json' },
    });
  };
}
