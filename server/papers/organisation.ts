import type { Letterhead, OfficeSettings, Organisation } from '#server/ports/office-settings.ts';

const SHORT = 'VKSND';
const LONG = 'Viện kiểm sát nhân dân';

/** Whose papers of a hub are, as it is set now, or as the hub's name tells. */
export function letterheadOf(office: Pick<OfficeSettings, 'organisation' | 'paperForm'>, hubName: string): Letterhead {
  return { organisation: office.organisation() ?? organisationOfHub(hubName), form: office.paperForm() ?? null };
}

/** What a hub's name tells of its organisation, until somebody has entered it: "VKSND tỉnh Thanh Hóa". */
export function organisationOfHub(hubName: string): Organisation {
  const shortName = hubName.replace(/^Viện kiểm sát nhân dân/i, SHORT).trim();
  const whose = shortName.replace(/^VKSND\s*/i, '');
  const [, level = '', place = ''] = /^(tỉnh|thành phố|huyện|thị xã|quận)?\s*(.*)$/i.exec(whose) ?? [];
  return {
    authority: `${LONG} tối cao`,
    name: `${LONG} ${whose}`.trim(),
    shortName,
    ownLevel: level === '' ? shortName : `${SHORT} ${level.toLocaleLowerCase('vi')}`,
    place: place === '' ? whose : place,
    office: 'Văn phòng tổng hợp',
    officeSymbol: 'VPTH',
  };
}
