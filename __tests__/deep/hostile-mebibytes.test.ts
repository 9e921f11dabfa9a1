import { describeMebibytes } from '../hostile/mebibytes.ts';

describeMebibytes((place) => place % 3 !== 0);
