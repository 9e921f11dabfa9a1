import { describe, expect, test } from '@jest/globals';
import type { HostOutcome } from '../../../src/hosts/outcomes.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { answered, host, outcome, outcomes, report } from '../builders.ts';

const MIB = 1024 * 1024;
const GONE = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });

/** The lines of the table that follow its head. */
function rows(summary: string): string[] {
  const lines = summary.split('\n');
  const rule = lines.findIndex((line) => line.startsWith('| ---'));
  return rule < 0 ? [] : lines.slice(rule + 1).filter((line) => line.startsWith('|'));
}

function rowsOf(...hosts: readonly HostOutcome[]): string[] {
  return rows(summaryOf(report({ hosts }), 'example'));
}

describe('the head', () => {
  test('says what was done, and to how many hosts', () => {
    const summary = summaryOf(report({ hosts: [...outcomes(2), outcome({ outcome: 'unchanged' })] }), undefined);
    expect(summary.split('\n')[0]).toBe('### ✅ Mackerel: update-status');
    expect(summary).toContain('**2 changed, 1 unchanged of 3 hosts**');
  });

  test.each([
    ['a host failed', { hosts: [outcome({ outcome: 'failed', error: GONE })] }],
    ['a host is missing', { hosts: [outcome({ outcome: 'missing', error: GONE })] }],
    ['the whole failed', { error: new Error('broken') }],
    ['the step was cancelled', { hosts: [outcome()], cancelled: true }],
  ])('shows at first sight that %s', (_, part) => {
    expect(summaryOf(report(part), undefined)).toMatch(/^### ❌/);
  });

  test('says that the step was cancelled', () => {
    expect(summaryOf(report({ hosts: [outcome()], cancelled: true }), undefined)).toContain('**, cancelled');
    expect(summaryOf(report({ hosts: [outcome()] }), undefined)).not.toContain('cancelled');
  });

  test('says why the whole failed, and has no table where there are no hosts', () => {
    const summary = summaryOf(report({ error: answered(401) }), undefined);
    expect(summary).toContain('> Mackerel answered 401');
    expect(summary).toContain('**no host**');
    expect(summary).not.toContain('|');
  });
});

describe('a dry run', () => {
  const planned = outcome({ id: 'a', outcome: 'planned', before: { status: 'working' }, after: { status: 'standby' } });

  test('shows at first sight that nothing was changed', () => {
    const summary = summaryOf(report({ dryRun: true, hosts: [planned] }), undefined);
    expect(summary.split('\n')[0]).toBe('### 📝 Mackerel: update-status (dry run: nothing was changed)');
    expect(rows(summary)).toEqual(['| a | planned | status working → standby |']);
  });

  test('that failed shows that first', () => {
    const hosts = [planned, outcome({ outcome: 'failed', error: GONE })];
    expect(summaryOf(report({ dryRun: true, hosts }), undefined)).toMatch(/^### ❌.*dry run/);
  });
});

describe('hosts that were only read', () => {
  const fields = { status: 'standby', roleFullnames: [] };
  const read = outcome({ id: 'a', outcome: 'unchanged', before: fields, after: fields });

  test('are shown with their state, and not as unchanged', () => {
    const summary = summaryOf(report({ operation: 'get', hosts: [read], details: [host()] }), undefined);
    expect(summary).toContain('**1 host**');
    expect(summary).toContain('| Host | State |\n');
    expect(rows(summary)).toEqual(['| a | status standby; roleFullnames (none) |']);
  });

  test('are counted by role and status where they were listed, and only there', () => {
    const part = { hosts: [read], details: [host()] };
    expect(summaryOf(report({ operation: 'list', ...part }), undefined)).toContain('```mermaid\n');
    expect(summaryOf(report({ operation: 'get', ...part }), undefined)).not.toContain('mermaid');
    expect(summaryOf(report({ operation: 'list', details: [] }), undefined)).not.toContain('mermaid');
  });
});

test('what must be told apart from the hosts stands above them, and means nothing to Markdown', () => {
  const summary = summaryOf(
    report({ hosts: [outcome()], warnings: ['the filter | chooses <b>no host</b>'] }),
    undefined,
  );
  expect(summary).toContain('\n\n> ⚠️ The filter &#124; chooses &#60;b&#62;no host&#60;/b&#62;.\n\n| Host |');
});

test('a missing host that may be missing is no failure, and is still shown', () => {
  const summary = summaryOf(
    report({ hosts: [outcome({ id: 'a', outcome: 'missing', fails: false, error: GONE })] }),
    undefined,
  );
  expect(summary).toMatch(/^### ✅/);
  expect(rows(summary)[0]).toMatch(/^\| a \| missing \|.*Host Not Found/);
});

describe('the table', () => {
  test('links a host to its page', () => {
    expect(rowsOf(outcome({ name: 'web' }))[0]).toContain(
      '| [web (2eQGEaLxibb)](https://mackerel.io/orgs/example/hosts/2eQGEaLxibb) |',
    );
  });

  test('links nothing where the organization or the ID is not known', () => {
    expect(summaryOf(report({ hosts: [outcome({ name: 'web' })] }), undefined)).toContain('| web (2eQGEaLxibb) |');
    expect(rowsOf(outcome({ id: undefined, name: 'web' }))[0]).toMatch(/^\| web \|/);
  });

  test('has before → after', () => {
    const host = outcome({ id: 'a', before: { status: 'working' }, after: { status: 'standby' } });
    expect(rowsOf(host)).toEqual([
      '| [a](https://mackerel.io/orgs/example/hosts/a) | changed | status working → standby |',
    ]);
  });

  test('shows no change for a host that has none', () => {
    const roleFullnames = ['My-Service:web'];
    const [row = ''] = rowsOf(outcome({ outcome: 'unchanged', before: { roleFullnames }, after: { roleFullnames } }));
    expect(row).toMatch(/\| unchanged \| already roleFullnames My-Service&#58;web \|$/);
    expect(row).not.toContain('→');
  });

  test('has a column for errors only where there is one', () => {
    expect(summaryOf(report({ hosts: [outcome()] }), undefined)).toContain('| Host | Outcome | Change |\n');
    const hosts = [outcome(), outcome({ outcome: 'failed', error: GONE })];
    const summary = summaryOf(report({ hosts }), undefined);
    expect(summary).toContain('| Host | Outcome | Change | Error |\n');
    expect(rows(summary)[0]).toContain('Host Not Found.');
    expect(rows(summary)[0]).toContain('Check the ID');
  });

  test('has as many cells in every row as in its head', () => {
    const hosts = [
      outcome({ name: 'a | b', after: { memo: 'c | d' } }),
      outcome({ outcome: 'failed', error: answered(400, { reason: 'e | f \\| g\n| h |' }) }),
      outcome({ id: undefined, name: undefined }),
    ];
    const lines = summaryOf(report({ hosts }), 'example').split('\n');
    const table = lines.filter((line) => line.startsWith('|'));
    expect(table).toHaveLength(5);
    for (const line of table) expect(line.split('|')).toHaveLength(6);
  });

  test('has what failed first, and keeps the order otherwise', () => {
    const table = rowsOf(
      outcome({ id: 'a' }),
      outcome({ id: 'b', outcome: 'failed', error: GONE }),
      outcome({ id: 'c', outcome: 'unchanged' }),
      outcome({ id: 'd', outcome: 'missing', error: GONE }),
    );
    expect(table.map((line) => line.charAt(3))).toEqual(['b', 'd', 'a', 'c']);
  });
});

describe('what Mackerel or the user wrote', () => {
  const EVIL = [
    '<script>alert(1)</script>',
    '](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '`**_~~#@user',
    'a\n### b\n| c |',
    '</table>',
    '\u202eabc',
    'https://evil.example/',
    '&lt;b&gt;',
    '\\',
    'a\u0000b',
  ];

  /** A summary that has the text at every place where a stranger's text can be. */
  function summaryWith(text: string): string {
    const error = answered(400, { reason: text, path: `/api/v0/hosts/${text}` });
    const hosts = [
      outcome({ name: text, before: { memo: text }, after: { memo: text, roleFullnames: [text] } }),
      outcome({ id: undefined, name: text, outcome: 'failed', error }),
      outcome({ outcome: 'failed', error: new Error(text) }),
    ];
    return summaryOf(report({ operation: text, hosts, error }), 'example');
  }

  /** The characters that mean something to Markdown or HTML, in their order, but for places where a line may break. */
  const meaning = (summary: string) => summary.replace(/&#\d+;|<wbr>/g, '').replace(/[^<>[\]`*_~#@\\!|:$^{}&+\n]/g, '');

  test.each(EVIL)('means nothing to Markdown or HTML at any place: %j', (text) => {
    const summary = summaryWith(text);
    expect(meaning(summary)).toBe(meaning(summaryWith('harmless')));
    expect(summary).not.toMatch(/[\u202e\u0000]/);
  });

  test('can’t lead a link to another page', () => {
    const [row = ''] = rowsOf(outcome({ id: '../../evil?a#b' }));
    expect(row).toContain('(https://mackerel.io/orgs/example/hosts/..%2F..%2Fevil%3Fa%23b)');
    expect(summaryOf(report({ hosts: [outcome({ id: 'a' })] }), 'x/../evil')).toContain('/orgs/x%2F..%2Fevil/hosts/a)');
  });
});

describe('the limit of 1 MiB', () => {
  const LONG = { name: 'ホスト'.repeat(100), before: { memo: '前'.repeat(300) }, after: { memo: '後'.repeat(300) } };

  test('is kept, counted in bytes, with a count of the rest', () => {
    for (const total of [1000, 10_000]) {
      const summary = summaryOf(report({ hosts: outcomes(total, LONG) }), 'example');
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
      const more = /^… and (\d+) hosts more$/m.exec(summary)?.[1];
      expect(rows(summary).length).toBeGreaterThan(100);
      expect(rows(summary).length + Number(more)).toBe(total);
      expect(summary).toContain(`of ${total} hosts**`);
    }
  });

  test('is used before anything is cut', () => {
    const hosts = outcomes(2000, { before: { status: 'working' }, after: { status: 'standby' } });
    const summary = summaryOf(report({ hosts }), 'example');
    expect(rows(summary)).toHaveLength(2000);
    expect(summary).not.toMatch(/hosts? more/);
  });

  test('cuts no row in two, and the count is no part of the table', () => {
    const summary = summaryOf(report({ hosts: outcomes(10_000, LONG) }), 'example');
    for (const row of rows(summary)) expect(row.split('|')).toHaveLength(5);
    expect(summary).toMatch(/\|\n\n… and \d+ hosts more\n$/);
  });

  test('never cuts what failed in favour of what did not', () => {
    const hosts = [...outcomes(10_000, LONG), outcome({ id: 'last', outcome: 'failed', error: GONE })];
    expect(rows(summaryOf(report({ hosts }), 'example'))[0]).toContain('[last]');
  });

  test('is kept with listed hosts whose role names are enormous', () => {
    const details = Array.from({ length: 100 }, (_, index) =>
      host({ roleFullnames: [`Shop:${'|'.repeat(20 * 1024)}${index}`] }),
    );
    const summary = summaryOf(report({ operation: 'list', hosts: outcomes(100), details }), 'example');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
  });

  test('is kept with listed hosts of thousands of statuses', () => {
    const details = Array.from({ length: 5000 }, (_, index) =>
      host({ status: `status-${index}`, roleFullnames: [`Shop:role-${index}`] }),
    );
    const summary = summaryOf(report({ operation: 'list', hosts: outcomes(5000), details }), 'example');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
  });

  test('is kept with a single host of enormous fields', () => {
    const name = '|'.repeat(MIB);
    const summary = summaryOf(report({ hosts: [outcome({ name })] }), 'example');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
    expect(summary).toContain('… and 1 host more');
  });
});
