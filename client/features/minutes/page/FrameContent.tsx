import type { ReactNode } from 'react';
import { Fragment } from 'react';
import type * as Y from 'yjs';
import { CorrectedNote } from '../record/CorrectedNote.tsx';
import type { Frame } from '../text/frames.ts';
import { EntryHead } from './EntryHead.tsx';
import { EntryMenu } from './EntryMenu.tsx';
import {
  AnswerHead,
  CommitmentHead,
  DifficultyHead,
  DirectiveFoot,
  DirectiveHead,
  SectionHead,
} from './FrameParts.tsx';
import type { PaperPartProps } from './page-props.ts';

type FrameContentProps = PaperPartProps & { readonly frame: Frame };

/** What stands before the text of a frame. */
export function FrameHead(props: FrameContentProps & { readonly doc: Y.Doc }): ReactNode {
  const { frame, state } = props;
  switch (frame.kind) {
    case 'entry':
      return <HeadsOfEntry {...props} />;
    case 'section':
      return <SectionHead frame={frame} />;
    case 'difficulty':
      return <DifficultyHead frame={frame} onOpen={opens(props)} />;
    case 'answer':
      return <AnswerHead />;
    case 'directive':
      return <DirectiveHead frame={frame} number={numberOf(props)} onOpen={opens(props)} />;
    case 'commitment':
      return <CommitmentHead frame={frame} state={state} onOpen={opens(props)} />;
  }
}

/** What stands after it. */
export function FrameFoot(props: FrameContentProps): ReactNode {
  return props.frame.kind === 'directive' ? <DirectiveFoot frame={props.frame} onOpen={opens(props)} /> : null;
}

/** The head of an entry, and those of what was joined to it. */
function HeadsOfEntry({
  frame,
  state,
  doc,
  acts,
  mayWrite,
  correctReason,
  onCorrect,
}: FrameContentProps & { readonly doc: Y.Doc }) {
  const ref = String(frame.node.attrs['ref']);
  const also = String(frame.node.attrs['also'])
    .split(' ')
    .filter((each) => each !== '');
  const refs = [ref, ...also];
  return (
    <div className="dc-entry__heads">
      <div className="dc-grow">
        {refs.map((each) => (
          <Fragment key={each}>
            <EntryHead
              state={state}
              entryRef={each}
              correctReason={correctReason}
              onCorrect={onCorrect}
              onRemove={() => acts.run(ref, 'remove')}
            />
            <CorrectedNote state={state} entryRef={each} />
          </Fragment>
        ))}
      </div>
      {mayWrite.minutes && <EntryMenu state={state} doc={doc} refs={refs} onAct={acts.run} />}
    </div>
  );
}

function opens({ frame, part, captures }: FrameContentProps): () => void {
  const { directiveId, commitmentId, difficultyId } = frame.node.attrs;
  const id = String(directiveId ?? commitmentId ?? difficultyId ?? '');
  return () => captures.choose({ part, id });
}

/** Directives are counted as they stand. */
function numberOf({ frame, parts }: FrameContentProps): number {
  const own = frame.position() ?? 0;
  return parts.frames.list().filter(({ kind, position }) => kind === 'directive' && (position() ?? 0) <= own).length;
}
