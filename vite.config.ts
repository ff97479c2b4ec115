import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('client/', import.meta.url)),
  plugins: [react()],
  build: {
    outDir: fileURLToPath(new URL('build/client', import.meta.url)),
    emptyOutDir: true,
    // Chromium 94 and newer: the last one for Windows 7, which some sites still have, is 109.
    target: 'es2022',
  },
});
