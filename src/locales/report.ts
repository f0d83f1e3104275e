/** The words of the reports. */
export const en = {
  'report.title': 'Translation review',
} as const;

export const de = {
  'report.title': 'Durchsicht der Übersetzung',
} satisfies Record<keyof typeof en, string>;
