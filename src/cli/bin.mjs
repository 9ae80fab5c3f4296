#!/usr/bin/env node
/** `npx minping …` in the project's folder: the command line, with TypeScript read as it is. */
import 'tsx';

await import('./minping.ts');
