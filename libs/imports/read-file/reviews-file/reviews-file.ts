import type {
  FileAction,
  FileAgency,
  FileAudits,
  FileBody,
  FileDate,
  FileDocument,
  FileLearningPoint,
  FilePaperNote,
  FileRecommendation,
  FileShared,
  FileSources,
} from './parts.js'

export type * from './parts.js'

/** Our own format for the reviews of one partnership, described in docs/import.md. What is left out is unknown, never nought and never no. */
export interface ReviewsFile {
  readonly format: 'lessons-ledger/reviews/1'
  readonly partnership: {
    readonly code: string
    readonly name: string
    readonly agencies?: readonly FileAgency[]
    readonly bodies?: readonly FileBody[]
  }
  /** The day to which the papers speak, where a document or review does not say otherwise. */
  readonly knownTo?: FileDate | null
  readonly documents?: readonly FileDocument[]
  readonly reviews: readonly FileReview[]
  /** Actions that belong to no review. */
  readonly actions?: readonly FileAction[]
  readonly shared?: readonly FileShared[]
  readonly audits?: FileAudits
  /** What the papers say, or do not say, that belongs to no one review. */
  readonly papersNotes?: readonly FilePaperNote[]
}

export interface FileReview {
  readonly code: string
  readonly title: string
  readonly type: 'SCR' | 'LCSPR' | 'MALR' | 'SAR' | 'DHR' | 'JOINT' | 'OTHER' | 'not stated'
  readonly typeAsPublished?: string | null
  /** How many reviews this record stands for; 1 unless said otherwise. */
  readonly reviewsCounted?: number
  readonly joint?: boolean | null
  readonly knownTo?: FileDate | null
  readonly ageBand?: string | null
  readonly harmClass?: string | null
  readonly quarterOfIncident?: string | null
  readonly circumstances?: string | null
  readonly sources?: FileSources
  readonly dates?: readonly FileReviewDate[]
  readonly learningPoints?: readonly FileLearningPoint[]
  readonly recommendations?: readonly FileRecommendation[]
  /** Actions of the review that answer no recommendation. */
  readonly actions?: readonly FileAction[]
  readonly responses?: readonly FileResponse[]
  readonly notes?: readonly FileReviewNote[]
}

export interface FileReviewDate {
  readonly milestone: 'commissioned' | 'under way' | 'expected' | 'completed' | 'reported' | 'published'
  readonly on: FileDate
  readonly words?: string | null
  readonly sources?: FileSources
}

/** A response to the review as a whole. It answers no single learning point. */
export interface FileResponse {
  readonly text: string
  /** The word of the papers: produced, commissioned, rolling out. */
  readonly progress: string
  readonly on?: FileDate
  readonly sources?: FileSources
}

export interface FileReviewNote {
  readonly about: 'conflict' | 'gap' | 'note'
  readonly text: string
  readonly sources?: FileSources
}
