import { describe, expect, test } from '@jest/globals';
import { problems } from '../environment.ts';

const ROLES = { operation: 'update-roles', hostIds: '2eQGEaLxibb' } as const;
const REGISTER = { operation: 'register', name: 'web-1' } as const;

describe('a role full name', () => {
  test.each(['My-Service:web', 'ab:cd', '0_-:9--', `${'s'.repeat(63)}:${'r'.repeat(63)}`])(
    'may be %s',
    async (name) => {
      expect(await problems({ ...ROLES, roleFullnames: name })).toEqual([]);
    },
  );

  test.each([
    ['a role alone', 'web'],
    ['a service alone', 'My-Service:'],
    ['a service of one letter', 'a:web'],
    ['a role of one letter', 'My-Service:w'],
    ['three parts', 'My-Service:web:1'],
    ['a dot', 'My.Service:web'],
    ['Japanese', 'サービス:ウェブ'],
    ['a dash at the beginning', '-Service:web'],
    ['a service of 64 letters', `${'s'.repeat(64)}:web`],
    ['a role of 64 letters', `My-Service:${'r'.repeat(64)}`],
  ])('is not %s', async (_, name) => {
    for (const inputs of [ROLES, REGISTER]) {
      expect(await problems({ ...inputs, roleFullnames: name })).toMatchObject([
        { input: 'roleFullnames', value: name },
      ]);
    }
  });
});
