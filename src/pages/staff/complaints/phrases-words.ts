/** Ready phrases 常用语: said so often that a tap is enough; what is in ○ is for whoever sends them to fill in. */
import type { Outcome } from '../../../domain/complaint/complaint-event';
import type { Category } from '../../../domain/complaint/category';

export interface Phrase {
  outcome: Exclude<Outcome, 'joined'>;
  words: string;
}

const done = (words: string): Phrase => ({ outcome: 'fixed', words });
const planned = (words: string): Phrase => ({ outcome: 'scheduled', words });

const BY_CATEGORY: Record<Category, readonly Phrase[]> = {
  cleaning: [
    done('已安排保洁清理干净，并增加了这一处的清扫次数。'),
    done('堆放的杂物已清走，楼道已恢复畅通。'),
    planned('已和保洁单位约定，○月○日清理。'),
  ],
  facilities: [
    done('已到现场查看并修好，恢复正常使用。'),
    done('已更换损坏的部件。'),
    planned('配件已订购，预计○月○日修好；修好前已设置提示。'),
  ],
  noise: [done('已到现场劝止，对方答应晚上10点后不再发出噪音。'), planned('已约双方○月○日到社区协商。')],
  parking: [done('已联系车主挪车，通道已畅通。'), done('已重新划线并张贴提示。'), planned('隔离桩预计○月○日装好。')],
  'property-management': [done('已督促物业整改到位，现场已复查。'), planned('已约物业○月○日前整改，到期我们会复查。')],
  safety: [done('隐患已排除，现场已复查。'), planned('已报告消防部门，○月○日到现场检查。')],
  'elderly-care': [done('已上门了解情况，并办好相关服务。'), planned('已登记，工作人员○月○日上门。')],
  services: [done('已为您办好，请凭身份证到服务窗口领取。'), done('办理所需的材料和时间已在下面写明。')],
  neighbours: [done('已上门调解，双方达成一致。'), planned('已约双方○月○日到社区调解。')],
  stamp: [done('这项证明不需要社区盖章，可以直接到办事窗口办理。'), done('已核实并出具证明，请到社区领取。')],
  'not-our-duty': [done('已替您联系主管单位，对方已受理。')],
  other: [done('已到现场了解并处理。'), planned('已列入安排，预计○月○日完成。')],
};

/** Whatever it is about. */
const COMMON: readonly Phrase[] = [
  { outcome: 'partly', words: '目前已解决一部分：○○；余下的○○预计○月○日完成。' },
  { outcome: 'impossible', words: '依据《○○》，目前无法解决，原因是○○。您可以○○。' },
  { outcome: 'transferred', words: '这件事由○○负责，已转给他们办理，期限照常计算。' },
];

/** @param outcome `null` while none is chosen: then a phrase chooses it */
export const phrasesFor = (category: Category, outcome: Phrase['outcome'] | null): readonly Phrase[] =>
  [...BY_CATEGORY[category], ...COMMON].filter((phrase) => outcome === null || phrase.outcome === outcome);
