import { POST_INPUTS } from '../../src/clean-up/clean-up.ts';
import { COMMON_INPUTS, INPUT_NAMES, type InputName } from '../../src/inputs/names.ts';
import { loadOperation, OPERATION_NAMES, type OperationName } from '../../src/operations/registry.ts';
import type { ResultKind } from '../../src/operations/result.ts';

/** What the definition of an operation says of it. */
export interface Facts {
  readonly operation: OperationName;
  /** Every input that it uses. */
  readonly inputs: readonly InputName[];
  /** Every output that it sets. */
  readonly outputs: readonly string[];
  /** Whether the API key needs the Write permission. */
  readonly writes: boolean;
}

const HOST_OUTPUTS = ['hostId', 'hostCount', 'hostIds', 'changedHostIds', 'failedHostIds'];

/** The outputs of a kind of result, besides those that a definition declares. */
const OUTPUTS_OF_KIND: Readonly<Record<ResultKind, readonly string[]>> = {
  hosts: HOST_OUTPUTS,
  readings: HOST_OUTPUTS,
  records: [],
  values: [],
};

/** Reads the definition of every operation, in the order of the registry. */
export async function readDefinitions(): Promise<Facts[]> {
  return Promise.all(
    OPERATION_NAMES.map(async (operation) => {
      const { inputs, kind, outputs, writes } = await loadOperation(operation);
      const used = new Set<InputName>([...COMMON_INPUTS, ...inputs]);
      return {
        operation,
        inputs: INPUT_NAMES.filter((name) => used.has(name)),
        outputs: [...OUTPUTS_OF_KIND[kind], ...outputs, 'result'],
        writes,
      };
    }),
  );
}

/** The inputs that the post step reads. */
export const INPUTS_OF_POST: readonly InputName[] = POST_INPUTS;
