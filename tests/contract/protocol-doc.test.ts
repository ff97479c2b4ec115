import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { protocolDocPath, renderProtocolDoc } from '../support/protocol-doc/render.ts';

test('the description of the wire is what the schemas say; `npm run docs` makes it anew', () => {
  const present = readFileSync(protocolDocPath, 'utf8');
  expect(renderProtocolDoc(present)).toBe(present);
});
