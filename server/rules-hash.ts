import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** A hash of the rules as they stand: a snapshot made by other rules is discarded. */
export function hashOfRules(): string {
  const root = fileURLToPath(new URL('../shared', import.meta.url));
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
  const hash = createHash('sha256');
  for (const name of files.sort()) hash.update(name).update(readFileSync(join(root, name)));
  return hash.digest('base64url');
}
