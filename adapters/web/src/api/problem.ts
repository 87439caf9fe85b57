import type { ProblemJson, Reason } from './contract';

/** The server said no, and why. Its `detail` is a sentence in the reader's language. */
export class Problem extends Error {
  readonly status: number;
  readonly reason: Reason | undefined;
  readonly facts: Record<string, unknown>;
  /** Short id of a fault, for support. */
  readonly code: string | undefined;

  constructor(json: ProblemJson) {
    super(json.detail ?? json.title ?? '');
    this.name = 'Problem';
    this.status = json.status;
    this.reason = json.reason;
    this.facts = json.facts ?? {};
    this.code = json.code;
  }
}

/** No answer came: the network or the server is away. What was asked may be asked again. */
export class Unreachable extends Error {
  constructor() {
    super('unreachable');
    this.name = 'Unreachable';
  }
}

export function isProblem(error: unknown, reason?: Reason): error is Problem {
  return error instanceof Problem && (reason === undefined || error.reason === reason);
}

/** Whether asking again unchanged may work: no answer, or the server is away for a while. */
export function isPassing(error: unknown): boolean {
  return error instanceof Unreachable || (error instanceof Problem && [502, 503, 504].includes(error.status));
}
