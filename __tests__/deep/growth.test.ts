import { describeGrowth } from '../action/growth.ts';

describeGrowth((place) => place % 3 !== 0);
