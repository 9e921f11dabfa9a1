import { describeGrowth } from './growth.ts';

// A third of them: the rest is for `npm run test:deep`.
describeGrowth((place) => place % 3 === 0);
