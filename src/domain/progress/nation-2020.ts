/**
 * The nation at the census of 1 November 2020, by which answers are compared where nothing nearer is known. Version 1.
 *
 * Source: 国家统计局《中国人口普查年鉴—2020》表1-5 «各地区分年龄、性别的人口», 全国 (National Bureau of Statistics, China Population
 * Census Yearbook 2020, table 1-5; https://www.stats.gov.cn/sj/pcsj/rkpc/7rp/zk/indexch.htm), read in the transcript of
 * https://github.com/earfanfan/yuanfan. Its five-year groups add up to 1,409,778,724 people, and to 264,018,214 of 60 and over
 * against 264,018,766 in 第七次全国人口普查公报（第五号）, which counts the armed forces too.
 *
 * The table does not divide 15 to 19: two fifths of that group are taken for 18 and 19 years. A tenth more or fewer of them moves
 * no share by 0.2 points.
 */
import type { PopulationCell } from './population';

export const NATION_2020: readonly PopulationCell[] = [
  { age: '18-34', sex: 'male', people: 167_331_410 },
  { age: '35-59', sex: 'male', people: 268_677_913 },
  { age: '60+', sex: 'male', people: 127_381_486 },
  { age: '18-34', sex: 'female', people: 152_676_443 },
  { age: '35-59', sex: 'female', people: 260_080_318 },
  { age: '60+', sex: 'female', people: 136_636_732 },
];
