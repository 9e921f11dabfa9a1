import type * as v from '@badrap/valita';
import { didYouMean } from '../alike.ts';
import { firstIssues, issuePath, issueText } from '../schema.ts';
import { parseData } from './data.ts';
import { type List, type ListOptions, parseList } from './list.ts';
import { keyHints } from './keys.ts';
import { describeUnknown, unknownInputs } from './look-alike.ts';
import { FILLED_BY_GITHUB, INPUT_DEFAULTS, INPUT_NAMES, INPUT_UNITS, type InputName, inputVariable } from './names.ts';
import { InputError, type Problem } from './problem.ts';
import { wholeNumber } from './quantity.ts';
import { wentWrong } from './went-wrong.ts';

/** How many mistakes in one input are told. */
const MAX_ISSUES = 20;

/** A rule for the items of a list. */
export interface ItemRule {
  pattern: RegExp;
  /** What an item must be, for people; where that depends on the item, a function of it. */
  accepted: string | ((item: string) => string);
  /** Makes one of several ways to write the same items, before they are told apart. */
  normalize?: (text: string) => string;
  /** Whether it is an ID, which no one chose: few words can be one. */
  isId?: boolean;
  /** All that an item can be, where those are a few words. */
  words?: readonly string[];
}

/** The rule for one of a few words. */
export function wordsRule(words: readonly string[], sentence: string): ItemRule {
  return {
    words,
    pattern: new RegExp(`^(?:${words.join('|')})$`),
    accepted: (item) => `${sentence}: ${words.join(', ')}.${didYouMean(item, words)}`,
  };
}

/**
 * Reads inputs from the environment, one typed value at a time. A bad value is noted as a problem, and something of the
 * right type stands in for it, so that reading goes on and `finish` tells all problems at once. What stands in is never
 * used: `finish` throws.
 *
 * `I` names the inputs that may be asked for: a reader of more inputs can stand in for one of fewer, not the other way
 * round.
 */
export class InputReader<in I extends InputName = InputName> {
  readonly #env: NodeJS.ProcessEnv;
  readonly #problems: Problem[] = [];
  readonly #asked = new Set<InputName>();

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  /** The input's text without white space around it, or undefined where it is empty. */
  text(name: I): string | undefined {
    this.#asked.add(name);
    return this.#given(name);
  }

  /** Text held against a rule; undefined where it is empty. */
  rule(name: I, rule: ItemRule): string | undefined {
    const given = this.text(name);
    const text = given === undefined ? undefined : (rule.normalize?.(given) ?? given);
    const refusal = text === undefined ? undefined : refusalOf(text, rule);
    if (refusal !== undefined) this.#refuse(name, refusal);
    return text;
  }

  /** Text that must be there. */
  requiredText(name: I, accepted: string): string {
    const text = this.text(name);
    if (text === undefined) this.#refuse(name, accepted);
    return text ?? '';
  }

  /** One of a few words. */
  choice<const T extends string>(name: I, choices: readonly T[]): T | undefined {
    const text = this.text(name);
    const choice = choices.find((candidate) => candidate === text);
    if (text !== undefined && choice === undefined) {
      this.#refuse(name, `Use one of: ${choices.join(', ')}.${didYouMean(text, choices)}`);
    }
    return choice;
  }

  /** One of a few words that must be there. */
  requiredChoice<const T extends string>(name: I, choices: readonly [T, ...T[]]): T {
    const choice = this.choice(name, choices);
    if (this.text(name) === undefined) this.#refuse(name, `It is required. Use one of: ${choices.join(', ')}.`);
    return choice ?? choices[0];
  }

  /** What GitHub's own toolkit takes for a boolean (YAML 1.2 core schema). */
  boolean(name: I): boolean {
    const text = this.text(name) ?? INPUT_DEFAULTS[name];
    if (['true', 'True', 'TRUE'].includes(text)) return true;
    if (!['false', 'False', 'FALSE'].includes(text)) this.#refuse(name, 'Use true or false.');
    return false;
  }

