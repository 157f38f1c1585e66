import { CommonplaceError, type Problem } from '../../shared/errors.ts';

/** Whether sending the same again could help: nothing was wrong with what was sent. */
export const mayPass = ({ code }: Problem): boolean =>
  ['not-saved', 'busy', 'offline', 'internal', 'library-unusable', 'unauthorised'].includes(code);

/** Whatever was thrown, as something that can be shown to a person. */
export function toProblem(error: unknown): Problem {
  if (error instanceof CommonplaceError) return error.problem;
  return {
    code: 'internal',
    message: error instanceof Error ? error.message : String(error),
    hint: 'If this happens again, please report it.',
  };
}
