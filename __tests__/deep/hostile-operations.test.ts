import { describeOperations } from '../hostile/operations.ts';

describeOperations((place) => place % 2 === 1);
