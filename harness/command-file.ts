/**
 * Reads a file of `name=value` and `name<<DELIMITER` entries, in which an action leaves outputs and state (GitHub
 * documentation, "Workflow commands", multiline strings).
 *
 * @param mayBeCut whether the process was killed, perhaps while it wrote: what is whole counts, as with GitHub's runner
 * @throws Error where an entry is of neither form, or never ends, as GitHub's runner does
 */
export function parseCommandFile(text: string, mayBeCut = false): Record<string, string> {
  const entries: Record<string, string> = {};
  const lines = text.split('\n');
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line === '') continue;
    const heredoc = /^([^=<]+)<<(.+)$/.exec(line);
    if (heredoc?.[1] !== undefined) {
      const end = lines.findIndex((candidate) => candidate === heredoc[2]);
      if (end < 0 && mayBeCut) break;
      if (end < 0) throw new Error(`The entry ${heredoc[1]} never ends.`);
      entries[heredoc[1]] = lines.splice(0, end).join('\n');
      lines.shift();
      continue;
    }
    const equals = line.indexOf('=');
    if (equals < 1 && mayBeCut) break;
    if (equals < 1) throw new Error(`This is no entry of a command file: ${line}`);
    entries[line.slice(0, equals)] = line.slice(equals + 1);
  }
  return entries;
}
