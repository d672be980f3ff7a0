import { liveExamples } from './made-up-live.js'
import { publishedExamples } from './published.js'
import type { WorkedExample } from './worked-example.js'

export const WORKED_EXAMPLES: readonly WorkedExample[] = [...publishedExamples, ...liveExamples]
