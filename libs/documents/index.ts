export { clamd, clamdAddress, type ClamdAddress } from './clamd.js'
export { endingFor, endingOf, endings, mediaTypes, type Ending, type MediaType } from './document-type.js'
export { noScanner, type Scan, type Scanner } from './scanner.js'
export { keyOfFile, openUploads, type KeptDocument, type NotKept, type Uploads, type UploadsOptions } from './uploads.js'
