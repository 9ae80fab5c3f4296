/** Clauses 条款: what each rule of a scheme says, and what to do instead of breaking it. */
import type { RuleCode, Wording } from './violation';

export interface Clause {
  clause: Wording;
  instead: Wording;
}

export const CLAUSES: Readonly<Record<RuleCode, Clause>> = {
  S1: {
    clause: {
      zh: '将居民满意度作为绩效考评的主要衡量标准：居民满意度不低于5000基点，并严格大于其他每一个板块。',
      en: 'Resident satisfaction is the main standard: at least 5000 basis points, and strictly more than any other block.',
    },
    instead: {
      zh: '提高居民满意度板块的权重；只有该板块中由居民调查得出的满意度指标才计入。',
      en: 'Give the satisfaction block more weight; only its satisfaction indicators from a resident survey count.',
    },
  },
  S2: {
    clause: {
      zh: '权重以基点计：各板块合计正好10000，每个板块内各指标合计正好等于该板块的权重。',
      en: 'Weights are basis points: blocks sum to exactly 10000, the indicators of a block to exactly the block’s.',
    },
    instead: {
      zh: '改正权重，使合计相符（60%写作6000）。',
      en: 'Correct the weights until the sums agree (60% is 6000).',
    },
  },
  S3: {
    clause: {
      zh: '严禁把台账、奖牌、挂牌以及建立组织机构、活动阵地等事项列入社区考核评价指标。',
      en: 'Ledgers, medals, plaques, the setting up of bodies and activity premises must not be assessment indicators.',
    },
    instead: {
      zh: '删去这一指标，权重转给居民满意度；想知道效果，就问居民对这项服务是否满意。',
      en: 'Strike it and give its weight to resident satisfaction; to learn the effect, ask residents how satisfied they are.',
    },
  },
  S4: {
    clause: {
      zh: '指标只能来自居民调查、居民确认的办理结果或第三方核实的服务。',
      en: 'An indicator comes from a resident survey, an outcome residents confirmed, or a service a third party verified.',
    },
    instead: {
      zh: '改用 sat.t2/1、sat.t3/1、sat.mean/1、sat.low/1（居民调查），cmp.confirmed-fixed-of-due/1、cmp.confirmed-fixed/1、cmp.satisfied/1、cmp.satisfied-again/1（居民确认），或 svc.passed/1（第三方核实）。',
      en: 'Use sat.t2/1, sat.t3/1, sat.mean/1, sat.low/1 (resident survey), cmp.confirmed-fixed-of-due/1, cmp.confirmed-fixed/1, cmp.satisfied/1, cmp.satisfied-again/1 (confirmed by residents) or svc.passed/1 (third party).',
    },
  },
  S5: {
    clause: {
      zh: '被考核单位自己提供的数据不得占权重。',
      en: 'Data supplied by the assessed unit carry no weight.',
    },
    instead: {
      zh: '改由居民调查、居民确认或第三方核实；仅作参考的，权重写0。',
      en: 'Have residents asked, outcomes confirmed or a third party check; for information only, give it weight 0.',
    },
  },
  S6: {
    clause: {
      zh: '城市社区和农村社区适用同一套规则，不得重城市轻农村。',
      en: 'Urban and rural communities are assessed by the same rules.',
    },
    instead: {
      zh: '删去 settings，或写明两者都适用；规则只写一条。',
      en: 'Leave settings out, or name both; write one rule.',
    },
  },
  S7: {
    clause: {
      zh: '投诉数量、“零投诉”、扫码、转发、分享、登录和答卷数量不得作为指标：它们奖励的是动员和压制，不是服务。',
      en: 'Complaint volume, «zero complaints», scans, shares, logins and response counts are no indicators: they reward mobilising and silencing.',
    },
    instead: {
      zh: '诉求改看居民确认解决率（cmp.confirmed-fixed-of-due/1）；答卷数量只作为样本量公布。',
      en: 'For complaints use the share residents confirm as solved (cmp.confirmed-fixed-of-due/1); response counts are published as sample size only.',
    },
  },
  S8: {
    clause: {
      zh: '10000基点之外不得加分、扣分或一票否决。',
      en: 'There is no bonus, penalty or veto outside the 10000 basis points.',
    },
    instead: {
      zh: '删去；确属服务的，列为有权重的指标，由居民或第三方评价。',
      en: 'Strike it; if it is a service, make it an indicator with weight, judged by residents or a third party.',
    },
  },
  S9: {
    clause: {
      zh: '不得以点估计划线，不得按比例强制分档，不得按名次给分：仅抽样误差就会使真实水平恰好达到标准的社区约有一半被判为未达到。',
      en: 'No cut-offs on point estimates, no forced distributions, no points by rank: sampling error alone fails about half of the communities whose true level is the mark.',
    },
    instead: {
      zh: '用 proportional 按比例计分，或用 target：置信区间下限达到目标为达到，上限低于目标为未达到，其余为尚不能判定。',
      en: 'Use proportional, or target: met when the lower limit reaches it, not met when the upper limit is below it, else undetermined.',
    },
  },
  S10: {
    clause: {
      zh: '方案必须写明已知的方法编号，否则无法复算。',
      en: 'A scheme names a known method; otherwise nobody can recompute it.',
    },
    instead: { zh: 'methodId 写 csm/1。', en: 'Write csm/1 as methodId.' },
  },
};

export const REVIEW_QUESTION: Wording = {
  zh: '请人工复核：这些文字可能违反该条。考核的若是居民的感受，请改成向居民提出的满意度问题；若是材料、陈列或附加规定，请删去。',
  en: 'Somebody has to read this: the words may break the rule. If it is about what residents feel, ask them how satisfied they are; if it is about documents, displays or side rules, strike it.',
};
