export { handlerFor } from './handler-for.js'
