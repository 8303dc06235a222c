// The collection's chance is that of made-up museums: one generator, so that neither changes unseen.
export { seededRandom } from '../../src/synth/random.ts';
