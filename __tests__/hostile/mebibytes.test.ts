import { describeMebibytes } from './mebibytes.ts';

// Every third: the rest is for `npm run test:deep`.
describeMebibytes((place) => place % 3 === 0);
