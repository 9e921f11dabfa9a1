import { build } from './dist/bundle.ts';

build('dist');
