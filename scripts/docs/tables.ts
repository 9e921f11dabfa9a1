import { actionYml } from '../../harness/action-yml.ts';
import { type Facts, INPUTS_OF_POST } from './definitions.ts';
import type { Language } from './texts.ts';

/** The generated parts, by the name of their marker. */
export function generatedParts(language: Language, facts: readonly Facts[]): Record<string, string> {
  const { words, groups } = language;
  const tables = groups.map(({ name, operations }): [string, string] => [
    `operations-${name}`,
    table(
      [words.operation, words.does, words.apiKey],
      facts
        .filter(({ operation }) => operations.includes(operation))
        .map(({ operation, writes }) => [
          code(operation),
          language.operations[operation] ?? '',
          writes ? words.readAndWrite : words.read,
        ]),
    ),
  ]);
  const inputs = Object.entries(actionYml.inputs).map(([name, input]) => [
    code(name),
    language.inputs[name] ?? '',
    input.required === true ? words.required : input.default === undefined ? '' : code(input.default),
    usedBy(name, facts, language),
  ]);
  const outputs = Object.keys(actionYml.outputs).map((name) => [
    code(name),
    language.outputs[name] ?? '',
    inWords(
      facts.filter((one) => one.outputs.includes(name)),
      facts,
      language,
    ),
  ]);
  return {
    ...Object.fromEntries(tables),
    inputs: table([words.input, words.is, words.default, words.usedBy], inputs),
    outputs: table([words.output, words.is, words.setBy], outputs),
  };
}

/** Inputs and outputs that action.yml has and no definition, and outputs the other way round. */
export function factProblems(facts: readonly Facts[]): string[] {
  const declared = Object.keys(actionYml.outputs);
  const set = new Set(facts.flatMap(({ outputs }) => outputs));
  const used = new Set<string>([...facts.flatMap(({ inputs }) => inputs), ...INPUTS_OF_POST]);
  return [
    ...declared.filter((name) => !set.has(name)).map((name) => `action.yml: no operation sets the output ${name}`),
    ...[...set].filter((name) => !declared.includes(name)).map((name) => `action.yml: the output ${name} is missing`),
    ...Object.keys(actionYml.inputs)
      .filter((name) => !used.has(name))
      .map((name) => `action.yml: no operation uses the input ${name}`),
  ];
}

function usedBy(input: string, facts: readonly Facts[], language: Language): string {
  const users = facts.filter(({ inputs }) => inputs.some((name) => name === input));
  if (users.length === 0 && INPUTS_OF_POST.some((name) => name === input)) return language.words.postStep;
  return inWords(users, facts, language);
}

/** How many operations of a group may be missing for it to be named as a whole, but for them. */
const MAX_EXCEPTIONS = 3;

/** Operations by the shortest true name: a group where it is whole, or nearly so. */
function inWords(chosen: readonly Facts[], all: readonly Facts[], { words, groups }: Language): string {
  if (chosen.length === all.length) return words.all;
  const names: readonly string[] = chosen.map(({ operation }) => operation);
  const list = (some: readonly string[]) => some.map(code).join(words.separator);
  const parts = groups.map(({ name, operations }) => {
    const others = operations.filter((operation) => !names.includes(operation));
    const all = words.allOf[name];
    if (others.length === 0) return { isGroup: true, text: all };
    // A few of a small group are no exceptions.
    if (others.length <= MAX_EXCEPTIONS && operations.length > 3 * others.length) {
      return { isGroup: true, text: words.allBut(all, list(others)) };
    }
    return { isGroup: false, text: list(operations.filter((operation) => names.includes(operation))) };
  });
  const separator = parts.some(({ isGroup }) => isGroup) ? '; ' : words.separator;
  return parts
    .map(({ text }) => text)
    .filter(Boolean)
    .join(separator);
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
