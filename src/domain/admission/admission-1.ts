/** The first version of the rubric. */
import type { Rubric } from './rubric';

export const ADMISSION_1: Rubric = {
  version: 'admission/1',
  criteria: [
    {
      id: 'basis',
      title: '法律依据',
      asks: '有法律、法规、规章的明确条款要求社区承担或协助的得满分；只有部门文件、工作方案的不高于5分；说不出依据的得0分。',
      most: 20,
      least: 8,
    },
    {
      id: 'need',
      title: '居民需要',
      asks: '居民直接受益、且只有社区方便做的得满分；部门自己能做、通过数据共享或社会服务能做的酌减；只为部门考核需要的得0分。',
      most: 20,
      least: 8,
    },
    {
      id: 'hours',
      title: '工作量',
      asks: '每社区每月不超过2小时的得满分；超过8小时的不高于7分；超过20小时的得0分。',
      most: 15,
      least: 0,
    },
    {
      id: 'resources',
      title: '权随责走、费随事转',
      asks: '经费、人员、设备随事项足额到社区，并给予办事所需的权限的得满分；只有经费的酌减；什么都不带的得0分。',
      most: 20,
      least: 10,
    },
    {
      id: 'unique',
      title: '不重复',
      asks: '与已准入的事项、与社区依法承担的事项都不重复的得满分；能并入已有事项的得0分。',
      most: 10,
      least: 5,
    },
    {
      id: 'evidence',
      title: '不留痕、不打卡',
      asks: '不要求台账、报表、照片留痕、工作群接龙、APP注册或打卡，以居民反馈和实际结果为准的得满分；要求其中任何一样的得0分。',
      most: 15,
      least: 8,
    },
  ],
  pass: 70,
  keyHours: 8,
};
