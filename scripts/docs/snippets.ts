import { parseAllDocuments } from 'yaml';
import { INPUT_DEFAULTS } from '../../src/inputs/names.ts';
import type { Facts } from './definitions.ts';

/** This action, as a workflow calls it. */
const THIS_ACTION = /^(OWNER\/mackerel-host-lifecycle@|\.\/?$|\.\/mackerel-host-lifecycle$)/;
const OUTPUT = /steps\.([\w-]+)\.outputs\.([\w-]+)/g;
const YAML_BLOCK = /^```ya?ml\n(.*?)^```$/gms;

/** YAML that shows how this action is used, and where it stands. */
export interface Snippet {
  at: string;
  text: string;
}

/** The blocks of YAML in a Markdown file. */
export function snippetsIn(file: string, markdown: string): Snippet[] {
  return [...markdown.matchAll(YAML_BLOCK)].map(({ 1: text = '', index }) => ({
    at: `${file}:${markdown.slice(0, index).split('\n').length}`,
    text,
  }));
}

/**
 * What a snippet has that this action does not: operations, inputs, inputs that the operation does not use, and outputs
 * of its steps that the operation does not set.
 */
export function snippetProblems({ at, text }: Snippet, facts: readonly Facts[]): string[] {
  const documents = parseAllDocuments(text);
  if (!Array.isArray(documents)) return [];
  const broken = documents.flatMap(({ errors }) => errors);
  if (broken.length > 0) return broken.map(({ message }) => `${at}: ${message}`);
  const steps = documents.flatMap((document) => stepsIn(document.toJS()));
  const own = steps.filter(({ uses }) => THIS_ACTION.test(uses));
  const problems: string[] = [];
  for (const { inputs } of own) {
    const { operation } = inputs;
    // What an expression comes to is anybody's guess.
    const name = typeof operation === 'string' && !operation.includes('${{') ? operation : undefined;
    const known = facts.find((one) => one.operation === name);
    if (operation === undefined) problems.push('a step has no operation');
    if (name !== undefined && known === undefined) problems.push(`there is no operation ${name}`);
    for (const input of Object.keys(inputs)) {
      if (!(input in INPUT_DEFAULTS)) problems.push(`there is no input ${input}`);
      else if (known?.inputs.every((one) => one !== input) === true) {
        problems.push(`${known.operation} does not use the input ${input}`);
      }
    }
  }
  const ids = new Set(steps.map(({ id }) => id));
  for (const [, id = '', output = ''] of text.matchAll(OUTPUT)) {
    if (!ids.has(id)) problems.push(`steps.${id}.outputs.${output}: no step here has that ID`);
    for (const step of own.filter((one) => one.id === id)) {
      const known = facts.find(({ operation }) => operation === step.inputs.operation);
      if (known?.outputs.includes(output) === false) {
        problems.push(`${known.operation} does not set the output ${output}`);
      }
    }
  }
  return problems.map((problem) => `${at}: ${problem}`);
}

interface UsedAction {
  id: string | undefined;
  uses: string;
  inputs: Readonly<Record<string, unknown> & { operation?: unknown }>;
}

/** Every object that looks like a step, however deep: a snippet may be a workflow, a job, a list of steps, or one. */
function stepsIn(value: unknown): UsedAction[] {
  if (typeof value !== 'object' || value === null) return [];
  const fields = new Map<string, unknown>(Object.entries(value));
  const [uses, id, inputs] = [fields.get('uses'), fields.get('id'), fields.get('with')];
  const isStep = typeof uses === 'string' || (typeof id === 'string' && fields.has('run'));
  const step = {
    id: typeof id === 'string' ? id : undefined,
    uses: typeof uses === 'string' ? uses : '',
    inputs: typeof inputs === 'object' && inputs !== null ? { ...inputs } : {},
  };
  return [...(isStep ? [step] : []), ...[...fields.values()].flatMap(stepsIn)];
}
