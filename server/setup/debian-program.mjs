import { run } from './command.mjs';
import { askFor, requireDebianPackages } from './debian.mjs';
import { SetupFailure } from './failure.mjs';

/**
 * Sees to it that a program of a Debian package runs.
 * @param {{ program: string, versionFlag: string, packages: readonly string[], purpose: string }} wanted
 *   the purpose in the operator's words
 * @throws {SetupFailure} where it cannot be had
 */
async function requireProgram({ program, versionFlag, packages, purpose }) {
  await requireDebianPackages(packages, purpose);
  const tried = await run(program, [versionFlag], { timeoutMs: 60_000 });
  if (tried.code !== 0) throw new SetupFailure(askFor(packages, purpose));
}

/** Programs that read PDFs back, for the tests of papers. */
export async function preparePdfReaders() {
  const purpose = 'để kiểm tra văn bản PDF';
  await requireProgram({ program: 'pdftotext', versionFlag: '-v', packages: ['poppler-utils'], purpose });
}

/** A word processor, for the tests that open papers in one. */
export async function prepareWordProcessor() {
  const purpose = 'để kiểm tra văn bản .docx';
  await requireProgram({
    program: 'soffice',
    versionFlag: '--version',
    packages: ['libreoffice-writer-nogui'],
    purpose,
  });
}
