/** The names of the formats in which findings are reported. */
export const FINDING_FORMATS = ['text', 'json', 'sarif', 'github', 'gitlab', 'junit', 'checkstyle'] as const;
