import type { FigureRefusalCode } from '#server/figures/refusal.ts';

type Words = { readonly status: 404 | 409 | 413 | 422 | 429 | 503; readonly vi: string; readonly en: string };

/** Refusals about indicators, periods and figures; `{name}` is replaced by what the refusal names. */
export const figureWords = {
  'indicator/unknown': { status: 404, vi: 'Không có chỉ tiêu này.', en: 'There is no such indicator.' },
  'indicator/codeTaken': {
    status: 409,
    vi: 'Mã “{code}” đã có ở một chỉ tiêu còn hiệu lực trong cùng thời gian.',
    en: 'Another indicator in force at the same time has the code "{code}".',
  },
  'indicator/datesReversed': {
    status: 422,
    vi: 'Ngày hết hiệu lực sớm hơn ngày bắt đầu hiệu lực.',
    en: 'The indicator would end before it begins.',
  },
  'indicator/hasFigures': {
    status: 409,
    vi: 'Chỉ tiêu “{indicator}” đã có số liệu nên không xóa được. Hãy đặt ngày hết hiệu lực.',
    en: 'The indicator "{indicator}" has figures and cannot be removed. Give it an end date instead.',
  },
  'indicator/kindHasFigures': {
    status: 409,
    vi: 'Chỉ tiêu “{indicator}” đã có số liệu nên không đổi được loại. Hãy kết thúc chỉ tiêu này và lập chỉ tiêu mới.',
    en: 'The indicator "{indicator}" has figures, so that its kind stays. End it and add a new one.',
  },
  'indicator/targetMinimumOfRatio': {
    status: 422,
    vi: 'Chỉ tiêu tỷ lệ không có mức tối thiểu cộng dồn theo đơn vị (mức thứ {number}).',
    en: 'A ratio has no minimum per unit to be added up (target {number}).',
  },
  'indicator/targetAgainstDirection': {
    status: 422,
    vi: 'Phép so sánh của mức thứ {number} trái với chiều tốt của chỉ tiêu.',
    en: 'The comparison of target {number} is against the direction of the indicator.',
  },
  'indicator/targetOverHundred': {
    status: 422,
    vi: 'Mức thứ {number} vượt quá 100%.',
    en: 'Target {number} is over 100 %.',
  },
  'indicator/targetNotWhole': {
    status: 422,
    vi: 'Mức thứ {number} có nhiều chữ số thập phân hơn chỉ tiêu.',
    en: 'Target {number} has more decimals than the indicator.',
  },
  'indicator/targetAboveZero': {
    status: 422,
    vi: 'Mức thứ {number}: việc không để xảy ra chỉ có mức 0. Nếu cho phép một số trường hợp, hãy chọn cách đo là số lượng.',
    en: 'Target {number}: what must not happen has the target 0. Where some cases are allowed, count them.',
  },
  'indicator/targetOfQualitative': {
    status: 422,
    vi: 'Chỉ tiêu định tính không có mức bằng số (mức thứ {number}).',
    en: 'A qualitative indicator has no target in numbers (target {number}).',
  },
  'indicator/targetDatesReversed': {
    status: 422,
    vi: 'Mức thứ {number} hết hiệu lực trước khi bắt đầu.',
    en: 'Target {number} would end before it begins.',
  },
  'indicator/targetTwice': {
    status: 422,
    vi: 'Mức thứ {number} trùng căn cứ và phạm vi với một mức khác trong cùng thời gian.',
    en: 'Target {number} has the basis and scope of another one at the same time.',
  },
  'indicator/targetUnitUnknown': {
    status: 422,
    vi: 'Đơn vị của mức thứ {number} không tồn tại.',
    en: 'The unit of target {number} does not exist.',
  },
  'settings/noSuchDay': {
    status: 422,
    vi: 'Ngày bắt đầu năm công tác phải là ngày năm nào cũng có.',
    en: 'The working year must begin on a day that every year has.',
  },
  'settings/provinceUnknown': {
    status: 422,
    vi: 'Đơn vị cấp tỉnh đã chọn không tồn tại.',
    en: 'The chosen provincial unit does not exist.',
  },
  'period/unknown': { status: 404, vi: 'Không có kỳ báo cáo này.', en: 'There is no such period.' },
  'period/taken': {
    status: 409,
    vi: 'Đã có kỳ báo cáo cùng tên hoặc cùng thời gian với “{period}”.',
    en: 'There is a period with the name or the days of "{period}" already.',
  },
  'period/endsBeforeItBegins': {
    status: 422,
    vi: 'Kỳ báo cáo kết thúc trước khi bắt đầu.',
    en: 'The period would end before it begins.',
  },
  'period/notFromTheYearsBeginning': {
    status: 422,
    vi: 'Số liệu là số lũy kế: kỳ báo cáo phải tính từ ngày đầu năm công tác.',
    en: 'Figures are cumulative: a period runs from the first day of the working year.',
  },
  'period/beyondTheYear': {
    status: 422,
    vi: 'Kỳ báo cáo vượt quá năm công tác.',
    en: 'The period goes beyond its working year.',
  },
  'period/yearEndTooEarly': {
    status: 422,
    vi: 'Kỳ cuối năm phải kết thúc vào ngày cuối năm công tác.',
    en: "The year's last period ends on the last day of the working year.",
  },
  'period/datesHaveFigures': {
    status: 409,
    vi: 'Kỳ “{period}” đã có số liệu nên không đổi được thời gian.',
    en: 'The period "{period}" has figures, so that its days stay.',
  },
  'period/closed': {
    status: 409,
    vi: 'Kỳ “{period}” đã chốt số liệu. Cần ghi lý do để mở lại và sửa.',
    en: 'The period "{period}" is closed. Give a reason to reopen it.',
  },
  'period/alreadyClosed': {
    status: 409,
    vi: 'Kỳ “{period}” đã chốt số liệu.',
    en: 'The period "{period}" is closed already.',
  },
  'period/notClosed': {
    status: 409,
    vi: 'Kỳ “{period}” chưa chốt số liệu.',
    en: 'The period "{period}" is not closed.',
  },
  'revision/unknown': { status: 404, vi: 'Không có lần sửa này.', en: 'There is no such revision.' },
  'figures/noProvince': {
    status: 409,
    vi: 'Chưa có đơn vị nào. Quản trị cần lập danh sách đơn vị trước.',
    en: 'There are no units yet. An administrator has to enter them first.',
  },
  'figures/nothingChanged': { status: 422, vi: 'Không có số liệu nào thay đổi.', en: 'No figure would change.' },
  'figures/changedMeanwhile': {
    status: 409,
    vi: 'Người khác vừa sửa {count} ô, trong đó có “{indicator}” của {unit}. Chưa ghi gì; xem số liệu mới rồi lưu lại.',
    en: 'Somebody else has just changed {count} cells, "{indicator}" of {unit} among them. Nothing was saved; look at them and save again.',
  },
  'figures/indicatorNotInForce': {
    status: 422,
    vi: 'Chỉ tiêu không có hoặc không còn hiệu lực trong kỳ này.',
    en: 'The indicator does not exist or is not in force in this period.',
  },
  'figures/unitUnknown': {
    status: 422,
    vi: 'Có ô thuộc đơn vị không nhập số liệu riêng: không có trong danh mục, hoặc là phòng của cơ quan tỉnh.',
    en: 'A cell belongs to a unit without figures of its own: it does not exist, or is a department of the office.',
  },
  'figures/unitNotCounted': {
    status: 422,
    vi: 'Đơn vị {unit} không nhập số liệu trong kỳ này (đã kết thúc, hoặc có đơn vị trực thuộc).',
    en: 'The unit {unit} has no figures of its own in this period (it has ended, or has units below it).',
  },
  'figures/cellTwice': {
    status: 422,
    vi: 'Ô “{indicator}” của {unit} được sửa hai lần trong một lần lưu.',
    en: 'The cell "{indicator}" of {unit} would be changed twice.',
  },
  'figures/wrongKind': {
    status: 422,
    vi: 'Số liệu không đúng loại của chỉ tiêu “{indicator}” ({unit}).',
    en: 'The figure is not of the kind of "{indicator}" ({unit}).',
  },
  'figures/statusAgainstDirection': {
    status: 422,
    vi: '“{indicator}” của {unit}: mức “vượt”, “vượt sâu” chỉ dùng cho chỉ tiêu càng cao càng tốt. Hãy chọn “đạt” hoặc “chưa đạt”.',
    en: '"{indicator}" of {unit}: exceeding is said only where more is better. Choose reached or not reached.',
  },
  'figures/notWhole': {
    status: 422,
    vi: '“{indicator}” của {unit} phải là số nguyên hoặc ít chữ số thập phân hơn.',
    en: '"{indicator}" of {unit} has to be whole, or have fewer decimals.',
  },
  'figures/numeratorOverDenominator': {
    status: 422,
    vi: '“{indicator}” của {unit}: tử số lớn hơn mẫu số. Hãy xác nhận nếu đúng như vậy.',
    en: '"{indicator}" of {unit}: the numerator is over the denominator. Confirm if it is meant so.',
  },
  'figures/numeratorWithoutDenominator': {
    status: 422,
    vi: '“{indicator}” của {unit}: mẫu số là 0 mà tử số khác 0.',
    en: '"{indicator}" of {unit}: the denominator is 0 and the numerator is not.',
  },
  'figures/notStored': {
    status: 503,
    vi: 'Máy chủ không ghi được số liệu (đĩa đầy hoặc hỏng). Báo cán bộ kỹ thuật.',
    en: 'The server cannot write the figures (disk full or failing). Tell the technician.',
  },
  'import/unknown': {
    status: 404,
    vi: 'Tệp đã tải lên không còn chờ nhập. Hãy tải lại tệp.',
    en: 'The uploaded file does not wait any more. Upload it again.',
  },
  'import/hasErrors': {
    status: 422,
    vi: 'Tệp còn {count} lỗi. Sửa trong tệp rồi tải lại.',
    en: 'The file has {count} errors. Correct them in the file and upload it again.',
  },
  'import/hasQuestions': {
    status: 422,
    vi: 'Còn {count} ô cần xác nhận trước khi nhập.',
    en: '{count} cells have to be confirmed first.',
  },
  'import/empty': { status: 422, vi: 'Tệp không có nội dung.', en: 'The file is empty.' },
  'import/tooLarge': {
    status: 413,
    vi: 'Tệp lớn hơn 50 MB. Hãy dùng tệp mẫu tải từ hệ thống.',
    en: 'The file is larger than 50 MB. Use the workbook that the system gives.',
  },
  'import/unknownKind': {
    status: 422,
    vi: 'Chỉ nhận tệp Excel (.xlsx) hoặc CSV.',
    en: 'Only Excel workbooks (.xlsx) and CSV files are taken.',
  },
  'import/oldExcel': {
    status: 422,
    vi: 'Đây là tệp Excel đời cũ (.xls). Mở tệp, chọn Tệp → Lưu dưới dạng → Sổ làm việc Excel (.xlsx).',
    en: 'This is an old Excel file (.xls). Open it, choose File → Save as → Excel workbook (.xlsx).',
  },
  'import/encrypted': {
    status: 422,
    vi: 'Tệp được đặt mật khẩu. Hãy bỏ mật khẩu mở tệp rồi tải lại.',
    en: 'The file is protected by a password. Remove it and upload the file again.',
  },
  'import/macro': {
    status: 422,
    vi: 'Tệp có chứa macro nên không nhận. Hãy lưu dưới dạng Sổ làm việc Excel (.xlsx) không có macro.',
    en: 'The file has macros and is not taken. Save it as an Excel workbook (.xlsx) without macros.',
  },
  'import/unpacksTooLarge': {
    status: 422,
    vi: 'Nội dung nén trong tệp quá lớn (trên 64 MB). Hãy dùng tệp mẫu tải từ hệ thống.',
    en: 'What is packed in the file is too large (over 64 MB). Use the workbook that the system gives.',
  },
  'import/tooManyEntries': {
    status: 422,
    vi: 'Tệp có quá nhiều thành phần bên trong. Hãy dùng tệp mẫu tải từ hệ thống.',
    en: 'The file has too many parts inside. Use the workbook that the system gives.',
  },
  'import/broken': {
    status: 422,
    vi: 'Tệp bị hỏng hoặc chưa tải đủ. Mở bằng Excel, lưu lại rồi tải lên.',
    en: 'The file is broken or incomplete. Open it in Excel, save it and upload it again.',
  },
  'import/encoding': {
    status: 422,
    vi: 'Tệp CSV không dùng bảng mã UTF-8. Trong Excel, chọn Lưu dưới dạng → CSV UTF-8.',
    en: 'The CSV file is not in UTF-8. In Excel, choose Save as → CSV UTF-8.',
  },
  'import/noFigures': {
    status: 422,
    vi: 'Không tìm thấy dòng mã chỉ tiêu nào trong tệp. Hãy dùng tệp mẫu của kỳ này.',
    en: 'No row of indicator codes was found in the file. Use the workbook of this period.',
  },
  'import/tooManyCells': {
    status: 422,
    vi: 'Bảng trong tệp quá lớn: đọc tối đa 5.000 dòng và 2.000 cột có nội dung. Hãy dùng tệp mẫu tải từ hệ thống.',
    en: 'The table is too large: up to 5,000 rows and 2,000 columns are read. Use the workbook that the system gives.',
  },
  'import/tookTooLong': {
    status: 422,
    vi: 'Đọc tệp quá lâu nên đã dừng. Hãy dùng tệp mẫu tải từ hệ thống.',
    en: 'Reading the file took too long and was stopped. Use the workbook that the system gives.',
  },
  'import/tooComplex': {
    status: 422,
    vi: 'Tệp quá phức tạp để đọc. Hãy dùng tệp mẫu tải từ hệ thống.',
    en: 'The file is too complex to read. Use the workbook that the system gives.',
  },
  'import/busy': {
    status: 429,
    vi: 'Máy chủ đang đọc các tệp khác. Hãy thử lại sau ít giây.',
    en: 'The server is reading other files. Try again in some seconds.',
  },
} as const satisfies Record<FigureRefusalCode, Words>;
