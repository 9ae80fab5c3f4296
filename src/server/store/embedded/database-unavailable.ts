/** Says in words why there is no database and what to do. */
export class DatabaseUnavailable extends Error {
  override name = 'DatabaseUnavailable';
}
