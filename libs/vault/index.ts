export { openKeys, type Keys } from './open-keys.js'
