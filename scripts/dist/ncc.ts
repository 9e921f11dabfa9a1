import { createRequire } from 'node:module';
import type { BundleStats } from './licences.ts';

/** What ncc is asked for. Its command line has no such choice: there, the nearest package.json decides about modules. */
interface NccOptions {
  cache: false;
  /** Whether to write ECMAScript modules; else CommonJS. */
  esm: boolean;
  /** Of the entry's file; chunks are called after it. */
  filename: string;
  quiet: boolean;
}

/** What ncc made. */
export interface NccResult {
  /** The entry. */
  code: string;
  /** All other files, by their names. */
  assets: Record<string, { source: string | Uint8Array }>;
  stats: { toJson(): BundleStats };
}

/**
 * ncc as a function, which brings no types.
 *
 * @param entry the path of a source file
 * @throws Error where it can't be bundled, or breaks a rule of TypeScript
 */
export const ncc = createRequire(import.meta.url)('@vercel/ncc') as (
  entry: string,
  options: NccOptions,
) => Promise<NccResult>;
