import { act } from 'react';
import { afterEach, expect, test } from 'vitest';
import { useServerNow } from '#client/bindings/clock.ts';
import { useCommand, useRefusal } from '#client/bindings/commands.ts';
import { ActsProvider } from '#client/ui/acts.tsx';
import type { SpareFile } from '#client/ui/deck/SpareFiles.tsx';
import { SpareFiles, spareOf } from '#client/ui/deck/SpareFiles.tsx';
import type { FileDigest } from '#shared/kernel/index.ts';
import { personActor } from '#tests/support/harness/local-conference.ts';
import { gathered } from '#tests/support/harness/scenes.ts';
import { showScreen } from '../features/screen.tsx';

let close = (): Promise<void> => Promise.resolve();
afterEach(() => close());

const files: SpareFile[] = ['a', 'b'].map((letter) => ({
  digest: letter.repeat(64) as FileDigest,
  name: `Tệp ${letter}.pdf`,
}));

/** A deck that holds the first of the files. */
function withSlide() {
  const conference = gathered();
  const chair = personActor(conference.state, 'Viện trưởng');
  const content = { kind: 'picture', digest: 'a'.repeat(64) as FileDigest } as const;
  conference.must(chair, { type: 'stage/addSlide', slide: { itemId: null, title: '', content }, afterSlideId: null });
  return { conference, chair };
}

test('files that no slide holds are spare', () => {
  const { conference } = withSlide();
  expect(spareOf(conference.state.stage.deck, files).map(({ name }) => name)).toEqual(['Tệp b.pdf']);
});

test('a file is removed once that was confirmed', async () => {
  const { conference, chair } = withSlide();
  const gone: string[] = [];
  const onWithdraw = async ({ name }: SpareFile) => {
    gone.push(name);
  };
  const list = (
    <ActsProvider useRefusal={useRefusal} useCommand={useCommand} useServerNow={useServerNow}>
      <SpareFiles files={files} onWithdraw={onWithdraw} />
    </ActsProvider>
  );
  const screen = await showScreen(list, { conference, actor: chair });
  close = screen.close;
  await screen.press(screen.button('Gỡ tệp Tệp b.pdf'));
  expect(gone).toEqual([]);
  expect(screen.text()).toContain('không khôi phục được');
  const confirm = document.querySelector<HTMLButtonElement>('[role="dialog"] button[type="submit"]');
  await act(async () => confirm?.click());
  expect(gone).toEqual(['Tệp b.pdf']);
  expect(document.querySelector('[role="dialog"] button[type="submit"]')).toBeNull();
});

test('nothing is said where every file is on a slide', async () => {
  const { conference, chair } = withSlide();
  const screen = await showScreen(<SpareFiles files={[]} onWithdraw={() => Promise.resolve()} />, {
    conference,
    actor: chair,
  });
  close = screen.close;
  expect(screen.text()).not.toContain('Tệp không dùng');
});
