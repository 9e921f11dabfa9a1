import { describeKills, isOfTheThird } from '../action/kills.ts';

describeKills((hit) => !isOfTheThird(hit));
