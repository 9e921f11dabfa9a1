/** A line of a step's log that GitHub's runner acts on instead of showing it. */
export interface LogCommand {
  name: string;
  properties: Record<string, string>;
  /** What follows the command, as the runner unescapes it. */
  data: string;
}

/** What a step wrote, as GitHub's runner takes it. */
export interface ParsedLog {
  commands: LogCommand[];
  /** Lines that are no command, as they are shown. */
  text: string[];
}

const DOUBLE_COLON_ESCAPES = { '%0D': '\r', '%0A': '\n', '%3A': ':', '%2C': ',', '%25': '%' };
const BRACKET_ESCAPES = { '%0D': '\r', '%0A': '\n', '%5D': ']', '%3B': ';', '%25': '%' };

/**
 * Reads a log as GitHub's runner does (actions/runner, ActionCommand.cs): lines end with CR, LF or both; `::name
 * a=b,c=d::data` is a command at the start of a line, white space before it or not; `##[name a=b;c=d]data` is one
 * anywhere in a line. The runner knows its commands by name; here every name counts, so that none slips through.
 *
 * @param log standard output or standard error, or both
 */
export function parseLog(log: string): ParsedLog {
  const parsed: ParsedLog = { commands: [], text: [] };
  for (const line of log.split(/\r\n|\r|\n/)) {
    const command = readDoubleColon(line) ?? readBracket(line);
    if (command !== undefined) parsed.commands.push(command);
    else if (line !== '') parsed.text.push(line);
  }
  return parsed;
}

function readDoubleColon(line: string): LogCommand | undefined {
  const match = /^\s*::(.*?)::(.*)$/s.exec(trimStart(line));
  if (match?.[1] === undefined) return undefined;
  return toCommand(match[1], match[2] ?? '', ',', DOUBLE_COLON_ESCAPES);
}

function readBracket(line: string): LogCommand | undefined {
  const match = /##\[(.*?)\](.*)$/s.exec(line);
  if (match?.[1] === undefined) return undefined;
  return toCommand(match[1], match[2] ?? '', ';', BRACKET_ESCAPES);
}

/** .NET's TrimStart takes U+0085 for white space; JavaScript does not. */
function trimStart(line: string): string {
  return line.replace(/^[\s\u0085]+/, '');
}

function toCommand(head: string, data: string, separator: string, escapes: Record<string, string>): LogCommand {
  const [name = '', ...rest] = head.split(' ');
  const properties = rest
    .join(' ')
    .split(separator)
    .map((property) => property.trim())
    .filter((property) => property.includes('='))
    .map((property) => {
      const [key = '', ...value] = property.split('=');
      return [key, unescape(value.join('='), escapes)] as const;
    });
  return { name: name.toLowerCase(), properties: Object.fromEntries(properties), data: unescape(data, escapes) };
}

function unescape(text: string, escapes: Record<string, string>): string {
  return text.replace(/%[0-9A-F]{2}/g, (escaped) => escapes[escaped] ?? escaped);
}
