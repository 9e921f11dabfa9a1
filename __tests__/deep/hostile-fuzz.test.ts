import { describeFuzz } from '../hostile/fuzz.ts';

describeFuzz({ read: 2000, inProcess: 400, throughDist: 50 });
