/** `minping score FILE`: the metric of any survey file, for whoever holds the answers. */
import { UsageFault } from './usage-fault';
import { asJson } from './score/as-json';
import { asText } from './score/as-text';
import { fileScores } from './score/file-scores';

export interface ScoreOptions {
  by: string;
  level: string;
  margins: string | undefined;
  /** Whether the result is said as JSON instead of a table. */
  json: boolean;
}

/** @throws UsageFault with every fault of the file, its margins and the level; nothing is then said */
export async function scoreFile(file: string, options: ScoreOptions, say: (text: string) => void): Promise<void> {
  const level = levelOf(options.level);
  const scores = await fileScores(file, { by: options.by, level, marginsFile: options.margins ?? null });
  say(options.json ? asJson(scores) : asText(scores));
}

function levelOf(text: string): number {
  const level = /^0?\.\d+$/.test(text) ? Number(text) : NaN;
  // So near to 1 that no quantile is left between.
  if (level > 0.5 && (1 + level) / 2 < 1) return level;
  throw new UsageFault(`--level ${text} cannot be used; write a number above 0.5 and below 1, such as 0.95.`);
}
