import type { KeyFingerprint } from './note.ts';

/** What tells an API key from another, without the key. */
export function fingerprint(apiKey: string, salt = randomSalt()): KeyFingerprint {
  const { createHash } = process.getBuiltinModule('node:crypto');
  return { salt, hash: createHash('sha256').update(`${salt}:${apiKey}`).digest('hex') };
}

// The module is taken by those who have something to note: to load it takes longer than the rest of a small step.
function randomSalt(): string {
  return process.getBuiltinModule('node:crypto').randomBytes(16).toString('hex');
}
