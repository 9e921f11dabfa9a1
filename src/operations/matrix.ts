import { addressOf } from '../hosts/address.ts';
import type { Host } from '../mackerel/host.ts';

/** GitHub runs at most this many jobs of one matrix. */
const MAX_JOBS = 256;

/** One job of a matrix: `hostIds` as the input of that name takes it. */
export interface MatrixEntry {
  /** Counted from 1. */
  batch: number;
  hostIds: string;
  hostCount: number;
  /** In the order of hostIds, separated by commas. */
  names: string;
  /** The same; empty for a host that has none. */
  addresses: string;
}

export interface Matrix {
  include: MatrixEntry[];
}

/**
 * Splits hosts into batches, one for each job of a matrix (`strategy.matrix`).
 *
 * @param hosts in the order in which they are to be split
 * @param batchSize hosts in a job; it grows where there would be more jobs than GitHub runs
 * @returns the matrix, and how many hosts a batch really holds at most
 */
export function toMatrix(
  hosts: readonly Pick<Host, 'id' | 'name' | 'interfaces'>[],
  batchSize: number,
): { matrix: Matrix; batchSize: number } {
  const size = Math.max(batchSize, Math.ceil(hosts.length / MAX_JOBS));
  const include = Array.from({ length: Math.ceil(hosts.length / size) }, (_, index) => {
    const batch = hosts.slice(index * size, (index + 1) * size);
    return {
      batch: index + 1,
      hostIds: batch.map(({ id }) => id).join(','),
      hostCount: batch.length,
      names: batch.map(({ name }) => name.replaceAll(SEPARATORS, '_')).join(','),
      addresses: batch.map(({ interfaces }) => addressOf(interfaces)).join(','),
    };
  });
  return { matrix: { include }, batchSize: size };
}

/** A larger output would be left empty. */
const MAX_BYTES = 512 * 1024;

/** The matrix, without names and addresses where it would be too large for an output; undefined: it is not. */
export function shortened(matrix: Matrix): Matrix | undefined {
  if (Buffer.byteLength(JSON.stringify(matrix)) <= MAX_BYTES) return undefined;
  return { include: matrix.include.map((entry) => ({ ...entry, names: '', addresses: '' })) };
}

/** In a name they would make two of it, or two lines. */
const SEPARATORS = /[,\p{Cc}]/gu;
