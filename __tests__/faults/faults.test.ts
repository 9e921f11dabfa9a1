import { chosenForEach, describeFaults } from './suite.ts';

describeFaults(chosenForEach);
