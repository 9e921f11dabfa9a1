import { type Simulator, startSimulator } from '../../simulator/index.ts';
import type { Answer, Question } from './mackerel.ts';

// A simulator in a process of its own, so that it does not share the event loop with what is measured. Told over IPC.

let simulator: Simulator | undefined;

// No one is left to stop it.
process.on('disconnect', () => process.exit());

process.on('message', (question: Question) => {
  void answer(question).then((reply) => process.send?.(reply));
});

async function answer(question: Question): Promise<Answer> {
  if (question.ask === 'requests') return { requests: simulator?.requests.length ?? 0 };
  await simulator?.close();
  const started = await startSimulator({ latency: question.latency });
  simulator = started;
  const ids = Array.from(
    { length: question.hosts },
    () => started.addHost({ roleFullnames: ['Shop:web'], status: 'working' }).id,
  );
  return { url: started.url, apiKey: started.apiKey, ids };
}
