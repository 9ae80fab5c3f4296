/** What residents read about their data: the page of what is stored of them, and the plain words on privacy. */

export const MINE_WORDS = {
  title: '我的数据',
  loading: '正在打开',
  in: (community: string) => `我的数据 · ${community}`,
  ratings: '满意度答卷',
  rating: '已有一份答卷（内容不显示）',
  remark: '，还写了一段话',
  about: '，还选了年龄段或性别',
  openRound: '删除后不计入本轮结果。',
  closedRound: '本轮已截止：删除后数字仍计在结果里，但查不到是谁答的；您写的话一并删除。',
  noRating: '没有查到您的答卷。已公布结果的测评查不到是谁答的。',
  reports: '“有人要求我怎么答”的反映',
  reportCount: (count: number) => `${count}条`,
  complaints: '诉求',
  complaintOpened: (day: string) => `${day}提交`,
  onPhone: '这部手机记着的查询编号',
  onPhoneHint: '只存在这部手机里，可能属于别的社区。',
  follow: (reference: string) => `查看进展，编号${reference}`,
  phone: '这部手机里',
  phoneHint: '还有没写完、没发出的内容，删除时一起清除。',
  empty: '没有您的数据',
  emptyAdvice: '在本社区没有您的答卷、反映和诉求。',
  noCode: '扫描社区的二维码后再打开本页，可以查看和删除您提交过的数据。',
  byReference: '凭查询编号查看诉求',
  delete: '删除我的数据',
  deleteQuestion: '确定删除吗？删除后不能恢复',
  deleteAdvice: [
    '会删除：您的答卷、反映和诉求（文字、照片、地点、联系方式；没办完的同时撤回），以及这部手机里的草稿、照片、待发送的内容和查询编号。',
    '会保留：已截止的测评的汇总数字，查不到是谁答的；诉求的类别和办理经过，不含您写的内容。',
  ],
  deleteYes: '确定删除',
  deleteNo: '不删除',
  clear: '清除这部手机里的内容',
  clearQuestion: '确定清除吗？清除后不能恢复',
  clearAdvice: [
    '会清除：这部手机里的草稿、照片、待发送的内容和查询编号。清除后要查看诉求，需要您另外记下的编号。',
    '您提交过的数据不受影响。',
  ],
  clearYes: '确定清除',
  clearNo: '不清除',
  deleting: '正在删除',
  deleted: '已删除',
  deletedCount: (ratings: number, reports: number, complaints: number) =>
    `删除了答卷${ratings}份、反映${reports}条、诉求${complaints}件；这部手机里的内容也已清除。`,
  deletedPhone: '这部手机里的内容已清除。',
  privacy: '隐私说明',
} as const;

interface Section {
  heading: string;
  lines: readonly string[];
}

export const PRIVACY_TITLE = '隐私说明';

export const PRIVACY_SECTIONS: readonly Section[] = [
  {
    heading: '问您什么',
    lines: [
      '满意度测评：几道选择题，还可以写一段话、选年龄段和性别。除第一题外都可以不填。',
      '反映问题：问题类别和文字说明；照片、地点（用文字写）和联系方式可以不填。',
    ],
  },
  {
    heading: '从不问什么',
    lines: ['不问手机号，不取定位，不取微信昵称和头像，不要求填写姓名和身份证号。'],
  },
  {
    heading: '怎么做到一人只计一次',
    lines: [
      '微信告诉我们一个代号。我们用密钥把它换算成另一个代号再保存，不保存原来的代号。',
      '每一轮测评用一把新密钥。结果公布后这把密钥就销毁，从此谁也查不出答卷是谁的。',
      '反映问题用另一把密钥，所以答卷和诉求对不上号。',
    ],
  },
  {
    heading: '保存什么，保存多久',
    lines: [
      '答卷：选项、您写的话、选的年龄段和性别、代号。结果公布时销毁密钥，代号从此对不上任何人。',
      '诉求：文字、照片、地点和联系方式保存到您删除为止。联系方式加密保存。',
      '运行日志：按法律要求至少保存6个月，不含答案、文字和您的代号。',
      '这部手机：没发出的内容保存到送达为止，草稿和查询编号保存到您删除为止。',
    ],
  },
  {
    heading: '谁能看到什么',
    lines: [
      '答卷：社区、街道和上级都只看到汇总数字，看不到某个人怎么答；少于10人不显示。',
      '年龄段和性别：只看到各有多少人作答，不和答案放在一起；不足5人只写“不足5人”。',
      '“有人要求我怎么答”的反映：社区和街道看不到，区级以上才能看到。',
      '诉求：办理单位和上一级看得到内容；联系方式只有办理人员看得到。',
      '进展：拿到查询编号的人都能看到，请保管好编号。',
    ],
  },
  {
    heading: '怎样查看和删除',
    lines: [
      '打开“我的数据”，点“删除我的数据”，马上删除，不用说明理由。',
      '已公布结果的答卷不能删除，因为已经查不到哪一份是您的。',
    ],
  },
];

export const PRIVACY_MINE = '查看或删除我的数据';
