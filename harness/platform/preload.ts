import { Module } from 'node:module';
import { modulesOf, type Platform, VARIABLES_WITH_PATHS } from './platforms.ts';
import { toWindows, whyNotStarted } from './windows.ts';

// Loaded into a step by --import: from then on the step sees another system than it runs on. Which one, the address says.

const platform = new URL(import.meta.url).searchParams.get('platform') as Platform;

if (platform === 'win32') {
  const reason = whyNotStarted(process.env);
  if (reason !== undefined) {
    process.stderr.write(`${reason}\n`);
    process.exit(1);
  }
  for (const name of VARIABLES_WITH_PATHS) {
    const value = process.env[name];
    if (value !== undefined) process.env[name] = toWindows(value);
  }
}
if (platform !== 'container') Object.defineProperty(process, 'platform', { value: platform });

const modules = modulesOf(platform);
const prototype = Module.prototype as { require: (this: unknown, id: string) => unknown };
const { require: requireHere } = prototype;
prototype.require = function (id) {
  return modules[id.replace(/^node:/, '')] ?? requireHere.call(this, id);
};
