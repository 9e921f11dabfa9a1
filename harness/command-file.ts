/** How a command file is read. */
export interface CommandFileOptions {
  /** Whether the process was killed, perhaps while it wrote: what is whole counts, as with GitHub's runner. */
  mayBeCut?: boolean;
  /** Whether CRLF ends a line too, as on a runner for Windows and on no other; default: whether this is one. */
  isWindows?: boolean;
}

/**
 * Reads a file of `name=value` and `name<<DELIMITER` entries, in which an action leaves outputs and state (GitHub
 * documentation, "Workflow commands", multiline strings). Lines of a value keep the line ends that they have.
 *
 * @throws Error where an entry is of neither form, or never ends, as GitHub's runner does
 */
export function parseCommandFile(
  text: string,
  { mayBeCut = false, isWindows = process.platform === 'win32' }: CommandFileOptions = {},
): Record<string, string> {
  const entries: Record<string, string> = {};
  const lines = splitLines(text, isWindows);
  for (let line = lines.shift(); line !== undefined; line = lines.shift()) {
    if (line.text === '') continue;
    const heredoc = /^([^=<]+)<<(.+)$/s.exec(line.text);
    if (heredoc?.[1] !== undefined) {
      const end = lines.findIndex((candidate) => candidate.text === heredoc[2]);
      if (end < 0 && mayBeCut) break;
      if (end < 0) throw new Error(`The entry ${heredoc[1]} never ends.`);
      entries[heredoc[1]] = joinLines(lines.splice(0, end));
      lines.shift();
      continue;
    }
    const equals = line.text.indexOf('=');
    if (equals < 1 && mayBeCut) break;
    if (equals < 1) throw new Error(`This is no entry of a command file: ${line.text}`);
    entries[line.text.slice(0, equals)] = line.text.slice(equals + 1);
  }
  return entries;
}

interface Line {
  text: string;
  end: string;
}

function splitLines(text: string, isWindows: boolean): Line[] {
  const parts = text.split(isWindows ? /(\r\n|\n)/ : /(\n)/);
  return parts.flatMap((part, index) => (index % 2 === 0 ? [{ text: part, end: parts[index + 1] ?? '' }] : []));
}

/** The lines as one text, without the end of the last one. */
function joinLines(lines: readonly Line[]): string {
  return lines.map(({ text, end }, index) => (index === lines.length - 1 ? text : text + end)).join('');
}
