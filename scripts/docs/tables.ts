import { actionYml } from '../../harness/action-yml.ts';
import { type Facts, INPUTS_OF_POST } from './definitions.ts';
import { groupProblems, groupsOf } from './groups.ts';
import { splitSentences, withoutPrefix } from './sentences.ts';
import type { Language } from './texts.ts';

/** The generated parts of the two documents, by the name of their marker. */
export interface Parts {
  readonly inReadme: Record<string, string>;
  readonly inReference: Record<string, string>;
}

/** What README and reference say of operations, inputs and outputs, in a language. */
export function generatedParts(language: Language, facts: readonly Facts[]): Parts {
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
  const setBy = (name: string) =>
    inWords(
      facts.filter((one) => one.outputs.includes(name)),
      facts,
      language,
    );
  const inputs = groupsOf('inputs').map(([marker, names]): [string, string] => [
    marker,
    withDetails([words.input, words.is, words.default, words.usedBy], names, (name) => {
      const { required, default: byDefault } = actionYml.inputs[name] ?? {};
      const columns = [required === true ? words.required : byDefault === undefined ? '' : code(byDefault)];
      return { text: language.inputs[name] ?? '', columns: [...columns, usedBy(name, facts, language)] };
    }),
  ]);
  const outputs = groupsOf('outputs').map(([marker, names]): [string, string] => [
    marker,
    withDetails([words.output, words.is, words.setBy], names, (name) => ({
      text: language.outputs[name] ?? '',
      columns: [setBy(name)],
    })),
  ]);
  const isInReference = ([marker]: readonly [string, string]) => IN_REFERENCE.has(marker);
  return {
    inReadme: Object.fromEntries(tables.filter((one) => !isInReference(one))),
    inReference: Object.fromEntries([...tables.filter(isInReference), ...inputs, ...outputs]),
  };
}

/** Tables of operations that a README has no room for. */
const IN_REFERENCE: ReadonlySet<string> = new Set(['operations-around-a-deploy', 'operations-on-aws']);

/** A table with the first sentence of each description, and below it what else there is to say. */
function withDetails(
  columns: readonly string[],
  names: readonly string[],
  describe: (name: string) => { text: string; columns: readonly string[] },
): string {
  const described = names.map((name) => ({ name, ...describe(name) }));
  const rows = described.map(({ name, text, columns: others }) => [
    code(name),
    withoutPrefix(splitSentences(text).first),
    ...others,
  ]);
  const details = described.flatMap(({ name, text }) => {
    const { rest } = splitSentences(text);
    return rest === '' ? [] : [`- ${code(name)}: ${rest}`];
  });
  return [table(columns, rows), ...(details.length === 0 ? [] : ['', ...details])].join('\n');
}

/** Inputs and outputs that action.yml has and no definition, and outputs the other way round. */
export function factProblems(facts: readonly Facts[]): string[] {
  const declared = Object.keys(actionYml.outputs);
  const set = new Set(facts.flatMap(({ outputs }) => outputs));
  const used = new Set<string>([...facts.flatMap(({ inputs }) => inputs), ...INPUTS_OF_POST]);
  return [
    ...groupProblems('inputs', Object.keys(actionYml.inputs)),
    ...groupProblems('outputs', declared),
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
