import { readGitHub } from '../inputs/github.ts';
import { JOB_PLACE_INPUTS, readJobPlace } from '../inputs/job-place.ts';
import { readOlderThan } from '../inputs/older-than.ts';
import type { ItemRule } from '../inputs/reader.ts';
import { SERVICE } from '../inputs/rules.ts';
import { authorOf } from '../notes/author.ts';
import { sweep } from '../notes/sweep.ts';
import { operation } from './operation.ts';

const RUN_ID: ItemRule = {
  pattern: /^[1-9]\d*$/,
  accepted: 'The ID of a workflow run is a number, such as 1234567890: the last part of its address.',
};

/**
 * Restores the hosts that dead runners left in another status, from the notes that jobs with `leaveNote` keep in Mackerel, and
 * removes those notes. When in doubt, a note is kept.
 */
export const definition = operation({
  inputs: ['service', 'runId', 'olderThan', 'githubToken', ...JOB_PLACE_INPUTS],
  kind: 'hosts',
  writes: true,
  read(reader, { env }) {
    const github = readGitHub(reader, env);
    return {
      service: reader.rule('service', SERVICE),
      runId: reader.rule('runId', RUN_ID),
      olderThan: readOlderThan(reader, 0),
      github,
      author: authorOf(github.run, readJobPlace(reader), env),
    };
  },
  title: ({ github, runId, service }) =>
    `notes of ${runId === undefined ? 'finished runs' : `run ${runId}`} of ${github.run.repository}` +
    (service === undefined ? '' : ` in the service ${service}`),
  run: (options, context) => sweep(options, context),
});
