/** Screen words 筛查词: patterns over screened text, that is without gaps and punctuation, in simplified characters. */
import type { RuleCode } from './violation';

/** Rule S3: the five things the order names. 台帐 is how it is often written. */
export const FORBIDDEN_EVIDENCE = /台账|奖牌|挂牌|组织机构|活动阵地/;

const CASES = '(?:投诉|信访|上访|诉求|工单)';

/** Rule S7: counts of what people did, which measure mobilisation or silence. Rates of solving are none of them. */
export const ACTIVITY_COUNTS = new RegExp(
  [
    `${CASES}(?:总|受理|来电)?(?:量|数(?!据)|率|件数|件次|次数|起数|人数)`,
    `(?:零|0|无)${CASES}`,
    `${CASES}.{0,4}(?:下降|减少|为零|为0|归零|清零)`,
    `(?:减少|压降|压减|降低|控制).{0,6}${CASES}`,
    '扫码(?:率|数(?!据)|量|次数|人数)',
    '转发(?!展)|分享|点赞|登录|登陆|打卡',
    '(?:注册|关注|下载|安装|阅读|浏览|点击|粉丝)(?:率|数(?!据)|量|次数|人数)',
    '参与(?:率|数(?!据)|量|度|人数|人次)',
    '(?:答卷|问卷|评价|测评)(?:总)?(?:数(?!据)|量|份数|条数)',
    '(?:答卷|问卷|测评)?(?:回收|填写|提交|答题|应答)(?:率|数(?!据)|量|份数)',
  ].join('|'),
);

/** The same as ids of measures; dashes and dots are gone. */
export const ACTIVITY_MEASURES =
  /complaints?(?:count|volume|number|rate|total)|cmp(?:count|volume|number|total)|(?:zero|no)complaint|scan|share(?:s$|d|count|number|rate)|forward|repost|like(?:count|s|rate)|log[io]n|signin|responses?(?:count|number|rate|volume)?$|participation|download|follower/;

/** The method's screen: documents and displays. Not a refusal; a resident may well be asked about an activity room. */
const DOCUMENTS_AND_DISPLAYS =
  /台账|档案|痕迹|奖牌|荣誉|称号|创建|达标|评比|挂牌|标牌|牌子|领导小组|成立.*?(?:机构|组织)|阵地|活动室|场所建设|展示/;

export interface ReviewWords {
  /** The rule the words may break. */
  code: RuleCode;
  pattern: RegExp;
  /** Whether a question put to residents may use them. */
  residentsMayBeAsked: boolean;
}

/** After the method's own screen, words that state in prose what the keys of a scheme would not be let to say. */
export const REVIEW_WORDS: readonly ReviewWords[] = [
  { code: 'S3', pattern: DOCUMENTS_AND_DISPLAYS, residentsMayBeAsked: true },
  { code: 'S5', pattern: /自评|自报|自查|自行(?:填报|上报|提供)/, residentsMayBeAsked: false },
  {
    code: 'S6',
    pattern: /(?:城市|城镇|城区|农村|乡镇|涉农).{0,8}(?:折算|系数|另行|单独|除外|不适用)/,
    residentsMayBeAsked: false,
  },
  { code: 'S8', pattern: /加分|扣分|减分|倒扣|附加分|一票否决/, residentsMayBeAsked: false },
  {
    code: 'S9',
    pattern: /(?:不低于|不少于|达到|高于|超过)\d+|排名|名次|末位|前\d+名|强制分布/,
    residentsMayBeAsked: false,
  },
];
