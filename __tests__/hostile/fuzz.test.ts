import { describeFuzz } from './fuzz.ts';

// Some of them: the others are for `npm run test:deep`.
describeFuzz({ read: 400, inProcess: 100, throughDist: 10 });
