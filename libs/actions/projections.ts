import { actionDetails } from './read/action-details/action-details.js'
import { evidenceOfAction } from './read/evidence-of-action/evidence-of-action.js'
import { checksOfAction } from './read/checks-of-action/checks-of-action.js'

/** What fills the tables that are asked. */
export const actionProjections = [actionDetails, evidenceOfAction, checksOfAction]
