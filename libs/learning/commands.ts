export * from './write/answer-learning-point/answer-learning-point.js'
export * from './write/merge-learning-point/merge-learning-point.js'
export * from './write/record-learning-point/record-learning-point.js'
export * from './write/reword-learning-point/reword-learning-point.js'
