/** The templates that the web thread draws. */
export const needToKnowTemplates = ['need-to-know/need-to-know', 'break-glass/done', 'break-glass/glass-report'].map(
  (name) => `pages/access/${name}.njk`,
)
