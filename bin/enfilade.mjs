#!/usr/bin/env node
import '../scripts/assert-node.mjs';

await import('../src/cli/main.ts');
