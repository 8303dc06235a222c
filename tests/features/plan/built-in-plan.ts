import { readFileSync } from 'node:fs';
import { type Plan, planSchema } from '../../../src/museum/format/plan.ts';

export const builtInPlan: Plan = planSchema.parse(
  JSON.parse(readFileSync('public/assets/museum/wings/main.json', 'utf8')),
);
