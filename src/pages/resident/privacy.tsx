import { Screen } from '../../components/Screen';

export default function Privacy() {
  return <Screen />;
}
