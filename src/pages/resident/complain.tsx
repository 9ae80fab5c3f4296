import { Screen } from '../../components/Screen';

export default function Complain() {
  return <Screen />;
}
