/** Category 诉求类别: what a complaint is about, in the words residents choose from. */
export const CATEGORIES = [
  'cleaning',
  'facilities',
  'noise',
  'parking',
  'property-management',
  'safety',
  'elderly-care',
  'services',
  'neighbours',
  'stamp',
  'not-our-duty',
  'other',
] as const;
export type Category = (typeof CATEGORIES)[number];

export const CATEGORY_WORDS: Record<Category, string> = {
  cleaning: '环境卫生',
  facilities: '公共设施',
  noise: '噪音扰民',
  parking: '停车和道路',
  'property-management': '物业管理',
  safety: '治安和消防',
  'elderly-care': '养老助残',
  services: '办事服务',
  neighbours: '邻里矛盾',
  stamp: '要求社区盖章证明',
  'not-our-duty': '不属于社区职责',
  other: '其他',
};
