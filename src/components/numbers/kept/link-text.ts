/** A text for the fragment of an address: UTF-8 in base64url. */
export function packedText(text: string): string {
  const bytes = new TextEncoder().encode(text);
  const signs = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(signs).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

/** The text that `packedText` packed; empty for anything else. */
export function unpackedText(packed: string): string {
  if (!/^[\w-]*$/.test(packed)) return '';
  try {
    const signs = atob(packed.replaceAll('-', '+').replaceAll('_', '/'));
    return new TextDecoder().decode(Uint8Array.from(signs, (sign) => sign.charCodeAt(0)));
  } catch (error) {
    console.warn(error);
    return '';
  }
}
