/**
 * Integration interface 数据接口, version 1: what another system may read over HTTP, and its description by OpenAPI 3.1. Each
 * endpoint answers with the output of the operation it names, whatever is withheld there withheld here.
 */
import * as z from 'zod/mini';
import { listDivisions } from './list-divisions';
import { listRounds } from './list-rounds';
import { readComplaintMetrics } from './read-complaint-metrics';
import { readScores } from './read-scores';

export const API_OPERATIONS = { listDivisions, listRounds, readScores, readComplaintMetrics };
export type ApiOperation = keyof typeof API_OPERATIONS;

export interface Endpoint {
  path: string;
  operation: ApiOperation;
  summary: string;
  /** Every field of the operation's input, as a parameter of the address. */
  parameters: Readonly<Record<string, string>>;
}

export const API_ROOT = '/api/v1';

export const ENDPOINTS: readonly Endpoint[] = [
  {
    path: '/divisions',
    operation: 'listDivisions',
    summary: '区划：下一级的代码和名称',
    parameters: { parent: '上级区划代码；不填则为令牌所属区划本身' },
  },
  {
    path: '/rounds',
    operation: 'listRounds',
    summary: '轮次：覆盖一个区划的已公布轮次和进行中的轮次，新的在前',
    parameters: { division: '区划代码；不填则为令牌所属区划' },
  },
  {
    path: '/scores',
    operation: 'readScores',
    summary: '测评结果：一个区划及其下一级的满意率、区间、n、证据类别和三档',
    parameters: {
      division: '区划代码；不填则为令牌所属区划',
      round: '轮次编号，见 /rounds；不填则为当前轮次',
    },
  },
  {
    path: '/complaint-metrics',
    operation: 'readComplaintMetrics',
    summary: '诉求指标：一个区划及其下一级的各项比率、区间和 n',
    parameters: {
      division: '区划代码；不填则为令牌所属区划',
      period: '统计期：quarter 本季度，year 今年，twelve-months 近十二个月',
    },
  },
];

/** Why a question was not answered (RFC 9457), in words. */
export const Problem = z.strictObject({
  type: z.string(),
  title: z.string(),
  status: z.int(),
  detail: z.string(),
  /** For `bad-input`: which parameter, and what is expected of it. */
  faults: z.optional(z.array(z.string())),
});
export type Problem = z.infer<typeof Problem>;

const PROBLEMS: Readonly<Record<string, string>> = {
  '400': '参数不对',
  '401': '没有令牌，或令牌不对、已过期、已撤销',
  '403': '不在令牌所属区划之内',
  '404': '没有这个区划、轮次或接口',
  '429': '请求太频繁；Retry-After 是要等的秒数',
  '500': '服务端出错',
};

type Schema = Record<string, unknown>;

const jsonSchema = (schema: z.core.$ZodType, io: 'input' | 'output'): Schema => {
  const told = z.toJSONSchema(schema, { io, target: 'draft-2020-12' }) as Schema;
  return Object.fromEntries(Object.entries(told).filter(([name]) => name !== '$schema'));
};

export function openApiDocument(): Schema {
  return {
    openapi: '3.1.0',
    info: {
      title: '民评数据接口',
      version: '1',
      license: { name: 'Apache-2.0', identifier: 'Apache-2.0' },
      description:
        '只读。每个数字都带区间和 n，不足 10 人（件）的不给数字只给理由（because），与页面上看到的完全一致。令牌由运维人员用 minping token 发放，只能读所属区划及以下；请求以令牌的名义每日记入操作记录。',
    },
    servers: [{ url: API_ROOT }],
    security: [{ token: [] }],
    paths: Object.fromEntries(ENDPOINTS.map((endpoint) => [endpoint.path, { get: operationOf(endpoint) }])),
    components: {
      securitySchemes: { token: { type: 'http', scheme: 'bearer' } },
      schemas: { Problem: jsonSchema(Problem, 'output') },
      responses: Object.fromEntries(
        Object.entries(PROBLEMS).map(([status, description]) => [
          `problem${status}`,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

function operationOf({ operation, summary, parameters }: Endpoint): Schema {
  const input = jsonSchema(API_OPERATIONS[operation].input, 'input') as {
    properties: Record<string, Schema>;
    required?: string[];
  };
  return {
    operationId: operation,
    summary,
    parameters: Object.entries(parameters).map(([name, description]) => ({
      name,
      in: 'query',
      required: input.required?.includes(name) ?? false,
      description,
      schema: input.properties[name],
    })),
    responses: {
      '200': {
        description: summary,
        content: { 'application/json': { schema: jsonSchema(API_OPERATIONS[operation].output, 'output') } },
      },
      ...Object.fromEntries(
        Object.keys(PROBLEMS).map((status) => [status, { $ref: `#/components/responses/problem${status}` }]),
      ),
    },
  };
}
