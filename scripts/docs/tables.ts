import { actionYml } from '../../harness/action-yml.ts';
import { type Operation, OPERATIONS } from '../../src/inputs.ts';
import type { Language, Words } from './texts.ts';
import type { Trial } from './trials.ts';

/** What was found out about the action, for all languages. */
export interface Facts {
  trials: readonly Trial[];
  operationsByInput: ReadonlyMap<string, readonly Operation[]>;
  inputsOfPost: readonly string[];
}

const isAws = (operation: Operation) => operation.includes('-aws-');
const AWS = OPERATIONS.filter(isAws);
const HOSTS = OPERATIONS.filter((operation) => !isAws(operation));

/** The generated parts, by the name of their marker. */
export function generatedParts(language: Language, facts: Facts): Record<string, string> {
  const { words } = language;
  return {
    'operations-on-hosts': operationsTable(HOSTS, language, facts),
    'operations-on-aws': operationsTable(AWS, language, facts),
    inputs: table(
      [words.input, words.is, words.default, words.usedBy],
      Object.entries(actionYml.inputs).map(([name, input]) => [
        code(name),
        language.inputs[name] ?? '',
        input.required === true ? words.required : input.default === undefined ? '' : code(input.default),
        usedBy(name, facts, words),
      ]),
    ),
    outputs: table(
      [words.output, words.is, words.setBy],
      Object.keys(actionYml.outputs).map((name) => [
        code(name),
        language.outputs[name] ?? '',
        inWords(setters(name, facts), words),
      ]),
    ),
  };
}

/** Outputs that action.yml has and no operation sets, and the other way round. */
export function outputProblems(facts: Facts): string[] {
  const declared = Object.keys(actionYml.outputs);
  const set = new Set(facts.trials.flatMap(({ outputs }) => outputs));
  return [
    ...declared.filter((name) => !set.has(name)).map((name) => `action.yml: no operation sets the output ${name}`),
    ...[...set].filter((name) => !declared.includes(name)).map((name) => `action.yml: the output ${name} is missing`),
  ];
}

function operationsTable(operations: readonly Operation[], language: Language, { trials }: Facts): string {
  const { words } = language;
  return table(
    [words.operation, words.does, words.apiKey],
    operations.map((operation) => {
      const writes = trials.some((trial) => trial.operation === operation && trial.writes);
      return [code(operation), language.operations[operation] ?? '', writes ? words.readAndWrite : words.read];
    }),
  );
}

function usedBy(input: string, { operationsByInput, inputsOfPost }: Facts, words: Words): string {
  const operations = operationsByInput.get(input) ?? [];
  if (operations.length === 0 && inputsOfPost.includes(input)) return words.postStep;
  return inWords(operations, words);
}

function setters(output: string, { trials }: Facts): Operation[] {
  return trials.filter(({ outputs }) => outputs.includes(output)).map(({ operation }) => operation);
}

/** Operations by the shortest true name: a group where it is whole, or nearly so. */
function inWords(operations: readonly Operation[], words: Words): string {
  const list = (names: readonly Operation[]) => names.map(code).join(words.separator);
  if (operations.length === OPERATIONS.length) return words.all;
  const onHosts = HOSTS.filter((operation) => operations.includes(operation));
  const onAws = AWS.filter((operation) => operations.includes(operation));
  const others = HOSTS.filter((operation) => !onHosts.includes(operation));
  const hosts =
    others.length === 0 ? words.allOnHosts : others.length <= 3 ? words.allOnHostsBut(list(others)) : list(onHosts);
  return [hosts, onAws.length === AWS.length ? words.allOnAws : list(onAws)]
    .filter(Boolean)
    .join(onHosts.length > 0 && others.length <= 3 ? '; ' : words.separator);
}

function code(text: string): string {
  return `\`${text}\``;
}

/** Narrow on purpose: columns as wide as the longest description would make every change a change of the whole table. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  const line = (cells: readonly string[]) =>
    `| ${cells.map((cell) => cell.trim().replaceAll('|', '\\|').replaceAll(/\n/g, ' ')).join(' | ')} |`;
  return [line(columns), line(columns.map(() => '---')), ...rows.map(line)].join('\n');
}
