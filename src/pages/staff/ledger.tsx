/** To be written. */
import { Screen } from '../../components/Screen';

export default function Ledger() {
  return <Screen />;
}
