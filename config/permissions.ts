/** `npm run permissions`: writes docs/permissions.md. */
import { writeFile } from 'node:fs/promises';
import { permissionsPage } from './permissions-page';

void writeFile('docs/permissions.md', permissionsPage());
