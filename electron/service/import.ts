import { type ImportResult, MAX_FILE_BYTES, type Service } from '../../shared/api.ts';
import type { Content } from '../../shared/article/article.ts';
import { CommonplaceError, type Problem } from '../../shared/errors.ts';
import type { Library } from '../library/library.ts';

/** An importer: what a file is found to say, or why it cannot be understood. */
export type ReadArticle = (
  name: string,
  bytes: Uint8Array,
) => { readonly ok: true; readonly content: Content } | { readonly ok: false; readonly error: Problem };

/** Brings one file in. A file that cannot be brought in, for whatever reason, is an answer and no rejection. */
export function importCall(library: Library, readArticle: ReadArticle): Service['articles.import'] {
  return async ({ name, bytes }): Promise<ImportResult> => {
    if (bytes.length > MAX_FILE_BYTES) return failed(tooLarge(name, bytes.length));
    const read = readArticle(name, bytes);
    if (!read.ok) return failed(read.error);
    try {
      return await library.bringIn(read.content);
    } catch (error) {
      if (error instanceof CommonplaceError) return failed(error.problem);
      throw error;
    }
  };
}

function failed(error: Problem): ImportResult {
  return { status: 'failed', error };
}

function tooLarge(name: string, length: number): Problem {
  return {
    code: 'too-large',
    message: `“${name}” is too large: ${Math.ceil(length / 1_000_000)} MB, and an article may have ${MAX_FILE_BYTES / 1_000_000} MB.`,
    hint: 'Save the text alone, without pictures, and bring that in.',
  };
}
