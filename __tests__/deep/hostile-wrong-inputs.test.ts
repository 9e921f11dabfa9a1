import { describeWrongInputs } from '../hostile/wrong-inputs.ts';

describeWrongInputs((place) => place % 3 !== 0);
