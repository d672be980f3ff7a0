export * from './write/hold-audit/hold-audit.js'
export * from './write/moderate-audit/moderate-audit.js'
export * from './write/promise-audit/promise-audit.js'
export * from './write/test-practice/test-practice.js'
