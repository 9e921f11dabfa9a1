import { main } from './main.ts';
import { run } from './process.ts';

await run(main);
