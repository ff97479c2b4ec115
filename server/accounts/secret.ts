import { createHash, randomBytes } from 'node:crypto';

const TOKEN_BYTES = 32;

/** Draws a token that nobody can guess: 256 bits, URL-safe. */
export function drawToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url');
}

/** What is stored of a token. A fast hash does: there is nothing to guess in 256 random bits. */
export function hashToken(token: string): string {
  return createHash('sha256').update(token).digest('base64url');
}
