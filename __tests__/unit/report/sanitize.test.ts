import { describe, expect, test } from '@jest/globals';
import { parseLog } from '../../../harness/log.ts';
import { formsOf, redact as redactForms, toLogLine, toMarkdown } from '../../../src/report/sanitize.ts';
import { shorten } from '../../../src/shorten.ts';

const CONTROLS = [
  ...Array.from({ length: 0x20 }, (_, code) => String.fromCharCode(code)),
  ...Array.from({ length: 0x21 }, (_, code) => String.fromCharCode(0x7f + code)),
  '\u2028',
  '\u2029',
  '\u200b',
  '\u200e',
  '\u200f',
  '\u202a',
  '\u202e',
  '\u2066',
  '\u2069',
  '\ufeff',
];

const MARKS = [
  '::',
  '##[',
  ':',
  '#',
  '[',
  ']',
  'a',
  ' ',
  '\u00a0',
  '\u0085',
  '\n',
  '\u0000',
  '\u200b',
  '\ud83d',
  '\u001b',
];

/** Every text of up to four of the marks. */
function* textsOfMarks(): Generator<string> {
  let texts = [''];
  for (let length = 1; length <= 4; length++) {
    texts = texts.flatMap((text) => MARKS.map((mark) => text + mark));
    yield* texts;
  }
}

describe('toLogLine', () => {
  test('leaves plain text as it is', () => {
    const plain = 'web-1 (2eQGEaLxibb): status working → maintenance; "100%" [a] <b> 日本語 🦑 a:b #1';
    expect(toLogLine(plain)).toBe(plain);
  });

  test('is one line, whatever control characters it was given', () => {
    for (const control of CONTROLS) expect(toLogLine(`a${control}b`)).toBe('a b');
    expect(toLogLine('a\r\n\u001b[31mb')).toBe('a [31mb');
  });

  test.each([
    '::error::owned',
    ' \u00a0::error::owned',
    '::set-output name=x::y',
    '##[error]owned',
    'a##[add-mask]b',
    'a ##[ ##[error]owned',
    '\n::stop-commands::x',
    '\u200b::error::x',
    '::::x',
  ])('makes a workflow command harmless, wherever the runner would act on it: %j', (text) => {
    expect(parseLog(toLogLine(text))).toEqual({ commands: [], text: [toLogLine(text)] });
  });

  test('leaves all that was written, however it takes it apart', () => {
    expect(toLogLine('::a::b')).toBe(': :a::b');
    expect(toLogLine('a ##[b]')).toBe('a # #[b]');
  });

  test.each([
    'billing: us-east-1, by arn:aws:iam::123456789012:role/MackerelRole',
    'a::b:::c',
    '::1 is this machine',
    'see ##[ and ##',
  ])('leaves what the runner shows as it is: %s', (text) => {
    expect(parseLog(text).commands).toEqual([]);
    expect(toLogLine(text)).toBe(text);
  });

  test('leaves no command behind in any mixture of the marks that could make one', () => {
    const harmful = [...textsOfMarks()].filter((text) => {
      const line = toLogLine(text);
      return parseLog(line).commands.length > 0 || /[\n\u0000\u0085\u200b\u001b]/.test(line);
    });
    expect(harmful.slice(0, 5)).toEqual([]);
  });

  test('replaces half a surrogate pair, which no log can hold', () => {
    expect(toLogLine('a\ud83d')).toBe('a\ufffd');
  });
});

