import { chosenForEach, describeFaults } from '../faults/suite.ts';

describeFaults((operation, fault) => !chosenForEach(operation, fault));
