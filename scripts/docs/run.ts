import { existsSync, globSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root } from '../../harness/action-yml.ts';
import { readBench } from '../bench/data.ts';
import { readCosts } from '../costs/table.ts';
import { charts, ENGLISH, howFast, JAPANESE } from './how-fast.ts';
import { readDefinitions } from './definitions.ts';
import { lineBreakProblems } from './japanese.ts';
import { linkProblems } from './links.ts';
import { fillMarkers } from './markers.ts';
import { fillOperationList } from './operation-list.ts';
import { PERFORMANCE_FILE, performanceParts } from './performance.ts';
import { missingRemedies } from './remedies.ts';
import { snippetProblems, snippetsIn } from './snippets.ts';
import { factProblems, generatedParts } from './tables.ts';
import { readLanguages } from './texts.ts';

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

for (const language of languages) {
  const words = language.readme === 'README.md' ? ENGLISH : JAPANESE;
  fill(language.readme, { ...generatedParts(language, facts), 'how-fast': howFast(bench, words) });
}
fill(PERFORMANCE_FILE, performanceParts(bench, readCosts()));
for (const [file, text] of Object.entries(await charts(bench))) put(file, text);

const documents = globSync(['*.md', 'docs/**/*.md', 'simulator/*.md'], { cwd: root })
  .map((file) => file.replaceAll('\\', '/'))
  .sort();
const examples = globSync('examples/*.yml', { cwd: root }).sort();
const snippets = [
  ...documents.flatMap((file) => snippetsIn(file, read(join(root, file)))),
  ...examples.map((file) => ({ at: file, text: read(join(root, file)) })),
];
for (const file of documents) problems.push(...linkProblems(file, read(join(root, file))));
const japanese = documents.filter((file) => file.endsWith('.ja.md'));
for (const file of japanese) problems.push(...lineBreakProblems(file, read(join(root, file))));
for (const snippet of snippets) problems.push(...snippetProblems(snippet, facts));

const troubleshooting = 'docs/troubleshooting.md';
const advice = read(join(root, troubleshooting));
for (const text of missingRemedies(advice)) {
  problems.push(`${troubleshooting}: it does not have "${text}"`);
}

for (const problem of problems) console.error(problem);
if (stale.length > 0) console.error(`${stale.join(' and ')} must be generated anew: ${MENDING}`);
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

/** An example as a block of YAML, for a marker of the name `examples/<file>`. */
function example(name: string): string | undefined {
  const file = join(root, name);
  return /^examples\/[\w-]+\.yml$/.test(name) && existsSync(file)
    ? `\`\`\`yaml\n${read(file).trimEnd()}\n\`\`\``
    : undefined;
}

function read(file: string): string {
  return existsSync(file) ? readFileSync(file, 'utf8') : '';
}