  /** A whole number within limits. */
  integer(name: I, min: number, max: number): number {
    const text = this.text(name) ?? INPUT_DEFAULTS[name];
    const number = /^\d{1,9}$/.test(text) ? Number(text) : NaN;
    if (number >= min && number <= max) return number;
    this.#refuse(name, wholeNumber(text, min, max, INPUT_UNITS[name]));
    return min;
  }

  /** The same, where it may be left out. */
  optionalInteger(name: I, min: number, max: number): number | undefined {
    return this.text(name) === undefined ? undefined : this.integer(name, min, max);
  }

  /** A list, every item held against the rule; undefined where the input is empty. */
  list(name: I, rule: ItemRule, options: ListOptions = {}): List | undefined {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const list = parseList(rule.normalize?.(text) ?? text, options);
    if (typeof list === 'string') {
      this.#refuse(name, list);
      return undefined;
    }
    for (const item of list.items) {
      const accepted = refusalOf(item, rule);
      if (accepted !== undefined) this.problem({ input: name, value: item, accepted });
    }
    return list;
  }

  /** JSON or YAML that fits a schema; undefined where the input is empty. */
  async data<T>(name: I, schema: v.Type<T>): Promise<T | undefined> {
    const text = this.text(name);
    if (text === undefined) return undefined;
    const data = await parseData(text);
    if (typeof data === 'string') {
      this.#refuse(name, data);
      return undefined;
    }
    const result = schema.try(data.value, { mode: 'strict' });
    if (result.ok) return result.value;
    for (const issue of firstIssues(result, MAX_ISSUES)) {
      const path = issuePath(issue);
      const accepted = `${issueText(issue)}${keyHints(issue)}`;
      this.problem({ input: path === '' ? name : `${name}.${path}`, accepted });
    }
    return undefined;
  }

  /**
   * Notes that something is wrong with an input; only the first thing that is wrong with the same value of it. Where one
   * is missing, the step may give it under a name that is not quite right: that is said too.
   */
  problem(problem: Problem): void {
    const isKnown = this.#problems.some(
      ({ input, value }) => input === problem.input && value === problem.value && value !== undefined,
    );
    if (isKnown) return;
    const hints = problem.value === '' ? this.#lookAlikes(problem.input) : [];
    this.#problems.push({ ...problem, accepted: [problem.accepted, ...hints].join(' ') });
  }

  /** Inputs that were given, but that no one asked for. */
  unused(): InputName[] {
    return INPUT_NAMES.filter((name) => {
      if (FILLED_BY_GITHUB.includes(name)) return false;
      const given = this.#given(name);
      return given !== undefined && given !== INPUT_DEFAULTS[name] && !this.#asked.has(name);
    });
  }

  /** Those of these names that were given, whether or not the operation has a use for them. */
  given(names: readonly InputName[]): InputName[] {
    return names.filter((name) => this.#given(name) !== undefined);
  }

  /** The names that were asked for. */
  asked(): InputName[] {
    return INPUT_NAMES.filter((name) => this.#asked.has(name));
  }

  /** @throws InputError where there was any problem */
  finish(): void {
    if (this.#problems.length > 0) throw new InputError(this.#problems);
  }

  /** @param inputs one name, or several as a person reads them: `hostIds, or service, role` */
  #lookAlikes(inputs: string): string[] {
    const words = inputs.split(/, (?:or )?/);
    return unknownInputs(this.#env)
      .filter(({ meant }) => meant !== undefined && words.includes(meant))
      .map(describeUnknown);
  }

  #given(name: InputName): string | undefined {
    const text = this.#env[inputVariable(name)]?.trim();
    return text === '' ? undefined : text;
  }

  #refuse(input: I, accepted: string): void {
    this.problem({ input, value: this.#given(input) ?? '', accepted });
  }
}

/** Why an item can't be one; undefined where it can. */
export function refusalOf(item: string, { pattern, accepted, isId = false }: ItemRule): string | undefined {
  const wrong = wentWrong(item, { isId });
  if (wrong !== undefined) return wrong;
  if (pattern.test(item)) return undefined;
  return typeof accepted === 'string' ? accepted : accepted(item);
}
