export const connection = {
  awayTitle: 'No connection to the server since {{time}}',
  awayText:
    'The screen keeps the last picture, and the clocks stand still as of then. It is reconnecting by itself and then shows everything that happened. Until then nothing can be pressed, so that no command is lost.',
  connecting: 'Connecting to the server',
  syncing: 'Bringing the conference up to date',
  refusedTitle: 'The server ended this connection',
  reload: 'Reload the page',
  readOnly:
    'The server cannot write: the conference is read-only. Nothing stored is lost. The technician must free the disk.',
  awayReason: 'There is no connection to the server.',
  readOnlyReason: 'The server is read-only for now.',
  mediaAway: 'Sound and picture are reconnecting',
  secret: 'Do not enter or discuss state secrets on this system.',
  secretTitle: 'Not for state secrets',
  secretText:
    'This system is for public and internal conferences only. Do not enter, show or discuss anything that is a state secret.',
  silentTitle: 'Nothing heard yet',
  silentText: 'The microphone of {{site}} is open but nothing is heard.',
  silentOwn: 'The microphone is open but nothing is heard. Check that it is on and the right one is chosen.',
} as const;
