import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import type { Plugin } from 'vite';
import { defineConfig } from 'vite';

const pdfLibrary = new URL('node_modules/pdfjs-dist/', import.meta.url);

/** What the PDF library fetches while it draws. The engine of scripts in a PDF is left out: none is ever run. */
function pdfAssets(): Plugin {
  const { version }: { version: string } = JSON.parse(readFileSync(new URL('package.json', pdfLibrary), 'utf8'));
  return {
    name: 'pdf-assets',
    apply: 'build',
    generateBundle() {
      for (const folder of ['cmaps', 'standard_fonts', 'wasm', 'iccs']) {
        const names = readdirSync(new URL(`${folder}/`, pdfLibrary)).filter((name) => !/quickjs/i.test(name));
        for (const name of names) {
          const source = readFileSync(new URL(`${folder}/${name}`, pdfLibrary));
          this.emitFile({ type: 'asset', fileName: `assets/pdf-${version}/${folder}/${name}`, source });
        }
      }
    },
  };
}

export default defineConfig({
  root: fileURLToPath(new URL('client/', import.meta.url)),
  plugins: [react(), pdfAssets()],
  // the PDF worker fetches parts of itself
  worker: { format: 'es' },
  build: {
    outDir: fileURLToPath(new URL('build/client', import.meta.url)),
    emptyOutDir: true,
    // Chromium 94 and newer: the last one for Windows 7, which some sites still have, is 109.
    target: 'es2022',
  },
});
