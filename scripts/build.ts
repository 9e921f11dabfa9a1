import { build } from './dist/bundle.ts';

await build('dist');
