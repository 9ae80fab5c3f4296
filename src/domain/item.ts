/** Item 评价项: one question of a round, numbered from 1. Item 1 is the headline item and must be answered. */
export interface Item {
  item: number;
  label: string;
  question: string;
}

export const HEADLINE_ITEM = 1;

/** The items of a round that names no others: the headline, then listed duties of a community. */
export const DEFAULT_ITEMS: readonly Item[] = [
  { item: HEADLINE_ITEM, label: '总体满意', question: '总体而言，您对本社区（村）为居民服务的工作满意吗？' },
  { item: 2, label: '办事服务', question: '您对社区办理居民事务的服务满意吗？' },
  { item: 3, label: '环境卫生', question: '您对本社区的环境卫生满意吗？' },
  { item: 4, label: '治安安全', question: '您对本社区的治安和安全满意吗？' },
  { item: 5, label: '养老助残', question: '您对社区的养老和助残服务满意吗？' },
  { item: 6, label: '文化活动', question: '您对社区组织的文化活动满意吗？' },
  { item: 7, label: '矛盾调解', question: '您对社区调解邻里矛盾的工作满意吗？' },
];
