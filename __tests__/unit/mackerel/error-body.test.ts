import { describe, expect, test } from '@jest/globals';
import { messageOfErrorBody } from '../../../src/mackerel/error-body.ts';

describe('messageOfErrorBody', () => {
  test.each([
    ['today’s form', '{"error":{"message":"Host Not Found."}}'],
    ['the older form', '{"error":"Host Not Found."}'],
    ['white space around the words', '{"error":{"message":" Host Not Found.\\n"}}'],
    ['keys beside the ones that are known', '{"error":{"message":"Host Not Found.","code":1},"id":"a"}'],
    ['white space around the JSON', '\n {"error":"Host Not Found."}\n'],
  ])('finds Mackerel’s words in %s', (_, body) => {
    expect(messageOfErrorBody(body)).toBe('Host Not Found.');
  });

  test.each([
    ['nothing', ''],
    ['HTML of a gateway', '<html><body>502 Bad Gateway</body></html>'],
    ['plain text', 'upstream timed out'],
    ['truncated JSON', '{"error":{"message":"Host'],
    ['JSON that is no object', '"Host Not Found."'],
    ['null', 'null'],
    ['a list', '[{"error":"a"}]'],
    ['an object without error', '{"success":false}'],
    ['an error that is neither text nor an object', '{"error":404}'],
    ['an error of null', '{"error":null}'],
    ['a message that is no text', '{"error":{"message":{"text":"a"}}}'],
    ['an empty message', '{"error":{"message":""}}'],
    ['a blank message', '{"error":"  \\n"}'],
  ])('finds none in %s', (_, body) => {
    expect(messageOfErrorBody(body)).toBeUndefined();
  });

  test('does not hand on a message of megabytes', () => {
    const words = messageOfErrorBody(JSON.stringify({ error: { message: 'x'.repeat(2 ** 20) } }));
    expect(words?.length ?? 0).toBeLessThan(10_000);
  });
});