describe('toMarkdown', () => {
  /** What a reader of the page sees. */
  const rendered = (markdown: string) =>
    markdown.replaceAll('<wbr>', '').replace(/&#(\d+);/g, (_, code: string) => String.fromCodePoint(Number(code)));

  test('leaves letters, digits and the signs of plain prose as they are', () => {
    const plain = 'Status working → maintenance, 100%; "a" (b) c=d? e/f … 日本語 2-3';
    expect(toMarkdown(plain)).toBe(plain);
  });

  test.each(Array.from('|<>&`*_[]{}\\!~^$:+'))('makes %s an entity', (character) => {
    expect(toMarkdown(`a${character}b`)).toBe(`a&#${character.charCodeAt(0)};b`);
  });

  test.each([
    '<script>alert(1)</script>',
    '<img src=x onerror=alert(1)>',
    '[click](javascript:alert(1))',
    '![x](https://evil.example/x.png)',
    '</td></tr></table>',
    'a | b | c',
    '`code` **bold** ~~gone~~ _it_',
    '@everyone #1 :tada:',
    '&lt;b&gt; &amp; &#60;',
    'https://evil.example/',
    '$x^2$ {{ a }}',
    '\\| \\<',
    '🦑 日本語 é',
    'cafe\u0301',
  ])('can be read as it was, and means nothing: %s', (text) => {
    const markdown = toMarkdown(text);
    expect(rendered(markdown)).toBe(text);
    expect(markdown.replace(/&#\d+;/g, '').replaceAll('<wbr>', '')).toMatch(/^[A-Za-z0-9 .,;'"()?=%/\u0080-\uffff-]*$/);
  });

  test('ends the piece of text where GitHub could find a mention or an issue', () => {
    expect(toMarkdown('@octocat')).toBe('&#64;<wbr>octocat');
    expect(toMarkdown('see #1')).toBe('see &#35;<wbr>1');
  });

  test('makes no link of a name that starts with www.', () => {
    for (const name of ['www.example.com', 'WWW.example.com', 'wwww.example.com', 'a www.b']) {
      expect(toMarkdown(name)).not.toMatch(/www\./i);
      expect(rendered(toMarkdown(name)).toLowerCase()).toBe(name.toLowerCase());
    }
  });

  test('is one line, so that it stays in its cell', () => {
    for (const control of CONTROLS) expect(toMarkdown(`a${control}b`)).toBe('a b');
  });

  test('replaces half a surrogate pair', () => {
    expect(toMarkdown('a\ud83db')).not.toMatch(/[\ud800-\udfff]/u);
  });
});

/** Takes out secrets in every form that they can have in a log, an output or a summary. */
function redact(text: string, secrets: readonly string[]): string {
  const forms = secrets.flatMap((secret) => formsOf(secret, toMarkdown));
  return redactForms(text, forms);
}

test('shorten cuts no character in two, and leaves those before the cut alone', () => {
  expect(shorten('ab🦑cd', 4)).toBe('ab…');
  expect(shorten('🦑bcdef', 4)).toBe('🦑b…');
});

describe('what is left of a secret where it was cut', () => {
  test('is taken out, up to the cut', () => {
    expect(redact('the key-of-th… and more', ['key-of-the-test'])).toBe('the ***… and more');
    expect(redact('the key-of-the-tes…', ['key-of-the-test'])).toBe('the ***…');
  });

  test('is no secret any more where it is too short, or not cut', () => {
    expect(redact('the key…', ['key-of-the-test'])).toBe('the key…');
    expect(redact('the key-of-th', ['key-of-the-test'])).toBe('the key-of-th');
  });
});

describe('redact', () => {
  test('takes out a secret also where JSON, Markdown or a URL writes it in another way', () => {
    const secret = 'a"b\\c/d<e';
    expect(redact(`before ${JSON.stringify({ key: `x${secret}y` })} after`, [secret])).toBe(
      'before {"key":"x***y"} after',
    );
    expect(redact(`| ${toMarkdown(`x${secret}y`)} |`, [secret])).toBe('| x***y |');
    expect(redact(`?key=x${encodeURIComponent(secret)}y`, [secret])).toBe('?key=x***y');
  });

  test('takes out every secret, at every place', () => {
    expect(redact('a KEY1 b KEY2 KEY1', ['KEY1', 'KEY2'])).toBe('a *** b *** ***');
  });

  test('takes a secret by its letters, not as a pattern', () => {
    expect(redact('k.y key $& k$1y', ['k.y', 'k$1y'])).toBe('*** key $& ***');
  });

  test('leaves text without secrets, and without any to look for', () => {
    expect(redact('text', [])).toBe('text');
    expect(redact('text', ['KEY'])).toBe('text');
  });

  test('leaves no part of a longer secret behind, because a shorter one is its beginning', () => {
    for (const secrets of [
      ['abc', 'abcdef'],
      ['abcdef', 'abc'],
    ]) {
      expect(redact('an abcdef and an abc', secrets)).not.toMatch(/def|abc/);
    }
  });
  test.each([
    ['plain', 'bWFja2VyZWwta2V5+LW9mLW1pbmU/0Mg=='],
    ['odd', 'k"e\\y/of+mine=1&<b>%41|`*_~{}[]@#$^!?;:,.(\'):::##[error]'],
  ])('finds a %s secret that someone escaped, and that was escaped here once more', (_, secret) => {
    const inJson = (text: string) => JSON.stringify(text).slice(1, -1);
    for (const theirs of [String, inJson, encodeURIComponent]) {
      for (const ours of [String, inJson, encodeURIComponent, toMarkdown]) {
        expect(redact(ours(`a${theirs(secret)}b`), [secret])).toBe('a***b');
      }
    }
  });

  test('finds what is left of a secret that was cut, and of nothing else', () => {
    const secret = 'abcdefghij';
    for (const cut of [4, 5, 9]) {
      expect(redact(shorten(`xx${secret}yy`, cut + 3), [secret])).toBe('xx***…');
    }
    expect(redact('xxabc…', [secret])).toBe('xxabc…');
    expect(redact('xxabcd', [secret])).toBe('xxabcd');
    expect(redact('abcdx…', [secret])).toBe('abcdx…');
    expect(redact('abcd… abcde… rest', [secret])).toBe('***… ***… rest');
  });

  test('finds it in Markdown too', () => {
    expect(redact(toMarkdown(shorten('x a+b/c@d=e', 9)), ['a+b/c@d=e'])).toBe('x ***…');
  });
});
