import { appendFileSync } from 'node:fs';
import * as core from '@actions/core';
import { writeEntry } from './command-file.ts';
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

  /**
   * Sets an output, whole or not at all.
   *
   * @throws Error where the runner gave no file for it, or the file can't be written
   */
  setOutput(name: string, value: string): void {
    const clean = this.withoutSecrets(value);
    writeEntry('GITHUB_OUTPUT', name, clean, () => {
      core.setOutput(name, clean);
    });
  }

  /**
   * As it is: what is saved holds no secret by its type, and a word that equals a secret must not be lost.
   *
   * @throws Error where it can't be written: nothing of it is left in the file then
   */
  saveState(name: string, value: string): void {
    writeEntry('GITHUB_STATE', name, value, () => {
      core.saveState(name, value);
    });
  }

  /**
   * Not by the toolkit, whose part for summaries costs every run two milliseconds, and this one line more to call.
   * Where the runner gave no file for it (older GitHub Enterprise Servers), there is no summary.
   *
   * @throws Error where the file can't be written
   */
  writeSummary(markdown: string): void {
    const file = process.env['GITHUB_STEP_SUMMARY'];
    if (!file) return;
    const forms = [...this.#secrets.keys()].flatMap((secret) => formsOf(secret, toMarkdown));
    appendFileSync(file, redact(markdown, forms));
  }

  #clean(line: string): string {
    return toLogLine(this.withoutSecrets(line));
  }

  #cleanAll(lines: readonly string[]): string {
    return lines.map((line) => this.#clean(line)).join('\n');
  }
}
