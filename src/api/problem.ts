import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { BadInput, ERROR_CODES, type ErrorCode, isVankienError } from '../errors.ts';

/** An error as RFC 9457 says it, with our code and its Vietnamese sentence. */
interface Problem {
  readonly type: 'about:blank';
  readonly title: string;
  readonly status: number;
  readonly code: ErrorCode | 'UNEXPECTED';
  readonly detail: string;
}

/** Told what could not be answered by no mistake of who asked: `GET /api/v1/speeches?q=...`. */
export type OnFailure = (error: unknown, asked: string) => void;

/** Answers every error of the routes as `application/problem+json`; what is not the caller's mistake shows no inner detail. */
export function answerErrors(
  server: Pick<FastifyInstance, 'setErrorHandler' | 'setNotFoundHandler'>,
  onFailure: OnFailure,
): void {
  server.setErrorHandler((error, request, reply) => {
    const problem = problemOf(error);
    if (problem.status >= 500) onFailure(error, askedBy(request));
    return send(reply, problem);
  });
  server.setNotFoundHandler((request, reply) =>
    send(reply, ourProblem(404, 'NOT_FOUND', `there is nothing at ${askedBy(request)}`)),
  );
}

const askedBy = ({ method, url }: FastifyRequest): string => `${method} ${url.slice(0, 200)}`;

/** An address that is none: `/%zz`; our own errors are answered by `answerErrors`. */
export function answerUnroutable(error: FastifyError, _request: FastifyRequest, reply: FastifyReply): void {
  send(reply, problemOf(error));
}

/** The answer where the named thing is not held. */
export function notFound(what: string): BadInput {
  return new BadInput('NOT_FOUND', what);
}

/** The user's mistakes that are no 400. */
const STATUSES: Partial<Readonly<Record<ErrorCode, number>>> = {
  NOT_FOUND: 404,
  NOT_ALLOWED: 403,
  WRONG_KEY: 401,
  TOO_OFTEN: 429,
};

function problemOf(error: unknown): Problem {
  if (error instanceof BadInput) return ourProblem(STATUSES[error.code] ?? 400, error.code, error.message);
  if (isVankienError(error)) return ourProblem(503, error.code, error.message);
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  if (error instanceof Error && status >= 400 && status < 500) {
    return ourProblem(status, 'BAD_ARGUMENT', wrongParameter(error) ?? error.message);
  }
  return {
    type: 'about:blank',
    title: 'Lỗi ngoài dự kiến',
    status: 500,
    code: 'UNEXPECTED',
    detail: 'the server failed; see its log',
  };
}

/** Names the parameter that is wrong and what is allowed, which the schema's own message leaves out; null where none is. */
function wrongParameter(error: Error & Partial<Pick<FastifyError, 'validation'>>): string | null {
  const [wrong] = error.validation ?? [];
  if (wrong === undefined) return null;
  const { keyword, instancePath, params, message } = wrong;
  if (keyword === 'additionalProperties')
    return `there is no parameter ${String(params.additionalProperty).slice(0, 100)}`;
  const name = instancePath.slice(1);
  if (keyword === 'enum') return `${name}: expected one of ${(params.allowedValues as readonly string[]).join(', ')}`;
  if (keyword === 'pattern') return `${name}: expected a day YYYY-MM-DD`;
  return `${name} ${message}`.trim();
}

function ourProblem(status: number, code: ErrorCode, detail: string): Problem {
  return { type: 'about:blank', title: ERROR_CODES[code].vi, status, code, detail };
}

function send(reply: FastifyReply, problem: Problem) {
  return reply.status(problem.status).type('application/problem+json').send(problem);
}
