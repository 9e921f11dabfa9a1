import { parse } from 'yaml';

/** Only these of a workflow are words for people. */
const WORDS = /^(\s*- name: |name: ).*$/gm;
const ECHO = /^(\s*run: echo ).*$/gm;

/** What a translated example does otherwise than the original: only comments, names and what `echo` says may differ. */
export function translationProblems(file: string, translated: string, original: string): string[] {
  const plain = (text: string) =>
    JSON.stringify(parse(text.replaceAll(WORDS, '$1x').replaceAll(ECHO, '$1x')) as unknown);
  return plain(translated) === plain(original)
    ? []
    : [`${file}: besides comments, names and what echo says, it differs from the original`];
}
