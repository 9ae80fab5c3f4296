/** The register 准入清单 of a community: what is in force first, what is over for whoever opens it. */
import { View } from '@tarojs/components';
import { useState } from 'react';
import { AdmissionFacts } from '../../../components/AdmissionFacts';
import { aria } from '../../../components/aria';
import type { Register } from '../../../contract/read-register';
import { REGISTER_WORDS as WORDS } from './admission-words';
import '../../../components/desk-page.scss';
import './register.scss';
import { TaskReport } from './TaskReport';

export function CommunityRegister({ register }: { register: Register }) {
  const { community, tasks, past, reporting } = register;
  const [opened, setOpened] = useState(false);
  return (
    <View className="desk-page desk-page--wide">
      <View className="desk-page__title" {...aria({ role: 'heading' })}>
        {WORDS.title(community.name)}
      </View>
      <View className="desk-page__about">{WORDS.about}</View>
      <View className={reporting ? 'register__columns' : ''}>
        {reporting && <TaskReport {...reporting} />}
        <View className="register__tasks">
          <View className="register__heading" {...aria({ role: 'heading', level: 2 })}>
            {WORDS.inForce(tasks.length)}
          </View>
          {tasks.length === 0 && <View className="desk-page__about">{WORDS.empty}</View>}
          {tasks.map((line) => (
            <View key={line.id} className="register__task">
              <AdmissionFacts line={line} level={3} />
            </View>
          ))}
          {past.length > 0 && (
            <View
              id="past"
              className="link"
              onClick={() => setOpened(!opened)}
              {...aria({ role: 'button', expanded: opened })}
            >
              {WORDS.past(past.length)} {opened ? WORDS.hidePast : WORDS.showPast}
            </View>
          )}
          {opened &&
            past.map((line) => (
              <View key={line.id} className="register__task">
                <AdmissionFacts line={line} level={3} />
              </View>
            ))}
        </View>
      </View>
    </View>
  );
}
