import { describeKey } from '../hostile/keys.ts';

describeKey('odd');
