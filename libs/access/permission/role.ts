/** What a person was given to do in a partnership. One person may hold several. */
export const roles = [
  'administrator',
  'business manager',
  'sub-group member',
  'partnership chair',
  'delegated safeguarding partner',
  'independent scrutineer',
  'review author',
  'panel member',
  'agency lead',
  'quality assurance officer',
  'auditor',
  'board member',
  'scrutiny reader',
] as const

export type Role = (typeof roles)[number]

export const isRole = (value: unknown): value is Role => (roles as readonly unknown[]).includes(value)
