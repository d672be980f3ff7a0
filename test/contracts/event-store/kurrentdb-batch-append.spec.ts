import { serverContract } from './on-server.js'

serverContract('on EventStoreDB, by BatchAppend', { batched: true })
