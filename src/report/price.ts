/** What a service charges for a million characters. */
export interface Price {
  readonly amount: number;
  /** As the user wrote it, `EUR` or `€`; empty where none was named. */
  readonly currency: string;
}

/** Reads `20`, `20.50`, `20,50 EUR` or `€20`; nothing where it is no price. */
export function readPrice(text: string): Price | undefined {
  const [, before = '', digits = '', after = ''] =
    /^\s*(\p{Sc}|[A-Z]{3})?\s*(\d{1,9}(?:[.,]\d{1,4})?)\s*(\p{Sc}|[A-Z]{3})?\s*$/u.exec(text) ?? [];
  if (digits === '' || (before !== '' && after !== '')) return undefined;
  return { amount: Number(digits.replace(',', '.')), currency: before || after };
}

const MILLION = 1_000_000;

/** What characters cost, rounded to hundredths. */
export function costOf(characters: number, { amount }: Price): number {
  return Math.round((characters * amount * 100) / MILLION) / 100;
}
