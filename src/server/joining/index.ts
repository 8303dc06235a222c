export { joiningPlugin } from './joining-plugin.ts';
export { openJoiningOf } from './open-joining.ts';
