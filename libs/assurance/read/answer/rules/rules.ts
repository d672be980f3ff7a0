import { closingRules } from './closing.js'
import { ownerWordRules } from './owner-word.js'
import { planRules } from './plan.js'
import { practiceRules } from './practice.js'
import { replyRules } from './reply.js'
import type { Rule } from './rule.js'

/** The decision table, in order: the first row that fits answers (docs/answers.md section 2). */
export const RULES: readonly Rule[] = [...closingRules, ...practiceRules, ...planRules, ...ownerWordRules, ...replyRules]
