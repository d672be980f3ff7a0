import { basename, dirname } from 'node:path'

/** The folder of this app, where the templates and style sheets lie, whether the code runs compiled from `dist` or as it is written. */
export const folder = basename(import.meta.dirname) === 'dist' ? dirname(import.meta.dirname) : import.meta.dirname
