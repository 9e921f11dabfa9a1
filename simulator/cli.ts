import { HELP, readArguments, UsageError } from './cli/arguments.ts';
import { printable } from './cli/printable.ts';
import type { LoggedRequest, Simulator, SimulatorOptions } from './index.ts';
import { startSimulator } from './index.ts';

const print = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

/** Method, path, status (or what became of the connection) and milliseconds. */
function requestLine({ method, path, status, durationMs = 0 }: LoggedRequest): string {
  return `${method} ${printable(path)} ${status ?? 'cut'} ${Math.round(durationMs)} ms`;
}

async function run(options: SimulatorOptions): Promise<void> {
  let requests = 0;
  const simulator: Simulator = await startSimulator({
    ...options,
    onEnd: (request) => {
      print(requestLine(request));
      requests += 1;
      // What is printed need not be kept: the command may run for days.
      if (requests % 1000 === 0) {
        simulator.clearRequests();
      }
    },
  });
  print(`Mackerel simulator: ${simulator.url}`);
  print(`API key:            ${simulator.apiKey}`);
  print(`Read-only API key:  ${simulator.readOnlyApiKey}`);
  print('Stop it with Ctrl+C.');
  const stop = (): void => {
    void simulator.close();
  };
  process.once('SIGINT', stop);
  process.once('SIGTERM', stop);
}

function explain(error: unknown, { port = 0, host = '127.0.0.1' }: SimulatorOptions): string {
  if (!(error instanceof Error)) {
    return String(error);
  }
  const code = 'code' in error ? error.code : undefined;
  switch (code) {
    case 'EADDRINUSE':
      return `Port ${port} on ${host} is already in use. Choose another one with --port, or leave it out.`;
    case 'EACCES':
      return `Port ${port} on ${host} may not be used. Choose one above 1023 with --port, or leave it out.`;
    case 'ENOTFOUND':
    case 'EADDRNOTAVAIL':
      return `${host} is no address of this machine. Choose another one with --host, or leave it out.`;
    default:
      return error.message;
  }
}

function fail(message: string): void {
  process.stderr.write(`${printable(message)}\n`);
  process.exitCode = 1;
}

let options: SimulatorOptions = {};
try {
  const given = readArguments(process.argv.slice(2));
  if (given.help) {
    process.stdout.write(HELP);
  } else {
    options = given.options;
    await run(options);
  }
} catch (error) {
  fail(error instanceof UsageError ? `${error.message} See --help.` : explain(error, options));
}
