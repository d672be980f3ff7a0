import { serverContract } from './on-server.js'

serverContract('on EventStoreDB, by Append', { batched: false })
