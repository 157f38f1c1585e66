declare const brand: unique symbol;
type Branded<Name extends string> = string & { readonly [brand]: Name };

/** An article's folder name: 20 lower-case base-32 characters derived from its identity (see library/identity). */
export type ArticleId = Branded<'ArticleId'>;
/** The first 32 hexadecimal characters of the SHA-256 of a content file's bytes. */
export type ContentHash = Branded<'ContentHash'>;
/** A UUID made where the annotation is made. */
export type AnnotationId = Branded<'AnnotationId'>;
/** Names one installation of the app on one machine: 8 lower-case base-32 characters, made once at random. */
export type DeviceId = Branded<'DeviceId'>;
