import type { Words } from '../vi.ts';

export const slides: Words['slides'] = {
  waiting: 'Opening the page…',
  pageOf: '{{title}}, page {{page}} of {{count}}',
  pictureBroken: 'This picture cannot be shown.',
  controls: 'Video controls',
  play: 'Play video',
  playAgain: 'Play again from the start',
  pause: 'Pause video',
  position: 'Place in the video',
  positionOf: '{{position}} / {{length}}',
  stopToSpeak: 'Stop the video to speak',
  touchToHear: 'Press to hear the video',
  stalled: 'Loading the video…',
};
