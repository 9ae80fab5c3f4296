/** Tasks that were never let in, as staff report them: people by department, for districts and cities alone. */
import { Text, View } from '@tarojs/components';
import { useEffect, useState } from 'react';
import { askOffice } from '../../../client/ask-office';
import { aria } from '../../../components/aria';
import type { TaskReports as Reports } from '../../../contract/read-task-reports';
import { REPORTS_WORDS as WORDS } from './admissions-words';
import './task-reports.scss';

type Quarter = Reports['quarters'][number];

export function TaskReports() {
  const [reports, setReports] = useState<Reports | null>(null);

  useEffect(() => {
    let current = true;
    void askOffice('readTaskReports', {}).then((reply) => {
      if (current && 'output' in reply) setReports(reply.output);
    });
    return () => {
      current = false;
    };
  }, []);

  // A street is not told.
  if (!reports) return null;
  return (
    <View id="task-reports" className="card">
      <View className="card__title" {...aria({ role: 'heading', level: 2 })}>
        {WORDS.title}
      </View>
      {reports.quarters.map((quarter) => (
        <OfQuarter key={quarter.id} {...quarter} />
      ))}
      <View className="card__note">{WORDS.note}</View>
    </View>
  );
}

function OfQuarter({ id, open, departments, others }: Quarter) {
  const lines = [...departments, ...(others ? [{ name: WORDS.others, ...others }] : [])];
  return (
    <View className="task-reports">
      <View className="task-reports__quarter" {...aria({ role: 'heading', level: 3 })}>
        {WORDS.quarter(id)}
        {open && <Text className="card__note">{WORDS.open}</Text>}
      </View>
      {lines.length === 0 && <View className="card__note">{WORDS.none}</View>}
      {lines.map(({ name, people, words }) => (
        <View key={name}>
          <View className="task-reports__line">
            <Text>{name}</Text>
            <Text className="task-reports__people">{WORDS.people(people, open)}</Text>
          </View>
          {words.map((one, at) => (
            <View key={at} className="task-reports__words">
              {one}
            </View>
          ))}
        </View>
      ))}
    </View>
  );
}
