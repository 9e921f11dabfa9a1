import { parentPort, workerData } from 'node:worker_threads';

// What the action runs in, when it runs in a thread (see thread.ts). Plain JavaScript: nothing has to be compiled first.

// A retry waits for a random part of its backoff (full jitter): here always the shortest, or 1,000 runs would take an hour.
Math.random = () => 0;

// No signal reaches a thread. Its arrival is an event of `process`, and that is what the action listens for.
parentPort?.on('message', (/** @type {NodeJS.Signals} */ signal) => process.emit(signal, signal)).unref();

await import(String(workerData));
