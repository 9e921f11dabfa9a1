import { parentPort, workerData } from 'node:worker_threads';

// What the action runs in, when it runs in a thread (see thread.ts). Plain JavaScript: nothing has to be compiled first.

// A retry waits for a random part of its backoff (full jitter): here always the shortest, or 1,000 runs would take an hour.
Math.random = () => 0;

// No signal reaches a thread. Its arrival is an event of `process`, and that is what the action listens for.
// Where it does not listen yet, a process would be gone.
parentPort
  ?.on('message', (/** @type {NodeJS.Signals} */ signal) => {
    if (!process.emit(signal, signal)) parentPort?.postMessage(signal);
  })
  .unref();

await import(String(workerData));
