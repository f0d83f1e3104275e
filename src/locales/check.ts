/** What the commands say that report findings, `check` and `glossary lint`. */
export const en = {
  'check.option.rule': 'CODE=SEVERITY: error, warning, info or off; may be given several times',
  'check.problem.rule': 'There is no rule “{{rule}}”.',
  'check.problem.level': '--rule {{rule}} does not take “{{level}}”. Choose one of: {{levels}}.',
} as const;

export const de = {
  'check.option.rule': 'CODE=SCHWEREGRAD: error, warning, info oder off; mehrfach erlaubt',
  'check.problem.rule': 'Eine Regel „{{rule}}“ gibt es nicht.',
  'check.problem.level': '--rule {{rule}} nimmt „{{level}}“ nicht an. Zur Wahl stehen: {{levels}}.',
} satisfies Record<keyof typeof en, string>;
