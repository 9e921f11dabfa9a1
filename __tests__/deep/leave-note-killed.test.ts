import { describeSweeps } from '../action/note-kills.ts';

describeSweeps((_, place) => Math.floor(place / 2) % 2 === 1);
