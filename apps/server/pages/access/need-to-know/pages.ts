import type { Type } from '@nestjs/common'
import { BreakGlassPage } from '../break-glass/break-glass.page.js'
import { MendGlassPage, SeeGlassNoticePage } from '../break-glass/glass.page.js'
import { GlassReportPage } from '../break-glass/glass-report.page.js'
import { DeclareConflictPage } from './declare-conflict.page.js'
import * as locks from './locks-of-review.page.js'
import { NeedToKnowPage } from './need-to-know.page.js'
import * as people from './people-of-review.page.js'

/** Every page about who needs to know of a review. */
export const needToKnowPages: readonly Type[] = [
  ...[NeedToKnowPage, DeclareConflictPage, ...Object.values(people), ...Object.values(locks)],
  ...[BreakGlassPage, MendGlassPage, SeeGlassNoticePage, GlassReportPage],
]
