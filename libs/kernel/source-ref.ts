/** Where a paper says it: the document and its lines, such as `590` or `307-309`. */
export interface SourceRef {
  readonly document: string
  readonly lines: string
}
