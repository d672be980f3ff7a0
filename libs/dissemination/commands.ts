export * from './write/report-attendance/report-attendance.js'
export * from './write/share-learning/share-learning.js'
