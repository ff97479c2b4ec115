export {
  GlobalWorkerOptions,
  getDocument,
  PDFDataRangeTransport,
  PDFWorker,
  version,
} from 'pdfjs-dist/legacy/build/pdf.mjs';
export { isBrowserComplete } from './older-browsers.ts';
