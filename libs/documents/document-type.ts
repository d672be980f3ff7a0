/** What may be put in as evidence, by the ending of its name. */
const TYPES = {
  pdf: 'application/pdf',
  docx: 'application/vnd.openxmlformats-officedocument.wordprocessingml.document',
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  pptx: 'application/vnd.openxmlformats-officedocument.presentationml.presentation',
  png: 'image/png',
  jpg: 'image/jpeg',
  txt: 'text/plain',
  csv: 'text/csv',
} as const

export type Ending = keyof typeof TYPES
export type MediaType = (typeof TYPES)[Ending]

export const endings = Object.keys(TYPES) as readonly Ending[]

/** Every media type that a document here can have. */
export const mediaTypes: readonly MediaType[] = Object.values(TYPES)

export const mediaTypeOf = (ending: Ending): MediaType => TYPES[ending]

/** What a file's name says it is; nothing where that is not taken. */
export const endingOf = (fileName: string): Ending | undefined => {
  const said = /\.([a-z\d]{1,5})$/i.exec(fileName.trim())?.[1]?.toLowerCase().replace('jpeg', 'jpg')
  return endings.find((ending) => ending === said)
}

/** How a document that is kept is called where it is handed out: by its own digest, for its name may say who somebody is. */
export const endingFor = (mediaType: string): Ending | undefined => endings.find((ending) => TYPES[ending] === mediaType)
