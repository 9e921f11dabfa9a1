import { stringify } from 'yaml';
import { actionYml } from '../../harness/action-yml.ts';
import { INPUT_NAMES, type InputName, inputVariable } from '../../src/inputs/names.ts';
import { readCommon } from '../../src/main.ts';
import { loadOperation, OPERATION_NAMES } from '../../src/operations/registry.ts';
import { INPUTS_OF_POST } from './definitions.ts';
import { STRING, type Type, TypeRecorder } from './type-recorder.ts';

/** Where typed workflow generators look for it: next to action.yml. */
export const ACTION_TYPES_FILE = 'action-types.yml';

const HEAD = `# The types of all inputs and outputs, in the format of github-actions-typing, for typed workflow generators.
# Generated from action.yml and from how src/ reads each input: npm run docs
`;

/** The outputs that are no text; JSON is text to a workflow. */
const OUTPUT_TYPES: Readonly<Record<string, Type>> = {
  hostCount: { type: 'integer' },
  created: { type: 'boolean' },
};

/** The text of action-types.yml. @throws Error where an input is read as two types */
export async function actionTypes(): Promise<string> {
  const types: ReadonlyMap<string, Type> = await inputTypes();
  const content = {
    inputs: typesOf(actionYml.inputs, (name) => types.get(name)),
    outputs: typesOf(actionYml.outputs, (name) => OUTPUT_TYPES[name]),
  };
  return HEAD + stringify(content, { aliasDuplicateObjects: false, blockQuote: false });
}

function typesOf(named: object, typeOf: (name: string) => Type | undefined): Record<string, Type> {
  return Object.fromEntries(Object.keys(named).map((name): [string, Type] => [name, typeOf(name) ?? STRING]));
}

/**
 * Finds out how every input is read: each operation is asked to read nothing, and then each of its inputs alone, since
 * some are read only if another is given.
 */
async function inputTypes(): Promise<ReadonlyMap<string, Type>> {
  const types = new Map<InputName, Type>();
  const common = new TypeRecorder({}, types);
  common.requiredChoice('operation', OPERATION_NAMES);
  readCommon(common, {});
  for (const name of OPERATION_NAMES) {
    const { inputs, prepare } = await loadOperation(name);
    const read = async (given: NodeJS.ProcessEnv) => {
      await prepare(new TypeRecorder(given, types), { env: given, mask: () => undefined });
    };
    await read({});
    for (const input of inputs) await read({ [inputVariable(input)]: 'any' });
  }
  return types;
}

/** Inputs that no operation was seen to read: they would be texts in action-types.yml, whatever they are. */
export async function unreadInputs(): Promise<string[]> {
  const types = await inputTypes();
  return INPUT_NAMES.filter((name) => !types.has(name) && !INPUTS_OF_POST.includes(name));
}
