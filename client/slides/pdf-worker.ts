import { isBrowserComplete } from './older-browsers.ts';
import 'pdfjs-dist/legacy/build/pdf.worker.min.mjs';

// an import that nobody uses would be left out of the build
if (!isBrowserComplete) throw new Error('the browser was not completed');
