import { expect, test } from '@jest/globals';
import { readDefinitions } from '../../scripts/docs/definitions.ts';
import { tryExample } from './tried.ts';

// Documents say of an operation what its definition declares: here it is held against what the operation does.

test.each(await readDefinitions())(
  '$operation sets the outputs that it declares, and writes only where it says so',
  async ({ operation, outputs, writes }) => {
    const { main, post } = await tryExample(operation);
    expect(main.run.exitCode).toBe(0);
    expect(Object.keys(main.run.outputs).sort()).toEqual([...outputs].sort());
    // There is no note for it to find here: that it writes is seen in leave-note.test.ts.
    const finds = operation !== 'restore-orphans';
    expect(main.requests.some((request) => !request.startsWith('GET '))).toBe(writes && finds);
    expect({ exitCode: post.run.exitCode, log: post.run.log, requests: post.requests }).toEqual({
      exitCode: 0,
      log: 'Nothing to clean up.\n',
      requests: [],
    });
  },
);
