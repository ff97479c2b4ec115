import type { Unit } from '#server/ports/units.ts';
import type { DepartmentWork } from '#shared/directives/index.ts';
import type { BlockId, UnitId } from '#shared/kernel/index.ts';
import type { Block } from '#shared/minutes/index.ts';

/** Dates between which this list of units holds: 27 units until the end of 2024. */
const VALID_FROM = '2020-06-01';
const VALID_TO = '2024-12-31';
const AREAS_VALID_FROM = '2025-07-01';
const AREA_UNIT_COUNT = 13;

const province = 'vks-tinh-thanh-hoa' as UnitId; // the ids of the demo are its own

/** Code, full name, short name. The province and the town of one name differ by their type. */
const districtUnits: readonly (readonly [code: string, name: string, shortName: string])[] = [
  ['thanh-pho-thanh-hoa', 'VKSND thành phố Thanh Hóa', 'TP Thanh Hóa'],
  ['thanh-pho-sam-son', 'VKSND thành phố Sầm Sơn', 'TP Sầm Sơn'],
  ['thi-xa-bim-son', 'VKSND thị xã Bỉm Sơn', 'TX Bỉm Sơn'],
  ['thi-xa-nghi-son', 'VKSND thị xã Nghi Sơn', 'TX Nghi Sơn'],
  ['huyen-ba-thuoc', 'VKSND huyện Bá Thước', 'Bá Thước'],
  ['huyen-cam-thuy', 'VKSND huyện Cẩm Thủy', 'Cẩm Thủy'],
  ['huyen-dong-son', 'VKSND huyện Đông Sơn', 'Đông Sơn'],
  ['huyen-ha-trung', 'VKSND huyện Hà Trung', 'Hà Trung'],
  ['huyen-hau-loc', 'VKSND huyện Hậu Lộc', 'Hậu Lộc'],
  ['huyen-hoang-hoa', 'VKSND huyện Hoằng Hóa', 'Hoằng Hóa'],
  ['huyen-lang-chanh', 'VKSND huyện Lang Chánh', 'Lang Chánh'],
  ['huyen-muong-lat', 'VKSND huyện Mường Lát', 'Mường Lát'],
  ['huyen-nga-son', 'VKSND huyện Nga Sơn', 'Nga Sơn'],
  ['huyen-ngoc-lac', 'VKSND huyện Ngọc Lặc', 'Ngọc Lặc'],
  ['huyen-nhu-thanh', 'VKSND huyện Như Thanh', 'Như Thanh'],
  ['huyen-nhu-xuan', 'VKSND huyện Như Xuân', 'Như Xuân'],
  ['huyen-nong-cong', 'VKSND huyện Nông Cống', 'Nông Cống'],
  ['huyen-quan-hoa', 'VKSND huyện Quan Hóa', 'Quan Hóa'],
  ['huyen-quan-son', 'VKSND huyện Quan Sơn', 'Quan Sơn'],
  ['huyen-quang-xuong', 'VKSND huyện Quảng Xương', 'Quảng Xương'],
  ['huyen-thach-thanh', 'VKSND huyện Thạch Thành', 'Thạch Thành'],
  ['huyen-thieu-hoa', 'VKSND huyện Thiệu Hóa', 'Thiệu Hóa'],
  ['huyen-tho-xuan', 'VKSND huyện Thọ Xuân', 'Thọ Xuân'],
  ['huyen-thuong-xuan', 'VKSND huyện Thường Xuân', 'Thường Xuân'],
  ['huyen-trieu-son', 'VKSND huyện Triệu Sơn', 'Triệu Sơn'],
  ['huyen-vinh-loc', 'VKSND huyện Vĩnh Lộc', 'Vĩnh Lộc'],
  ['huyen-yen-dinh', 'VKSND huyện Yên Định', 'Yên Định'],
];

/**
 * Departments as provincial procuracies have them, after those of the sector as a whole; which of them this province had,
 * the report does not tell. Without a last day: conferences of later years name them, too.
 */
