import { readFileSync } from 'node:fs';
import { permissionsPage } from '../config/permissions-page';

test('the published page of permissions says what the rules say; `npm run permissions` writes it anew', () => {
  expect(readFileSync('docs/permissions.md', 'utf8')).toBe(permissionsPage());
});
