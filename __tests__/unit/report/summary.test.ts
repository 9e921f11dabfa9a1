import { describe, expect, test } from '@jest/globals';
import { present } from '../../../src/report/presenter.ts';
import type { Report } from '../../../src/report/report.ts';
import { summaryOf } from '../../../src/report/summary.ts';
import { answered, host, hostsResult, outcome, outcomes, readings, report } from '../builders.ts';

const MIB = 1024 * 1024;
const GONE = answered(404, { reason: 'Host Not Found.', inMackerelsWords: true });

/** The lines of the table that follow its head. */
function rows(summary: string): string[] {
  const lines = summary.split('\n');
  const rule = lines.findIndex((line) => line.startsWith('| ---'));
  return rule < 0 ? [] : lines.slice(rule + 1).filter((line) => line.startsWith('|'));
}

const summarize = async (of: Report, organization?: string) => summaryOf(of, await present(of.result), organization);

describe('the head', () => {
  test('says what was done, and to how many hosts', async () => {
    const summary = await summarize(
      report({ result: hostsResult([...outcomes(2), outcome({ outcome: 'unchanged' })]) }),
    );
    expect(summary.split('\n')[0]).toBe('### ✅ Mackerel: update-status');
    expect(summary).toContain('**2 changed, 1 unchanged of 3 hosts**');
  });

  test.each([
    ['a host failed', { result: hostsResult([outcome({ outcome: 'failed', error: GONE })]) }],
    ['a host is missing', { result: hostsResult([outcome({ outcome: 'missing', error: GONE })]) }],
    ['the whole failed', { error: new Error('broken') }],
    ['the step was cancelled', { result: hostsResult([outcome()]), cancelled: true }],
  ])('shows at first sight that %s', async (_, part) => {
    expect(await summarize(report(part))).toMatch(/^### ❌/);
  });

  test('says that the step was cancelled', async () => {
    expect(await summarize(report({ result: hostsResult([outcome()]), cancelled: true }))).toContain('**, cancelled');
    expect(await summarize(report({ result: hostsResult([outcome()]) }))).not.toContain('cancelled');
  });

  test('says why the whole failed, and has no table where there are no hosts', async () => {
    const summary = await summarize(report({ error: answered(401) }));
    expect(summary).toContain('> Mackerel answered 401');
    expect(summary).toContain('**Mackerel answered 401; nothing was changed**');
    expect(summary).not.toContain('|');
  });
});

describe('a dry run', () => {
  const planned = outcome({ id: 'a', outcome: 'planned', before: { status: 'working' }, after: { status: 'standby' } });

  test('shows at first sight that nothing was changed', async () => {
    const summary = await summarize(report({ dryRun: true, result: hostsResult([planned]) }));
    expect(summary.split('\n')[0]).toBe('### 📝 Mackerel: update-status (dry run: nothing was changed)');
    expect(rows(summary)).toEqual(['| a | planned | status working → standby |']);
  });

  test('that failed shows that first', async () => {
    const hosts = [planned, outcome({ outcome: 'failed', error: GONE })];
    expect(await summarize(report({ dryRun: true, result: hostsResult(hosts) }))).toMatch(/^### ❌.*dry run/);
  });
});

test('what must be told apart from the hosts stands above them, and means nothing to Markdown', async () => {
  const summary = await summarize(
    report({ result: hostsResult([outcome()]), warnings: ['the filter | matches <b>no host</b>'] }),
  );
  expect(summary).toContain('\n\n> ⚠️ The filter &#124; matches &#60;b&#62;no host&#60;/b&#62;.\n\n| Host |');
});

test('a missing host that may be missing is no failure, and is still shown', async () => {
  const summary = await summarize(
    report({ result: hostsResult([outcome({ id: 'a', outcome: 'missing', fails: false, error: GONE })]) }),
  );
  expect(summary).toMatch(/^### ✅/);
  expect(rows(summary)[0]).toMatch(/^\| a \| missing \|.*Host Not Found/);
});

test('the table has as many cells in every row as in its head', async () => {
  const hosts = [
    outcome({ name: 'a | b', after: { memo: 'c | d' } }),
    outcome({ outcome: 'failed', error: answered(400, { reason: 'e | f \\| g\n| h |' }) }),
    outcome({ id: undefined, name: undefined }),
  ];
  const lines = (await summarize(report({ result: hostsResult(hosts) }), 'example')).split('\n');
  const table = lines.filter((line) => line.startsWith('|'));
  expect(table).toHaveLength(5);
  for (const line of table) expect(line.split('|')).toHaveLength(6);
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
  async function summaryWith(text: string): Promise<string> {
    const error = answered(400, { reason: text, path: `/api/v0/hosts/${text}` });
    const hosts = [
      outcome({ name: text, before: { memo: text }, after: { memo: text, roleFullnames: [text] } }),
      outcome({ id: undefined, name: text, outcome: 'failed', error }),
      outcome({ outcome: 'failed', error: new Error(text) }),
    ];
    return summarize(report({ operation: text, result: hostsResult(hosts), error }), 'example');
  }

  /** The characters that mean something to Markdown or HTML, in their order, but for places where a line may break. */
  const meaning = (summary: string) => summary.replace(/&#\d+;|<wbr>/g, '').replace(/[^<>[\]`*_~#@\\!|:$^{}&+\n]/g, '');

  test.each(EVIL)('means nothing to Markdown or HTML at any place: %j', async (text) => {
    const summary = await summaryWith(text);
    expect(meaning(summary)).toBe(meaning(await summaryWith('harmless')));
    expect(summary).not.toMatch(/[\u202e\u0000]/);
  });
});

describe('the limit of 1 MiB', () => {
  const LONG = { name: 'ホスト'.repeat(100), before: { memo: '前'.repeat(300) }, after: { memo: '後'.repeat(300) } };

  test('is kept, counted in bytes, with a count of the rest', async () => {
    for (const total of [1000, 10_000]) {
      const summary = await summarize(report({ result: hostsResult(outcomes(total, LONG)) }), 'example');
      expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
      const more = /^… and (\d+) hosts more$/m.exec(summary)?.[1];
      expect(rows(summary).length).toBeGreaterThan(100);
      expect(rows(summary).length + Number(more)).toBe(total);
      expect(summary).toContain(`of ${total} hosts**`);
    }
  });

  test('is used before anything is cut', async () => {
    const hosts = outcomes(2000, { before: { status: 'working' }, after: { status: 'standby' } });
    const summary = await summarize(report({ result: hostsResult(hosts) }), 'example');
    expect(rows(summary)).toHaveLength(2000);
    expect(summary).not.toMatch(/hosts? more/);
  });

  test('cuts no row in two, and the count is no part of the table', async () => {
    const summary = await summarize(report({ result: hostsResult(outcomes(10_000, LONG)) }), 'example');
    for (const row of rows(summary)) expect(row.split('|')).toHaveLength(5);
    expect(summary).toMatch(/\|\n\n… and \d+ hosts more\n\n$/);
  });

  test('never cuts what failed in favour of what did not', async () => {
    const hosts = [...outcomes(10_000, LONG), outcome({ id: 'last', outcome: 'failed', error: GONE })];
    expect(rows(await summarize(report({ result: hostsResult(hosts) }), 'example'))[0]).toContain('[last]');
  });

  test('is kept with listed hosts whose role names are enormous', async () => {
    const details = Array.from({ length: 100 }, (_, index) =>
      host({ roleFullnames: [`Shop:${'|'.repeat(20 * 1024)}${index}`] }),
    );
    const summary = await summarize(
      report({ result: readings(outcomes(100), { of: 'hosts', hosts: details, counted: true }) }),
      'example',
    );
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
  });

  test('is kept with listed hosts of thousands of statuses', async () => {
    const details = Array.from({ length: 5000 }, (_, index) =>
      host({ status: `status-${index}`, roleFullnames: [`Shop:role-${index}`] }),
    );
    const summary = await summarize(
      report({ result: readings(outcomes(5000), { of: 'hosts', hosts: details, counted: true }) }),
      'example',
    );
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
  });

  test('is kept with a single host of enormous fields', async () => {
    const name = '|'.repeat(MIB);
    const summary = await summarize(report({ result: hostsResult([outcome({ name })]) }), 'example');
    expect(Buffer.byteLength(summary)).toBeLessThanOrEqual(MIB);
    expect(summary).toContain('… and 1 host more');
  });
});
