import { expect } from '@jest/globals';
import { actionYml } from '../../harness/action-yml.ts';
import { parseLog } from '../../harness/log.ts';
import type { ActionRun } from '../../harness/run-action.ts';
import { renderMarkdown, tagsOf } from './markdown.ts';

const OURS = ['add-mask', 'debug', 'endgroup', 'error', 'group', 'notice', 'warning'];
const STATE = /^note(_\d+_\d+)?$/;
const STACK_TRACE = /^\s+at .+:\d+:\d+\)?$/m;

/** What no line of the log may hold: it ends lines, steers terminals, or turns text around. */
const UNPRINTABLE = /[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/u;

/**
 * Holds that a run wrote no command but its own, nothing that steers a terminal, no output or state but its own, and no
 * stack trace.
 */
export function expectHarmless(run: ActionRun): void {
  const { commands, text } = parseLog(run.log);
  for (const { name, properties, data } of commands) {
    expect(OURS).toContain(name);
    expect(properties).toEqual({});
    // What is masked is what the user gave, as it is.
    if (name !== 'add-mask') data.split('\n').forEach(expectHarmlessLine);
  }
  text.forEach(expectHarmlessLine);
  expect(run.log).not.toMatch(STACK_TRACE);
  expect(run.log).not.toContain('This is a bug in the action');
  expect(Object.keys(actionYml.outputs)).toEqual(expect.arrayContaining(Object.keys(run.outputs)));
  for (const name of Object.keys(run.state)) expect(name).toMatch(STATE);
}

function expectHarmlessLine(line: string): void {
  expect(line).not.toMatch(UNPRINTABLE);
  // Also a line of an annotation, which the runner may print again by itself.
  expect(parseLog(line).commands).toEqual([]);
}

/** The form of what a run says, whatever words it uses: how many commands of each kind, lines, and elements of HTML. */
export function formOf({ exitCode, log, outputs, summary }: ActionRun): unknown {
  const { commands, text } = parseLog(log);
  return {
    exitCode,
    commands: commands.map(({ name }) => name).sort(),
    lines: text.length,
    outputs: Object.keys(outputs).sort(),
    // The pages of hosts are told apart by nothing but IDs, which are Mackerel's choice.
    html: tagsOf(renderMarkdown(summary)).map((tag) => tag.replace(/^(<a href="[^"]*\/hosts\/)[\w-]+">$/, '$1<id>">')),
  };
}
