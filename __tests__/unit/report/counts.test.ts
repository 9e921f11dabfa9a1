import { describe, expect, test } from '@jest/globals';
import { countsOf } from '../../../src/report/counts.ts';
import { host } from '../builders.ts';

const EVIL = [
  '```\n# owned\n',
  '"\n```\n<script>alert(1)</script>',
  'a" : 9\n  click a "https://evil.example/"',
  '%%{init: {}}%%',
  'a | b | c',
  'a\\|b',
  '\u202eabc\u2028def',
  '<b>&lt;',
  '[x](https://evil.example/)',
  'a\r\n| --- |',
];

/** The parts of the Markdown: what is in the Mermaid block, and the lines of the table. */
function partsOf(markdown: string): { chart: string[]; table: string[]; rest: string[] } {
  const lines = markdown.split('\n');
  const end = lines.indexOf('```');
  const table = lines.slice(end + 1).filter((line) => line.startsWith('|'));
  return {
    chart: lines.slice(1, end),
    table,
    rest: lines.slice(end + 1).filter((line) => line !== '' && !line.startsWith('|')),
  };
}

describe('countsOf', () => {
  const HOSTS = [
    host({ status: 'working', roleFullnames: ['Shop:web'] }),
    host({ status: 'working', roleFullnames: ['Shop:web', 'Blog:db'] }),
    host({ status: 'standby', roleFullnames: ['Shop:web'] }),
    host({ status: 'poweroff', roleFullnames: [] }),
  ];

  test('counts hosts by status in a chart', () => {
    expect(partsOf(countsOf(HOSTS)).chart).toEqual([
      'pie showData title Hosts by status',
      '  "poweroff" : 1',
      '  "standby" : 1',
      '  "working" : 2',
    ]);
  });

  test('counts them by service, role and status in a table; a host of two roles is in both', () => {
    expect(partsOf(countsOf(HOSTS)).table).toEqual([
      '| Service | Role | poweroff | standby | working | Total |',
      '| --- | --- | ---: | ---: | ---: | ---: |',
      '| (no role) |  | 1 | 0 | 0 | 1 |',
      '| Blog | db | 0 | 0 | 1 | 1 |',
      '| Shop | web | 0 | 1 | 2 | 3 |',
    ]);
  });

  test('does not depend on the order in which hosts come', () => {
    expect(countsOf(HOSTS.toReversed())).toBe(countsOf(HOSTS));
  });

  test('counts the roles that got no row', () => {
    for (const total of [1, 99, 100, 101, 1000]) {
      const hosts = Array.from({ length: total }, (_, index) => host({ roleFullnames: [`Shop:role-${index}`] }));
      const { table, rest } = partsOf(countsOf(hosts));
      const rows = table.length - 2;
      expect(rows).toBe(Math.min(total, 100));
      expect(rest.map((line) => Number(/^… and (\d+) more roles?$/.exec(line)?.[1]))).toEqual(
        total > rows ? [total - rows] : [],
      );
    }
  });

  test('has one line for each role, also for ones that are called like parts of an object', () => {
    const hosts = ['__proto__:constructor', 'toString:valueOf'].map((role) => host({ roleFullnames: [role] }));
    expect(partsOf(countsOf(hosts)).table.slice(2)).toEqual([
      '| &#95;&#95;proto&#95;&#95; | constructor | 1 | 1 |',
      '| toString | valueOf | 1 | 1 |',
    ]);
  });
});

describe('a name that means harm', () => {
  test.each(EVIL)('as a status does not get out of the chart, nor out of its cell: %j', (status) => {
    const markdown = countsOf([host({ status, roleFullnames: ['Shop:web'] })]);
    expect(markdown.match(/`{3}/g)).toHaveLength(2);
    const { chart, table, rest } = partsOf(markdown);
    expect(chart).toEqual(['pie showData title Hosts by status', expect.stringMatching(/^ {2}"[\w-]+" : 1$/)]);
    expect(rest).toEqual([]);
    expect(table).toHaveLength(3);
    for (const line of table) expect(line.split('|')).toHaveLength(6);
    expect(table.join('\n').replaceAll('<wbr>', '')).not.toMatch(/[<>[\]`\\\u202e\u2028\r]/);
  });

  test.each(EVIL)('as a role or a service does not get out of its cell: %j', (name) => {
    for (const role of [`${name}:web`, `Shop:${name}`, `${name}:${name}`, name]) {
      const markdown = countsOf([host({ roleFullnames: [role] })]);
      expect(markdown.match(/`{3}/g)).toHaveLength(2);
      const { chart, table, rest } = partsOf(markdown);
      expect(chart).toEqual(['pie showData title Hosts by status', '  "working" : 1']);
      expect(rest).toEqual([]);
      expect(table).toHaveLength(3);
      for (const line of table) expect(line.split('|')).toHaveLength(6);
      expect(table.join('\n').replaceAll('<wbr>', '')).not.toMatch(/[<>[\]`\\\u202e\u2028\r]/);
    }
  });

  test('and holds no letter of the chart’s has a label all the same: Mermaid takes no empty one', () => {
    const { chart } = partsOf(countsOf([host({ status: '稼働中' })]));
    expect(chart[1]).toMatch(/^ {2}"[^"`\n]+" : 1$/);
  });
});
