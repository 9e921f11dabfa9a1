import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { actionYml, root } from '../../harness/action-yml.ts';
import { OPERATION_NAMES } from '../../src/operations/registry.ts';
import { joinJapanese } from './japanese.ts';

/** What a table says, by name. */
export type Descriptions = Readonly<Record<string, string>>;

/** Everything that differs between the two languages of the generated parts. */
export interface Language {
  /** The files that are generated into. */
  readme: string;
  reference: string;
  operations: Descriptions;
  /** The operations that have a table of their own, in its order. */
  groups: readonly Group[];
  inputs: Descriptions;
  outputs: Descriptions;
  words: Words;
}

const GROUP_NAMES = ['on-hosts', 'around-a-deploy', 'on-aws'] as const;
type GroupName = (typeof GROUP_NAMES)[number];

/** Operations on the same kind of things. */
export interface Group {
  readonly name: GroupName;
  readonly operations: readonly string[];
}

export interface Words {
  operation: string;
  input: string;
  output: string;
  does: string;
  is: string;
  default: string;
  required: string;
  usedBy: string;
  setBy: string;
  apiKey: string;
  read: string;
  readAndWrite: string;
  all: string;
  allOf: Readonly<Record<GroupName, string>>;
  allBut: (group: string, names: string) => string;
  postStep: string;
  separator: string;
}

const english: Words = {
  operation: '`operation`',
  input: 'input',
  output: 'output',
  does: 'what it does',
  is: 'description',
  default: 'default',
  required: '**required**',
  usedBy: 'used by',
  setBy: 'set by',
  apiKey: 'API key permissions',
  read: 'Read',
  readAndWrite: 'Read and Write',
  all: 'all',
  allOf: {
    'on-hosts': 'all on hosts',
    'around-a-deploy': 'all around a deploy',
    'on-aws': 'all on AWS integrations',
  },
  allBut: (group, names) => `${group} except ${names}`,
  postStep: 'the post step',
  separator: ', ',
};

const japanese: Words = {
  operation: '`operation`',
  input: '入力',
  output: '出力',
  does: '内容',
  is: '説明',
  default: 'デフォルト',
  required: '**必須**',
  usedBy: '使用する操作',
  setBy: '設定する操作',
  apiKey: 'APIキーに必要な権限',
  read: 'Read',
  readAndWrite: 'Read、Write',
  all: 'すべて',
  allOf: {
    'on-hosts': 'ホストの操作すべて',
    'around-a-deploy': 'ダウンタイム、グラフアノテーション、アラートの操作すべて',
    'on-aws': 'AWSインテグレーションの操作すべて',
  },
  allBut: (group, names) => `${group}（${names} を除く）`,
  postStep: 'ジョブ終了時の処理',
  separator: '、',
};

const ENGLISH_FILE = 'docs/operations.yml';
const JAPANESE_FILE = 'docs/ja/action.yml';

/** Reads what the tables say in each language. */
export function readLanguages(): { languages: Language[]; problems: string[] } {
  const grouped = readYaml(ENGLISH_FILE);
  const groups = GROUP_NAMES.map((name) => ({ name, operations: Object.keys(grouped[name] ?? {}) }));
  const operations = Object.assign({}, ...GROUP_NAMES.map((name) => grouped[name])) as Descriptions;
  const translated = mapTexts(readYaml(JAPANESE_FILE), joinJapanese);
  const inputs = descriptionsOf(actionYml.inputs);
  const outputs = descriptionsOf(actionYml.outputs);
  const names = { operations: OPERATION_NAMES, inputs: Object.keys(inputs), outputs: Object.keys(outputs) };
  const problems = [
    ...differences(ENGLISH_FILE, { operations }, { operations: OPERATION_NAMES }),
    ...Object.keys(grouped).flatMap((name) =>
      GROUP_NAMES.some((group) => group === name) ? [] : [`${ENGLISH_FILE}: ${name} is surplus`],
    ),
    ...differences(JAPANESE_FILE, translated, names),
    ...[...Object.entries(inputs), ...Object.entries(outputs)].flatMap(([name, text]) =>
      isSentence(text) ? [] : [`action.yml: the description of ${name} is no full sentence: "${text}"`],
    ),
  ];
  const languages = [
    {
      readme: 'README.md',
      reference: 'docs/reference.md',
      operations,
      groups,
      inputs,
      outputs,
      words: english,
    },
    {
      readme: 'README.ja.md',
      reference: 'docs/ja/reference.md',
      operations: translated['operations'] ?? {},
      groups,
      inputs: translated['inputs'] ?? {},
      outputs: translated['outputs'] ?? {},
      words: japanese,
    },
  ];
  return { languages, problems };
}

/** A capital letter, at least four words, and a full stop. */
export function isSentence(text: string): boolean {
  return /^[A-Z].*\.$/s.test(text) && text.split(/\s+/).length >= 4;
}

/** What a file of descriptions lacks, and what it has too much. */
export function differences(
  file: string,
  found: Readonly<Record<string, Descriptions | undefined>>,
  wanted: Readonly<Record<string, readonly string[]>>,
): string[] {
  const surplusSections = Object.keys(found).filter((section) => !(section in wanted));
  return [
    ...surplusSections.map((section) => `${file}: ${section} is surplus`),
    ...Object.entries(wanted).flatMap(([section, names]) => {
      const given = found[section] ?? {};
      const missing = names.filter((name) => (given[name] ?? '').trim() === '');
      const surplus = Object.keys(given).filter((name) => !names.includes(name));
      return [
        ...missing.map((name) => `${file}: ${section}.${name} is missing`),
        ...surplus.map((name) => `${file}: ${section}.${name} is surplus`),
      ];
    }),
  ];
}

function mapTexts(
  sections: Record<string, Descriptions | undefined>,
  map: (text: string) => string,
): Record<string, Descriptions | undefined> {
  return Object.fromEntries(
    Object.entries(sections).map(([section, texts = {}]) => [
      section,
      Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, map(text)])),
    ]),
  );
}

function readYaml(file: string): Record<string, Descriptions | undefined> {
  return parse(readFileSync(join(root, file), 'utf8')) as Record<string, Descriptions | undefined>;
}

function descriptionsOf(named: Readonly<Record<string, { description: string }>>): Descriptions {
  return Object.fromEntries(Object.entries(named).map(([name, { description }]) => [name, description]));
}
