/** What a request asks for: tham luận, thảo luận, hỏi, trả lời, đề nghị nhanh. */
export const requestTypes = ['paper', 'discussion', 'question', 'answer', 'quick'] as const;
export type RequestType = (typeof requestTypes)[number];