const departments: readonly (readonly [code: string, work: DepartmentWork, name: string, shortName: string])[] = [
  ['van-phong', 'office', 'Văn phòng tổng hợp', 'Văn phòng tổng hợp'],
  ['phong-1', 'professional', 'Phòng 1 - THQCT, KSĐT, KSXX sơ thẩm án an ninh, ma túy', 'Phòng 1'],
  ['phong-2', 'professional', 'Phòng 2 - THQCT, KSĐT, KSXX sơ thẩm án trật tự xã hội', 'Phòng 2'],
  ['phong-3', 'professional', 'Phòng 3 - THQCT, KSĐT, KSXX sơ thẩm án kinh tế, tham nhũng, chức vụ', 'Phòng 3'],
  ['phong-7', 'professional', 'Phòng 7 - THQCT và kiểm sát xét xử phúc thẩm hình sự', 'Phòng 7'],
  ['phong-8', 'professional', 'Phòng 8 - Kiểm sát việc tạm giữ, tạm giam, thi hành án hình sự', 'Phòng 8'],
  [
    'phong-9',
    'professional',
    'Phòng 9 - Kiểm sát việc giải quyết các vụ, việc dân sự, hôn nhân và gia đình',
    'Phòng 9',
  ],
  ['phong-10', 'professional', 'Phòng 10 - Kiểm sát án hành chính, kinh doanh thương mại, lao động', 'Phòng 10'],
  ['phong-11', 'professional', 'Phòng 11 - Kiểm sát thi hành án dân sự, hành chính', 'Phòng 11'],
  [
    'phong-12',
    'professional',
    'Phòng 12 - Kiểm sát và giải quyết đơn khiếu nại, tố cáo trong hoạt động tư pháp',
    'Phòng 12',
  ],
  ['phong-15', 'support', 'Phòng 15 - Tổ chức cán bộ', 'Phòng 15'],
  ['phong-tktp-cntt', 'support', 'Phòng Thống kê tội phạm và Công nghệ thông tin', 'Phòng TKTP-CNTT'],
  ['thanh-tra', 'support', 'Thanh tra VKSND tỉnh', 'Thanh tra VKSND tỉnh'],
];
/** After all units that have sites. */
const DEPARTMENTS_FROM = 101;

/** The provincial procuracy with its departments, the 27 units of 2024, and the areas since 2025. */
export function demoUnits(): Unit[] {
  return [
    unit({
      id: province,
      name: 'VKSND tỉnh Thanh Hóa',
      shortName: 'VKSND tỉnh',
      level: 'tinh',
      levelLabel: 'cấp tỉnh',
      order: 0,
    }),
    ...districtUnits.map(([code, name, shortName], index) =>
      unit({
        id: `vks-${code}` as UnitId, // as above
        name,
        shortName,
        level: 'cap_huyen',
        levelLabel: 'cấp huyện',
        order: index + 1,
        parentId: province,
        validFrom: VALID_FROM,
        validTo: VALID_TO,
      }),
    ),
    ...areaUnits(),
    ...departments.map(([code, work, name, shortName], index) =>
      unit({
        id: `vks-${code}` as UnitId, // as above
        ...{ name, shortName, work, level: 'phong', levelLabel: 'phòng', order: DEPARTMENTS_FROM + index },
        parentId: province,
        validFrom: VALID_FROM,
      }),
    ),
  ];
}

/** Since the reform of 2025 the province has units by area; so a conference of today has sites too. */
function areaUnits(): Unit[] {
  return Array.from({ length: AREA_UNIT_COUNT }, (_, index) =>
    unit({
      id: `vks-kv-${index + 1}` as UnitId, // as above
      name: `VKSND khu vực ${index + 1} - Thanh Hóa`,
      shortName: `Khu vực ${index + 1}`,
      level: 'khu_vuc',
      levelLabel: 'khu vực',
      order: index + 1,
      parentId: province,
      validFrom: AREAS_VALID_FROM,
    }),
  );
}

