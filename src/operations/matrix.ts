/** GitHub runs at most this many jobs of one matrix. */
const MAX_JOBS = 256;

/** One job of a matrix: `hostIds` as the input of that name takes it. */
export interface MatrixEntry {
  /** Counted from 1. */
  batch: number;
  hostIds: string;
  hostCount: number;
}

export interface Matrix {
  include: MatrixEntry[];
}

/**
 * Splits hosts into batches, one for each job of a matrix (`strategy.matrix`).
 *
 * @param ids in the order in which they are to be split
 * @param batchSize hosts in a job; it grows where there would be more jobs than GitHub runs
 * @returns the matrix, and how many hosts a batch really holds at the most
 */
export function toMatrix(ids: readonly string[], batchSize: number): { matrix: Matrix; batchSize: number } {
  const size = Math.max(batchSize, Math.ceil(ids.length / MAX_JOBS));
  const include = Array.from({ length: Math.ceil(ids.length / size) }, (_, index) => {
    const batch = ids.slice(index * size, (index + 1) * size);
    return { batch: index + 1, hostIds: batch.join(','), hostCount: batch.length };
  });
  return { matrix: { include }, batchSize: size };
}
