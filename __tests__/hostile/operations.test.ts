import { describeOperations } from './operations.ts';

// Every other one: the rest is for `npm run test:deep`.
describeOperations((place) => place % 2 === 0);
