import { main } from './main.ts';
import { run } from './process.ts';

// Nothing can be thrown here: run() tells whatever goes wrong.
void run(main);
