import type { InputName } from '../../src/inputs/names.ts';
import { InputReader, type ItemRule } from '../../src/inputs/reader.ts';

/** The type of an input or output, as github-actions-typing names it. */
export type Type = ItemType | { type: 'list'; separator: string; 'list-item': ItemType };

type ItemType = { type: 'string' | 'boolean' | 'integer' } | { type: 'enum'; 'allowed-values': readonly string[] };

export const STRING = { type: 'string' } as const;

/** Reads inputs as the action does, and notes as what each of them is asked for. */
export class TypeRecorder extends InputReader {
  readonly #types: Map<InputName, Type>;

  /** @param types what is known so far; what is found out is added to it */
  constructor(env: NodeJS.ProcessEnv, types: Map<InputName, Type>) {
    super(env);
    this.#types = types;
  }

  override text(name: InputName): string | undefined {
    if (!this.#types.has(name)) this.#types.set(name, STRING);
    return super.text(name);
  }

  override choice<const T extends string>(name: InputName, choices: readonly T[]): T | undefined {
    this.#note(name, { type: 'enum', 'allowed-values': choices });
    return super.choice(name, choices);
  }

  override boolean(name: InputName): boolean {
    this.#note(name, { type: 'boolean' });
    return super.boolean(name);
  }

  override integer(name: InputName, min: number, max: number): number {
    this.#note(name, { type: 'integer' });
    return super.integer(name, min, max);
  }

  override optionalInteger(name: InputName, min: number, max: number): number | undefined {
    this.#note(name, { type: 'integer' });
    return super.optionalInteger(name, min, max);
  }

  override list(
    name: InputName,
    rule: ItemRule,
    options?: Parameters<InputReader['list']>[2],
  ): ReturnType<InputReader['list']> {
    const item = rule.words === undefined ? STRING : ({ type: 'enum', 'allowed-values': rule.words } as const);
    // Every list may be written with one item per line.
    this.#note(name, { type: 'list', separator: '\n', 'list-item': item });
    return super.list(name, rule, options);
  }

  /** Where an operation takes a list of what others take one of, one line is a list too. */
  #note(name: InputName, type: Type): void {
    const known = this.#types.get(name);
    if (known === undefined || known.type === 'string' || isDeepEqual(known, type)) this.#types.set(name, type);
    else throw new Error(`The input ${name} is read as two types: ${JSON.stringify([known, type])}`);
  }
}

function isDeepEqual(one: Type, other: Type): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}
