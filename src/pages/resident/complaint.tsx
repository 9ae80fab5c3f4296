import { Screen } from '../../components/Screen';

export default function Complaint() {
  return <Screen />;
}
