import { listed } from './phrases.js'

interface Named {
  readonly name: string
  readonly role: string
  readonly agencies?: readonly string[]
}

/** A person's role and agencies, less what the name already says: in a demonstration people are named by their roles. */
export const besideName = ({ name, role, agencies = [] }: Named): string => {
  const says = name.toLowerCase()
  const missing = agencies.filter((agency) => !says.includes(agency.toLowerCase()))
  return [...(says.startsWith(role.toLowerCase()) ? [] : [role]), ...(missing.length > 0 ? [listed(missing)] : [])].join(', ')
}

/** `<name>, business manager`; only the role where the name was withdrawn. */
export const personWords = (person: Named): string =>
  person.name === '' ? person.role : [person.name, besideName({ ...person, agencies: [] })].filter((part) => part !== '').join(', ')
