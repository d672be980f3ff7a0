export * from './sight.js'
