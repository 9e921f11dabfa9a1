import type { Answer, Exchange } from './effects.ts';

/**
 * An answer in which all is well but the truth. The work is done.
 *
 * - `filter-ignored`: a list that takes no notice of these parameters of its query; left out: of none at all, so that
 *   every host that is not retired is in it.
 * - `other-host`: this host instead of the one that was asked for, by ID or by custom identifier.
 * - `listed-twice`: a list with one host twice: this one, or the first.
 * - `also-listed`: a list with a host that does not belong in it, such as a retired one.
 * - `odd-host`: one host with other fields, and some left out: this one, or the first.
 * - `edited`: whatever `edit` makes of the reply's JSON.
 */
export type Lie =
  | { readonly name: 'filter-ignored'; readonly parameters?: readonly string[] }
  | { readonly name: 'other-host'; readonly id: string }
  | { readonly name: 'listed-twice'; readonly id?: string }
  | { readonly name: 'also-listed'; readonly id: string }
  | {
      readonly name: 'odd-host';
      readonly id?: string;
      readonly fields?: Readonly<Record<string, unknown>>;
      readonly without?: readonly string[];
    }
  | { readonly name: 'edited'; readonly edit: (body: unknown) => unknown };

/** What {@link misanswer} needs of an exchange. */
export type Asked = Pick<Exchange, 'reply' | 'path' | 'ask'>;

type Json = Readonly<Record<string, unknown>>;

/** The reply that a lie makes of the true one. A reply that is an error, or not of the kind that is meant, stays true. */
export async function misanswer(lie: Lie, { reply, path, ask }: Asked): Promise<Answer> {
  const truth = await reply(true);
  if (truth.status !== 200) {
    return truth;
  }
  switch (lie.name) {
    case 'filter-ignored':
      return ask(withoutFilter(path, lie.parameters));
    case 'other-host':
      return ask(hostPath(lie.id));
    case 'listed-twice':
      return editList(truth, (hosts) => [...hosts, ...hosts.filter(isMeant(lie.id))]);
    case 'also-listed': {
      const { body } = await ask(hostPath(lie.id));
      const { host } = parse(body) as { host?: Json };
      return editList(truth, (hosts) => [...hosts, ...(host === undefined ? [] : [host])]);
    }
    case 'odd-host':
      return editHosts(truth, (hosts) =>
        hosts.map((host, index) => (isMeant(lie.id)(host, index) ? odd(host, lie) : host)),
      );
    case 'edited':
      return edit(truth, lie.edit);
  }
}

const hostPath = (id: string): string => `/api/v0/hosts/${encodeURIComponent(id)}`;

/** The same list without some parameters; without its statuses it is of all of them. */
function withoutFilter(path: string, parameters: readonly string[] | undefined): string {
  const url = new URL(path, 'http://simulator');
  const ignored = parameters ?? [...url.searchParams.keys(), 'status'];
  for (const name of ignored) {
    url.searchParams.delete(name);
  }
  if (ignored.includes('status')) {
    for (const status of ['working', 'standby', 'maintenance', 'poweroff']) {
      url.searchParams.append('status', status);
    }
  }
  return `${url.pathname}${url.search}`;
}

/** Whether a host is the one with this ID; without an ID, the first. */
const isMeant =
  (id: string | undefined) =>
  (host: Json, index: number): boolean =>
    id === undefined ? index === 0 : host['id'] === id;

function odd(host: Json, { fields = {}, without = [] }: Lie & { name: 'odd-host' }): Json {
  return Object.fromEntries(Object.entries({ ...host, ...fields }).filter(([field]) => !without.includes(field)));
}

const editList = (answer: Answer, change: (hosts: readonly Json[]) => readonly Json[]): Answer =>
  edit(answer, (body) => {
    const { hosts, ...rest } = body as { hosts?: readonly Json[] };
    return hosts === undefined ? body : { ...rest, hosts: change(hosts) };
  });

/** Changes the hosts of a list, or the one host of a reply about one. */
const editHosts = (answer: Answer, change: (hosts: readonly Json[]) => readonly Json[]): Answer =>
  edit(editList(answer, change), (body) => {
    const { host, ...rest } = body as { host?: Json };
    return host === undefined ? body : { ...rest, host: change([host])[0] };
  });

const edit = (answer: Answer, change: (body: unknown) => unknown): Answer => ({
  ...answer,
  body: Buffer.from(JSON.stringify(change(parse(answer.body)))),
});

const parse = (body: Buffer): unknown => JSON.parse(body.toString('utf8'));