/** Which units are in whose block is ours; the report only tells that there are such blocks. */
const blocks: readonly DemoBlock[] = [
  {
    ...{ code: 'hinh-su', name: 'Khối hình sự', deputyTitle: 'Phó Viện trưởng VKSND tỉnh' },
    departmentCodes: ['phong-1', 'phong-2', 'phong-3', 'phong-7'],
  },
  {
    ...{ code: 'dan-su', name: 'Khối dân sự, hành chính, thi hành án dân sự' },
    deputyTitle: 'Phó Viện trưởng VKSND tỉnh phụ trách khối dân sự',
    departmentCodes: ['phong-9', 'phong-10', 'phong-11'],
  },
  {
    ...{ code: 'giam-giu', name: 'Khối giam giữ, thi hành án hình sự, khiếu tố' },
    deputyTitle: 'Phó Viện trưởng VKSND tỉnh phụ trách khối khiếu tố',
    departmentCodes: ['phong-8', 'phong-12'],
  },
];

type DemoBlock = {
  readonly code: string;
  readonly name: string;
  readonly deputyTitle: string;
  readonly departmentCodes: readonly string[];
};

/** Each district and area in the block of one deputy, in the order of the units, and the departments of its field. */
export function demoBlocks(): Block[] {
  const inTurn = [districtUnits.length, AREA_UNIT_COUNT].map((count) => Math.ceil(count / blocks.length));
  const [ofDistricts = 1, ofAreas = 1] = inTurn;
  const below = demoUnits().filter(({ level }) => level === 'cap_huyen' || level === 'khu_vuc');
  return blocks.map(({ code, name, deputyTitle, departmentCodes }, index) => ({
    ...{ blockId: `khoi-${code}` as BlockId, name, deputyName: '', deputyTitle, validFrom: null, validTo: null }, // as above
    unitIds: [
      ...below
        .filter(({ level, order }) => Math.floor((order - 1) / (level === 'khu_vuc' ? ofAreas : ofDistricts)) === index)
        .map(({ id }) => id),
      ...departmentCodes.map((each) => `vks-${each}` as UnitId), // as above
    ],
  }));
}

type Fields = Pick<Unit, 'id' | 'name' | 'shortName' | 'level' | 'levelLabel' | 'order'> & Partial<Unit>;

function unit(fields: Fields): Unit {
  return { parentId: null, symbol: '', work: null, validFrom: null, validTo: null, ...fields };
}

/** People of the demo by title; nobody of the real conference is named. */
export const demoPeople = [
  { signInName: 'quan-tri', name: 'Quản trị hệ thống', title: 'Quản trị hệ thống', isAdministrator: true },
  { signInName: 'chu-tri', name: '', title: 'Viện trưởng VKSND tỉnh', isAdministrator: false },
  { signInName: 'pho-vien-truong', name: '', title: 'Phó Viện trưởng VKSND tỉnh', isAdministrator: false },
  { signInName: 'chanh-van-phong', name: '', title: 'Chánh Văn phòng VKSND tỉnh', isAdministrator: false },
  { signInName: 'thu-ky', name: '', title: 'Thư ký hội nghị, Văn phòng tổng hợp', isAdministrator: false },
  { signInName: 'thu-ky-2', name: '', title: 'Chuyên viên Văn phòng tổng hợp', isAdministrator: false },
  { signInName: 'ky-thuat', name: '', title: 'Cán bộ kỹ thuật, Phòng TKTP-CNTT', isAdministrator: false },
] as const;

/** What is said of the conference itself: eight months of 2024; the day is ours, the report gives none. */
export const demoConference = {
  title: 'Hội nghị giao ban công tác 8 tháng năm 2024',
  period: '8 tháng năm 2024',
  date: '2024-08-09',
} as const;

/** The office at whose room the hub is. */
export const demoHubUnitId = province;
