/**
 * `2020-01-31`, `2020-01`, `2020-Q1` (calendar), `2019/20-Q3` (April to March), `2020` or `2019/20`;
 * words that fix no such date are kept as `{ "words": "early 2020" }`.
 */
export type FileDate = string | { readonly words: string }

export interface FileSource {
  readonly document: string
  /** `590`, `307-309` or `21, 546`. */
  readonly lines: string
}

export type FileSources = readonly FileSource[]

/** A document that sources cite, and the day to which it speaks. */
export interface FileDocument {
  readonly document: string
  readonly title?: string
  readonly knownTo?: FileDate | null
}

export interface FileAgency {
  readonly code: string
  readonly name: string
  readonly kind?: 'agency' | 'partnership' | 'business-unit' | 'scrutineer' | 'neighbour'
  /** False for a national body or another area; its asks are "asks of others". True unless said otherwise. */
  readonly inside?: boolean
  /** The code of the agency that employs its people, where that is another. */
  readonly employer?: string
}

export interface FileBody {
  readonly code: string
  readonly name: string
  readonly role: 'board' | 'sub-group' | 'panel'
}

export interface FileLearningPoint {
  readonly number: string | null
  readonly text: string
  readonly themes?: readonly string[]
  readonly goodPractice?: boolean
  readonly sources?: FileSources
  readonly answered?: {
    readonly decision: 'recommend' | 'already covered' | 'share only' | 'good practice to keep' | 'no action'
    /** Numbers of recommendations of the same review. */
    readonly recommendations?: readonly string[]
    readonly audienceReached?: number | null
    readonly audienceOf?: number | null
    readonly reason?: string | null
    readonly on?: FileDate
    /** The code of the body that decided. */
    readonly decidedBy?: string
  }
}

export interface FileRecommendation {
  readonly number: string
  readonly text: string
  readonly themes?: readonly string[]
  readonly sources?: FileSources
  /** None means that no addressee is stated. */
  readonly asks?: readonly FileAsk[]
  readonly actions?: readonly FileAction[]
}

export type FileAddressee =
  | { readonly agency: string }
  | { readonly class: string; readonly bodies?: number | null; readonly line?: number | null }
  | { readonly outside: string }
  | 'partnership'
  | 'not stated'

export interface FileAsk {
  readonly to: FileAddressee
  readonly put?: { readonly on?: FileDate; readonly replyDue?: FileDate; readonly sources?: FileSources }
  readonly replies?: readonly FileReply[]
  /** A word about the whole ask. */
  readonly progress?: readonly FileAskProgress[]
  readonly coverage?: { readonly reached: number; readonly of?: number | null; readonly on?: FileDate; readonly sources?: FileSources }
}

export interface FileReply {
  readonly reply: 'accepted' | 'in part' | 'another way' | 'already done' | 'not accepted' | 'not classified'
  readonly on?: FileDate
  readonly reason?: string | null
  readonly sources?: FileSources
}

export interface FileAskProgress {
  readonly word: 'plan exists' | 'not started' | 'in progress' | 'done'
  readonly on?: FileDate
  readonly note?: string | null
  readonly sources?: FileSources
}

export interface FileAction {
  readonly number?: string | null
  readonly text: string
  /** The asks it answers, each by its addressee: an agency's code, the class, the outside body, `partnership` or `not stated`. All unless said. */
  readonly answers?: readonly string[]
  readonly part?: 'necessary' | 'supporting'
  /** Codes of agencies; none means that nobody is named. */
  readonly owners?: readonly string[]
  /** A role, never a name. */
  readonly leadRole?: string | null
  readonly repeats?: 'once' | 'recurring' | 'standing'
  readonly due?: FileDate
  readonly sources?: FileSources
  readonly progress?: readonly FileActionProgress[]
  /** Evidence that the papers name. Nobody has opened it. */
  readonly evidence?: readonly { readonly title: string; readonly on?: FileDate; readonly sources?: FileSources }[]
}

export interface FileActionProgress {
  /** `occurred` for an action that is recurring or standing, `done` for any other. */
  readonly word: 'not started' | 'in progress' | 'done' | 'occurred'
  readonly on?: FileDate
  readonly nextDue?: FileDate
  readonly note?: string | null
  readonly sources?: FileSources
}

export interface FileShared {
  readonly form: 'briefing' | 'guide' | 'training' | 'conference'
  readonly title: string
  /** Codes of reviews of this file. */
  readonly reviews?: readonly string[]
  readonly on?: FileDate
  readonly sessions?: number | null
  readonly attended?: number | null
  readonly audience?: string | null
  readonly attendance?: readonly { readonly agency: string; readonly attended: number }[]
  readonly planned?: boolean
  readonly sources?: FileSources
}

export interface FileAudits {
  readonly held?: readonly {
    readonly title: string
    readonly method?: string | null
    readonly outcome?: string | null
    readonly sample?: number | null
    readonly on?: FileDate
    readonly sources?: FileSources
  }[]
  /** Promised, under way or still needed. */
  readonly outstanding?: readonly { readonly title: string; readonly due?: FileDate; readonly sources?: FileSources }[]
}

export interface FilePaperNote {
  readonly about: 'conflict' | 'gap' | 'not heard of again' | 'governance' | 'context'
  readonly text: string
  readonly sources?: FileSources
}
