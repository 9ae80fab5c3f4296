/** To be written. */
import { Screen } from '../../components/Screen';

export default function Login() {
  return <Screen />;
}
