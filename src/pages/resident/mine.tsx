import { Screen } from '../../components/Screen';

export default function Mine() {
  return <Screen />;
}
