/** Action 操作: what a finger or a key presses: the one primary button of a screen, a secondary one, or plain words. */
import { Button, View } from '@tarojs/components';
import { aria } from '../../../components/aria';
import './action.scss';

interface ActionProps {
  id: string;
  kind: 'primary' | 'secondary' | 'words';
  /** Words that lead to another page are a link. */
  leads?: boolean;
  label: string;
  onPress: () => void;
}

export function Action({ id, kind, leads = false, label, onPress }: ActionProps) {
  if (kind === 'words') {
    return (
      <View id={id} className="link" onClick={onPress} {...aria({ role: leads ? 'link' : 'button', label })}>
        {label}
      </View>
    );
  }
  return (
    <Button id={id} className={`action ${kind}`} onClick={onPress} {...aria({ role: 'button', label })}>
      {label}
    </Button>
  );
}
