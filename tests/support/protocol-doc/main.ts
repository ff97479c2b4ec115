import { readFileSync, writeFileSync } from 'node:fs';
import { protocolDocPath, renderProtocolDoc } from './render.ts';

// `npm run docs`: makes the generated part of docs/protocol.md anew.
writeFileSync(protocolDocPath, renderProtocolDoc(readFileSync(protocolDocPath, 'utf8')));
