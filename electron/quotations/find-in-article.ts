import type { ArticleId, ContentHash } from '../../shared/identifiers.ts';
import { codeOf } from '../../shared/quotations/code.ts';
import { detectQuotations } from '../../shared/quotations/quotations.ts';
import type { FoundQuotation } from '../../shared/quotations/who-said-what.ts';
import { projectText } from '../../shared/text/projection.ts';
import { readContent } from '../library/content-file.ts';
import { nodeFileSystem } from '../library/file-system.ts';

/** One version of an article. */
export interface ArticleText {
  /** The article's folder. */
  readonly folder: string;
  readonly articleId: ArticleId;
  readonly content: ContentHash;
}

/** The quotations of a version, in text order; null where its file is missing or damaged. */
export async function findInArticle({
  folder,
  articleId,
  content: hash,
}: ArticleText): Promise<readonly FoundQuotation[] | null> {
  const read = await readContent(nodeFileSystem, folder, articleId, hash);
  if (read.status !== 'read') return null;
  const { body, language } = read.content;
  const projection = projectText(body);
  const found = detectQuotations(projection.text, {
    code: codeOf(projection),
    ...(language === null ? {} : { language }),
  });
  return found.map((quotation) => {
    const { evidence: _, ...kept } = quotation;
    return kept;
  });
}
