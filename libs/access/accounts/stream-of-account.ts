export const streamOfAccount = (partnership: string, personId: string): string => `${partnership}.account-${personId}`
