import { useCallback, useEffect, useRef, useState } from 'react';
import type { SlideContent } from '#shared/stage/index.ts';
import { useConferenceId } from './conference.tsx';
import type { ConferenceFile } from './deck.ts';
import { uploadFile } from './deck.ts';
import type { Outcome, Reason } from './reason.ts';
import { countPages } from './slides.tsx';

export type RunningUpload = { readonly id: number; readonly name: string; readonly share: number };

/** What was uploaded, as a slide holds it. */
export type UploadedSlide = { readonly title: string; readonly content: SlideContent };

export type UploadEvents = {
  readonly onKept: (slide: UploadedSlide) => void;
  readonly onFailed: (name: string, reason: Reason) => void;
};

let lastId = 0;

/** Uploads of this page: sends files one after another, tells how far they are, and gives each as a slide. */
export function useUploads({ onKept, onFailed }: UploadEvents) {
  const conferenceId = useConferenceId();
  const [uploads, setUploads] = useState<readonly RunningUpload[]>([]);
  const controllers = useRef(new Map<number, AbortController>());
  const queue = useRef(Promise.resolve());
  const events = useRef({ onKept, onFailed });
  events.current = { onKept, onFailed };
  useEffect(() => {
    const running = controllers.current;
    return () => {
      for (const controller of running.values()) controller.abort();
    };
  }, []);
  const send = useCallback(
    async (id: number, file: File, signal: AbortSignal) => {
      const note = (share: number) =>
        setUploads((all) => all.map((each) => (each.id === id ? { ...each, share } : each)));
      const outcome = signal.aborted
        ? null
        : await slideOf(file, () => uploadFile({ conferenceId, file, onProgress: note, signal }));
      controllers.current.delete(id);
      setUploads((all) => all.filter((each) => each.id !== id));
      if (outcome === null || signal.aborted) return;
      if (outcome.ok) events.current.onKept({ title: titleOf(file), content: outcome.value });
      else events.current.onFailed(file.name, outcome.reason);
    },
    [conferenceId],
  );
  const begin = useCallback(
    (files: readonly File[]) => {
      for (const file of files) {
        lastId += 1;
        const id = lastId;
        const controller = new AbortController();
        controllers.current.set(id, controller);
        setUploads((all) => [...all, { id, name: file.name, share: 0 }]);
        queue.current = queue.current.then(() => send(id, file, controller.signal));
      }
    },
    [send],
  );
  const cancel = useCallback((id: number) => controllers.current.get(id)?.abort(), []);
  return { uploads, begin, cancel };
}

/** A PDF is looked into first: what cannot be shown is not sent. */
async function slideOf(file: File, upload: () => Promise<Outcome<ConferenceFile>>): Promise<Outcome<SlideContent>> {
  const isPdf = file.type === 'application/pdf' || /\.pdf$/i.test(file.name);
  const pages = isPdf ? await countPages(file) : null;
  if (pages !== null && !pages.ok) return pages;
  const kept = await upload();
  if (!kept.ok) return kept;
  const { kind, digest, durationMs } = kept.value;
  if (kind === 'picture') return { ok: true, value: { kind, digest } };
  if (kind === 'video') return { ok: true, value: { kind, digest, durationMs: durationMs ?? 1 } };
  return { ok: true, value: { kind, digest, pageCount: pages?.value ?? 1 } };
}

function titleOf({ name }: File): string {
  return name.replace(/\.[^.]+$/, '').slice(0, 200);
}
