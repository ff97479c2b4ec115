import { randomBytes } from 'node:crypto';
import { hash, verify } from '@node-rs/argon2';
import { AtMost } from './at-most.ts';

/** Fewest characters of a password that a person chooses. */
export const PASSWORD_MIN_LENGTH = 12;
export const PASSWORD_MAX_LENGTH = 128;

/** argon2id is the library's default algorithm. */
const cost = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

/** Letters and digits that are not mistaken for one another; 32 of them, so that each carries five bits. */
const ALPHABET = '0123456789abcdefghjkmnpqrstvwxyz';
const GROUPS = 4;
const GROUP_LENGTH = 4;

/** Hashing takes a core for a tenth of a second: two at a time leave the rest to the conference. */
const hashing = new AtMost({ running: 2, waiting: 50 });

/** Draws a password of 80 bits that can be read out: four groups of four letters and digits. */
export function generatePassword(): string {
  const letters = [...randomBytes(GROUPS * GROUP_LENGTH)].map((byte) => ALPHABET[byte % ALPHABET.length] ?? '');
  return Array.from({ length: GROUPS }, (_, group) =>
    letters.slice(group * GROUP_LENGTH, (group + 1) * GROUP_LENGTH).join(''),
  ).join('-');
}

/** Hash of a password in PHC form. Throws `TooBusy` when too many wait. */
export function hashPassword(password: string): Promise<string> {
  return hashing.run(() => hash(normalised(password), cost));
}

/** Whether the password is the one of this hash. Throws `TooBusy` when too many wait. */
export function verifyPassword(passwordHash: string, password: string): Promise<boolean> {
  return hashing.run(() => verify(passwordHash, normalised(password)));
}

/** Keyboards send Vietnamese letters composed or not; both are the same password. */
function normalised(password: string): string {
  return password.normalize('NFC');
}
