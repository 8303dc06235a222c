import { describeGenerators, SIMULATING_ROOMS } from './describe-generators.ts';

describeGenerators('rooms of simulations', (room) => SIMULATING_ROOMS.has(room));
