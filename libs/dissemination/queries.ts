import { queryFor } from '@ledger/projections/query-handler'
import { sharedLearning } from './read/what-was-shared/what-was-shared.js'

export const WhatWasShared = queryFor('what-was-shared', sharedLearning)
