import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';
import { repository } from '../../harness/repository.ts';
import { readBench } from '../bench/data.ts';
import { readCosts } from '../costs/table.ts';
import { ACTION_TYPES_FILE, actionTypes, unreadInputs } from './action-types.ts';
import { charts } from './how-fast.ts';
import { readDefinitions } from './definitions.ts';
import { lineBreakProblems, missingMessages } from './japanese.ts';
import { linkProblems } from './links.ts';
import { fillMarkers } from './markers.ts';
import { fillOperationList } from './operation-list.ts';
import { withOwner } from './owner.ts';
import {
  JAPANESE_PERFORMANCE_FILE,
  japanesePerformanceParts,
  PERFORMANCE_FILE,
  performanceParts,
} from './performance.ts';
import { missingRemedies } from './remedies.ts';
import { snippetProblems, snippetsIn } from './snippets.ts';
import { factProblems, generatedParts } from './tables.ts';
import { readLanguages } from './texts.ts';
import { translationProblems } from './translations.ts';

// Fills the generated parts of the documents, or, with --check, says which are not as they should be; and checks
// whatever else is written about this action against the action itself.

const MENDING = 'npm run docs';
const isCheck = process.argv.includes('--check');
const facts = await readDefinitions();
const { languages, problems } = readLanguages();
problems.push(...factProblems(facts));
const stale: string[] = [];

const bench = readBench();

put('action.yml', fillOperationList(read(join(root, 'action.yml'))));
put(ACTION_TYPES_FILE, await actionTypes());
problems.push(...(await unreadInputs()).map((name) => `${ACTION_TYPES_FILE}: no operation reads ${name}`));

for (const language of languages) {
  const { inReadme, inReference } = generatedParts(language, facts);
  fill(language.readme, inReadme);
  fill(language.reference, inReference);
}
fill(PERFORMANCE_FILE, performanceParts(bench, readCosts()));
fill(JAPANESE_PERFORMANCE_FILE, japanesePerformanceParts(bench));
for (const [file, text] of Object.entries(await charts(bench))) put(file, text);

// What a test or script needs is read from package.json there; these can only hold the name itself.
const naming = ['*.md', 'docs/**/*.md', 'examples/**/*.yml', '.github/workflows/*.yml', 'scripts/**/*.yml'];
for (const file of globSync(naming, { cwd: root }).sort()) put(file, withOwner(read(join(root, file)), repository()));

const documents = globSync(['*.md', 'docs/**/*.md', 'simulator/*.md'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const examples = globSync('examples/*.yml', { cwd: root }).sort();
const snippets = [
  ...documents.flatMap((file) => snippetsIn(file, read(join(root, file)))),
  ...examples.map((file) => ({ at: file, text: read(join(root, file)) })),
];
for (const file of documents) problems.push(...linkProblems(file, read(join(root, file))));
const japanese = documents.filter((file) => file.endsWith('.ja.md') || file.startsWith('docs/ja/'));
for (const file of japanese) problems.push(...lineBreakProblems(file, read(join(root, file))));
for (const snippet of snippets) problems.push(...snippetProblems(snippet, facts));

for (const file of globSync('examples/ja/*.yml', { cwd: root }).sort()) {
  const original = file.replace('/ja/', '/');
  problems.push(...translationProblems(file, read(join(root, file)), read(join(root, original))));
}

const troubleshooting = 'docs/troubleshooting.md';
const advice = read(join(root, troubleshooting));
for (const text of missingRemedies(advice)) {
  problems.push(`${troubleshooting}: it does not have "${text}"`);
}

const translated = 'docs/ja/troubleshooting.md';
for (const message of missingMessages(advice, read(join(root, translated)))) {
  problems.push(`${translated}: it does not have ${message}`);
}

for (const problem of problems) console.error(problem);
if (stale.length > 0) console.error(`${stale.join(' and ')} must be generated again: ${MENDING}`);
if (problems.length > 0 || stale.length > 0) process.exitCode = 1;
else console.log(`${documents.length} documents and ${examples.length} examples are in step with the action.`);

/** Fills the generated parts of a document, all of which must have a place in it. */
function fill(document: string, parts: Readonly<Record<string, string>>): void {
  const { text, names, ...filled } = fillMarkers(read(join(root, document)), (name) => parts[name] ?? example(name));
  problems.push(...filled.problems.map((problem) => `${document}: ${problem}`));
  for (const name of Object.keys(parts)) {
    if (!names.includes(name)) problems.push(`${document}: there is no place for the generated part ${name}`);
  }
  put(document, text);
}

/** Writes a file, or, with --check, says that it is not as it should be. */
function put(file: string, text: string): void {
  if (text === read(join(root, file))) return;
  if (isCheck) stale.push(file);
  else writeFileSync(join(root, file), text);
}

/** The jobs of an example as a block of YAML, for a marker of the name `examples/<file>` or `examples/ja/<file>`. */
function example(name: string): string | undefined {
  if (!/^examples\/(?:ja\/)?[\w-]+\.yml$/.test(name)) return undefined;
  const jobs = /^jobs:\n.*/ms.exec(read(join(root, name)))?.[0];
  return jobs === undefined ? undefined : `\`\`\`yaml\n${jobs.trimEnd()}\n\`\`\``;
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
