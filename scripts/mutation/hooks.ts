import { registerHooks } from 'node:module';

// Two modules are replaced: what jest gives its tests, which only jest itself can load; and the harness that starts the
// action as a process.
const JEST_GLOBALS = new URL('./jest-globals.ts', import.meta.url).href;
const RUN_ACTION = /^(.*\/)run-action\.ts$/;

registerHooks({
  resolve: (specifier, context, next) =>
    specifier === '@jest/globals'
      ? { url: JEST_GLOBALS, shortCircuit: true }
      : next(specifier.replace(RUN_ACTION, '$1run-in-process.ts'), context),
});
