import { describe, expect, test } from '@jest/globals';
import { inSpellingOf, isKnownService, namedService } from '../../../src/aws/service-names.ts';
import { withoutBlanksAtColon } from '../../../src/mackerel/role-fullname.ts';

describe('the name of an AWS service', () => {
  test('is known with and without its blank, and in no other spelling', () => {
    for (const name of ['EC2', 'Route 53', 'Route53']) expect(isKnownService(name)).toBe(true);
    for (const name of ['ec2', 'route53', 'Route-53', 'Lamda', '']) expect(isKnownService(name)).toBe(false);
  });

  test.each([
    ['ec2', 'EC2'],
    ['route_53', 'Route 53'],
    ['elastic-cache', undefined],
    ['ecs_cluster', 'ECSCluster'],
    ['', undefined],
  ])('%s means %s', (name, meant) => {
    expect(namedService(name)).toBe(meant);
  });

  test('is kept as a setting has it', () => {
    expect(inSpellingOf(['Route 53', 'EC2'], { Route53: 1, EC2: 2, New: 3 })).toEqual({
      'Route 53': 1,
      EC2: 2,
      New: 3,
    });
    expect(inSpellingOf(['Route53'], { 'Route 53': 1 })).toEqual({ Route53: 1 });
    expect(inSpellingOf([], { 'Route 53': 1 })).toEqual({ 'Route 53': 1 });
  });
});

test.each([
  ['Shop: web', 'Shop:web'],
  ['Shop :\tweb', 'Shop:web'],
  ['Shop: web Shop: db', 'Shop:web Shop:db'],
  ['Shop:\nweb', 'Shop:\nweb'],
  ['web', 'web'],
])('blanks at the colon of a role full name mean nothing: %j', (text, expected) => {
  expect(withoutBlanksAtColon(text)).toBe(expected);
});
