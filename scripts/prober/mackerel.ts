/** A reply of Mackerel, whatever it is. */
export interface Reply {
  readonly status: number;
  /** The JSON, or undefined where there is none. */
  readonly body: unknown;
  readonly retryAfter: string | null;
}

/** How long one request may take, in milliseconds. */
const PATIENCE = 30_000;

/**
 * Asks Mackerel, without any of the care that the action takes: nothing is repeated and nothing is made up for, since what
 * Mackerel says is what is to be found out.
 */
export class Mackerel {
  readonly #base: string;
  readonly #apiKey: string;
  /** Every refusal that could have said when to come back. */
  readonly refusals: Reply[] = [];

  constructor(base: string, apiKey: string) {
    this.#base = base.replace(/\/+$/, '');
    this.#apiKey = apiKey;
  }

  /** @param path below `/api/v0` @throws Error where there is no answer */
  async ask(method: 'GET' | 'POST' | 'PUT', path: string, body?: unknown): Promise<Reply> {
    const response = await fetch(`${this.#base}/api/v0${path}`, {
      method,
      redirect: 'error',
      signal: AbortSignal.timeout(PATIENCE),
      headers: {
        'X-Api-Key': this.#apiKey,
        'User-Agent': 'mackerel-host-lifecycle-prober',
        ...(method !== 'GET' && { 'Content-Type': 'application/json' }),
      },
      ...(body !== undefined && { body: JSON.stringify(body) }),
    });
    const reply = {
      status: response.status,
      body: parsed(await response.text()),
      retryAfter: response.headers.get('Retry-After'),
    };
    if (reply.status === 429 || reply.status >= 500) this.refusals.push(reply);
    return reply;
  }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return undefined;
  }
}
