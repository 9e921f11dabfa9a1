import * as core from '@actions/core';
import { redact, toLogLine } from './sanitize.ts';

/**
 * GitHub's runner, as this action speaks to it: the only place that uses @actions/core. Whatever is written here is
 * made harmless first, and the secrets are taken out of it.
 */
export class Runner {
  readonly #secrets: string[] = [];

  /** Tells the runner, and this class, never to show a value. */
  mask(secret: string): void {
    if (this.#secrets.includes(secret)) return;
    core.setSecret(secret);
    this.#secrets.push(secret);
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
    core.setOutput(name, redact(value, this.#secrets));
  }

  saveState(name: string, value: string): void {
    core.saveState(name, redact(value, this.#secrets));
  }

  /** @throws Error where the runner gave no file for it, or the file can't be written */
  async writeSummary(markdown: string): Promise<void> {
    await core.summary.addRaw(redact(markdown, this.#secrets), true).write();
  }

  #clean(line: string): string {
    return toLogLine(redact(line, this.#secrets));
  }

  #cleanAll(lines: readonly string[]): string {
    return lines.map((line) => this.#clean(line)).join('\n');
  }
}
