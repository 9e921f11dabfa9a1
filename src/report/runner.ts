import { appendFileSync, existsSync } from 'node:fs';
import { EOL } from 'node:os';
import * as core from '@actions/core';
import { formsOf, redact, toLogLine, toMarkdown } from './sanitize.ts';

/**
 * GitHub's runner, as this action speaks to it: the only place that uses @actions/core. Whatever is written here is
 * made harmless first, and the secrets are taken out of it.
 */
export class Runner {
  readonly #secrets = new Map<string, readonly string[]>();

  /** Tells the runner, and this class, never to show a value. */
  mask(secret: string): void {
    if (this.#secrets.has(secret)) return;
    core.setSecret(secret);
    this.#secrets.set(secret, formsOf(secret));
  }

  /** The text with *** for all that was masked. */
  withoutSecrets(text: string): string {
    return redact(text, [...this.#secrets.values()].flat());
  }

  info(line: string): void {
    core.info(this.#clean(line));
  }

  debug(line: string): void {
    if (core.isDebug()) core.debug(this.#clean(line));
  }

  notice(...lines: readonly string[]): void {
    core.notice(this.#cleanAll(lines));
  }

  warning(...lines: readonly string[]): void {
    core.warning(this.#cleanAll(lines));
  }

  error(...lines: readonly string[]): void {
    core.error(this.#cleanAll(lines));
  }

  /** Folds the lines that follow, up to `endGroup`, below a title. */
  startGroup(title: string): void {
    core.startGroup(this.#clean(title));
  }

  endGroup(): void {
    core.endGroup();
  }

  setOutput(name: string, value: string): void {
    const clean = this.withoutSecrets(value);
    if (!appendLine('GITHUB_OUTPUT', name, clean)) core.setOutput(name, clean);
  }

  /**
   * As it is: what is saved holds no secret by its type, and a word that equals a secret must not be lost.
   *
   * @throws Error where it can't be written
   */
  saveState(name: string, value: string): void {
    if (!appendLine('GITHUB_STATE', name, value)) core.saveState(name, value);
  }

  /**
   * Not by the toolkit, whose part for summaries costs every run two milliseconds, and this one line more to call.
   *
   * @throws Error where the runner gave no file for it, or the file can't be written
   */
  writeSummary(markdown: string): void {
    const forms = [...this.#secrets.keys()].flatMap((secret) => formsOf(secret, toMarkdown));
    appendFileSync(process.env['GITHUB_STEP_SUMMARY'] ?? '', `${redact(markdown, forms)}\n`);
  }

  #clean(line: string): string {
    return toLogLine(this.withoutSecrets(line));
  }

  #cleanAll(lines: readonly string[]): string {
    return lines.map((line) => this.#clean(line)).join('\n');
  }
}

/**
 * Writes a value of one line as the runner's `name=value`. The toolkit writes every value between two lines that hold a
 * random UUID, for which Node loads all of its cryptography: as long as the request of a whole step takes.
 *
 * @returns whether it was written: several lines, and a runner without that file, are the toolkit's
 * @throws Error where the file can't be written
 */
function appendLine(variable: 'GITHUB_OUTPUT' | 'GITHUB_STATE', name: string, value: string): boolean {
  const file = process.env[variable];
  if (!file || /[\r\n]/.test(value) || !existsSync(file)) return false;
  appendFileSync(file, `${name}=${value}${EOL}`);
  return true;
}
