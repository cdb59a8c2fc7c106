/**
 * SHA-256 of a file's bytes in hexadecimal; undefined where the platform has no Web Crypto (a page over plain http).
 */
export async function contentHash(bytes: Uint8Array): Promise<string | undefined> {
  if (!('subtle' in crypto)) return undefined;
  const digest = new Uint8Array(await crypto.subtle.digest('SHA-256', new Uint8Array(bytes)));
  return Array.from(digest, (byte) => byte.toString(16).padStart(2, '0')).join('');
}
