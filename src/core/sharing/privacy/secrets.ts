/** Keys and passwords in a text, by the forms that their issuers document. */

export type TextRange = Readonly<{ start: number; end: number }>;

const forms: readonly RegExp[] = [
  // Amazon, GitHub, GitLab, Slack, Google, Stripe.
  /\b(?:AKIA|ASIA)[0-9A-Z]{16}\b/g,
  /\bgh[pousr]_[A-Za-z0-9]{36,255}\b/g,
  /\bgithub_pat_\w{22,255}\b/g,
  /\bglpat-[\w-]{20,}/g,
  /\bxox[abeprs]-[A-Za-z0-9-]{10,}/g,
  /https:\/\/hooks\.slack\.com\/services\/T\w+\/B\w+\/\w+/g,
  /\bAIza[\w-]{35}/g,
  /\b[rs]k_(?:live|test)_[A-Za-z0-9]{16,}\b/g,
  // Providers of models, package registries, mail, hosting, chat.
  /\bsk-[\w-]{20,}/g,
  /\bhf_[A-Za-z]{34}\b/g,
  /\bnpm_[A-Za-z0-9]{36}\b/g,
  /\bpypi-[\w-]{50,}/g,
  /\bSG\.[\w-]{22}\.[\w-]{43}/g,
  /\b(?:AC|SK)[0-9a-f]{32}\b/g,
  /\bdop_v1_[0-9a-f]{64}\b/g,
  /\b\d{8,10}:AA[\w-]{33}/g,
  /AccountKey=[A-Za-z0-9+/]{40,}={0,2}/g,
  // Tokens (RFC 7519), private keys (RFC 7468), and addresses with a password (RFC 3986).
  /\beyJ[\w-]{8,}\.eyJ[\w-]{8,}\.[\w-]{8,}/g,
  /-----BEGIN (?:[A-Z]+ )*PRIVATE KEY-----/g,
  /\b[a-z][a-z0-9+.-]*:\/\/[^\s:/@]+:[^\s/@]+@/gi,
];

const assigned =
  /\b(?:passw(?:or)?d|secret|token|api[ _-]?key|client[ _-]?secret)["']?\s*[:=]\s*["']?([^\s"',;]{8,})/gi;

/** A stand-in for a secret, such as `<token>`, `${TOKEN}`, or `xxxxxxxx`. */
const standIn = /^[<$*{]|^(.)\1+$|^(?:your|example|changeme|redacted)/i;

export function secretsIn(text: string): readonly TextRange[] {
  const known = forms.flatMap((form) =>
    [...text.matchAll(form)].map(({ index, 0: found }) => ({ start: index, end: index + found.length })),
  );
  const named = [...text.matchAll(assigned)]
    .filter(([, value = '']) => !standIn.test(value) && isRandom(value))
    .map(({ index, 0: found }) => ({ start: index, end: index + found.length }));
  return withoutInner([...known, ...named]);
}

/** Letters with digits or signs: a word is no password that anyone would call one. */
const isRandom = (value: string): boolean =>
  /[a-z]/i.test(value) && /[\d!#%&?@^]/.test(value) && !/^\d{4}-/.test(value);

/** Without what lies in another range. */
export const withoutInner = (ranges: readonly TextRange[]): readonly TextRange[] =>
  ranges
    .filter(
      (range, at) =>
        !ranges.some(
          (other, otherAt) =>
            other !== range &&
            other.start <= range.start &&
            other.end >= range.end &&
            (other.end - other.start > range.end - range.start || otherAt < at),
        ),
    )
    .toSorted((one, other) => one.start - other.start);
