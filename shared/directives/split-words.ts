/** Words that give an order to somebody else. */
const orders =
  '(?<!(?:kiến nghị|theo|so với|đáp ứng|chỉ tiêu|các|những|một số|vượt|đạt|được) )(?:yêu cầu|đề nghị)(?! (?:của|nhiệm vụ|công tác|đề ra|khắc phục))|(?<!(?:ngành|được|bàn|đã|quốc hội|và|chuyển) )giao(?! (?:ban|dịch|thông|lưu|nộp|nhận|tiếp))';

/**
 * Verbs with which a task begins: those of conclusions in general, then those of the reports. "Thực hiện", "kết hợp" and
 * "phòng ngừa" are left out: in the reports they carry on the task before them.
 */
const tasks = [
  ...[
    'tập trung',
    'tiếp tục',
    'tăng cường',
    'đẩy mạnh',
    'chú ý',
    'rà soát',
    'khẩn trương',
    'phấn đấu',
    'không để',
    'cần',
  ],
  ...['chấp hành', 'triển khai', 'tích cực', 'chủ động', 'nâng cao', 'nhanh chóng', 'xây dựng', 'phải'],
].join('|');

/** Verbs of purpose after a comma, of a task after a semicolon. */
const assurances = 'bảo đảm|đảm bảo';

const connective = '(?:(?:đồng thời|và|bên cạnh đó|cùng với đó|ngoài ra),? )?';

function at(source: string): RegExp {
  return new RegExp(`^ *${connective}(?:${source})(?![\\p{L}\\p{N}])`, 'u');
}

export const order = new RegExp(`(?<![\\p{L}\\p{N}])(?:${orders})(?![\\p{L}\\p{N}])`, 'u');
/** An order that begins a clause. */
export const orderFirst = at(orders);
/** A task that begins after a semicolon. */
export const taskFirst = at(`${orders}|${tasks}|${assurances}`);
/** A task that begins after a comma, where somebody was ordered several things. */
export const taskAfterComma = at(tasks);
/** Something that is to do what follows: "các chỉ tiêu đạt phấn đấu vượt". */
export const subjectFirst =
  /^ *các(?: (?!(?:và|để|của|theo)(?![\p{L}\p{N}]))\p{L}+){1,6}? (?:phấn đấu|tập trung|tiếp tục|khẩn trương|cần|phải)(?![\p{L}\p{N}])/u;
export const task = new RegExp(`(?<![\\p{L}\\p{N}])(?:${tasks})(?![\\p{L}\\p{N}])`, 'u');
/** What a task is good for: verbs after it order nothing more. */
export const outcome = /, (?:góp phần|qua đó|từ đó)(?![\p{L}\p{N}])/u;
export const towards = /^ *(?:đồng thời,? |còn )?đối với /u;
/** What is told of before somebody orders: who speaks, or to what end. */
export const narration = /đồng chí|đ\/c|kết luận|phát biểu|^ *(?:để|nhằm)(?![\p{L}\p{N}])/u;
export const announced = /(?:sau|sau đây|cụ thể|như sau) *$/u;
