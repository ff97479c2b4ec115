import type { Annex } from '#server/ports/official-document.ts';
import { cells, column } from './model.ts';

/** A task as the table of assignments has it, in words; what does not apply is an empty text. */
export type AssignedTask = {
  readonly text: string;
  readonly lead: string;
  readonly support: string;
  readonly deadline: string;
  readonly product: string;
  readonly note: string;
};

export type TasksInput = {
  readonly label: string;
  readonly conference: string;
  readonly attachedTo: string | null;
  readonly tasks: readonly AssignedTask[];
};

/** Bảng phân công nhiệm vụ. */
export function tasksAnnex({ label, conference, attachedTo, tasks }: TasksInput): Annex {
  const rows = tasks.map(({ text, lead, support, deadline, product, note }, at) =>
    cells(String(at + 1), text, lead, support, deadline, product, note),
  );
  return {
    label,
    title: ['Bảng phân công nhiệm vụ', `sau ${conference}`],
    attachedTo,
    orientation: 'landscape',
    body: [{ kind: 'table', columns, rows }],
  };
}

const columns = [
  column('TT', 6, 'centre'),
  column('Nội dung nhiệm vụ', 32),
  column('Đơn vị chủ trì', 15),
  column('Đơn vị phối hợp', 15),
  column('Thời hạn', 11),
  column('Sản phẩm', 12),
  column('Ghi chú', 9),
];
