import { describeSweeps } from './note-kills.ts';

// Of each two with and without another job; the rest is for `npm run test:deep`.
describeSweeps((_, place) => Math.floor(place / 2) % 2 === 0);
