import { useRef, useState } from 'react';
import type { ImportAnswer, PendingImport } from '#client/bindings/figures.ts';
import { figuresApi } from '#client/bindings/figures.ts';
import type { Reason } from '#client/bindings/reason.ts';

export type AnswerByQuestion = ReadonlyMap<string, ImportAnswer['answer']>;

export type ImportPreview = {
  /** As the server saw it last. */
  readonly pending: PendingImport;
  readonly answers: AnswerByQuestion;
  /** The newest answers are on their way: they may raise further questions. */
  readonly isRenewing: boolean;
  /** Why it could not be shown anew; null when it could. */
  readonly fault: Reason | null;
  readonly answer: (answers: AnswerByQuestion) => void;
  /** Asks what it would change now. */
  readonly renew: () => void;
};

/** A file that waits for its answers; each answer is tried at once, so that what it changes and asks is seen. */
export function usePreview(received: PendingImport): ImportPreview {
  const [pending, setPending] = useState(received);
  const [answers, setAnswers] = useState<AnswerByQuestion>(new Map());
  const [isRenewing, setRenewing] = useState(false);
  const [fault, setFault] = useState<Reason | null>(null);
  const newest = useRef(0);
  const show = async (given: AnswerByQuestion) => {
    newest.current += 1;
    const own = newest.current;
    setRenewing(true);
    const outcome = await figuresApi.showImport(pending.importId, listOf(given));
    if (own !== newest.current) return; // a later answer is on its way
    setRenewing(false);
    setFault(outcome.ok ? null : outcome.reason);
    if (outcome.ok) setPending(outcome.value);
  };
  const answer = (given: AnswerByQuestion) => {
    setAnswers(given);
    void show(given);
  };
  return { pending, answers, isRenewing, fault, answer, renew: () => void show(answers) };
}

/** As the server takes them. */
export function listOf(answers: AnswerByQuestion): ImportAnswer[] {
  return [...answers].map(([question, answer]) => ({ question, answer }));
}
