/** The templates that the web thread draws. */
export const administrationTemplates = [
  'administration',
  'form',
  'accounts/invited',
  'agencies/administration-agencies',
  'groups/administration-groups',
  'health/administration-health',
  'people/administration-people',
  'people/administration-person',
].map((name) => `pages/administration/${name}.njk`)
