import process from 'node:process';

/** Chromium with made-up equipment that it gives without asking, and nothing that it does on its own account. */
export const chromiumLaunch = {
  executablePath: process.env['CHROMIUM_BIN'] || '/usr/bin/chromium',
  args: [
    '--no-sandbox',
    '--disable-gpu',
    '--use-fake-device-for-media-stream',
    '--use-fake-ui-for-media-stream',
    '--autoplay-policy=no-user-gesture-required',
    '--disable-background-networking',
    '--disable-component-update',
    '--disable-sync',
    '--disable-quic',
    '--no-first-run',
  ],
};
