import { join, sep } from 'node:path'

const compiled = `${sep}dist${sep}`

/** The file lies beside its source, also when the code that reads it runs compiled from `dist`. */
const folder = import.meta.dirname.includes(compiled) ? import.meta.dirname.replace(compiled, sep) : import.meta.dirname

export const stockportFile = join(folder, 'stockport.json')
