export { GlobalWorkerOptions, getDocument, PDFDataRangeTransport, PDFWorker, version } from 'pdfjs-dist';
