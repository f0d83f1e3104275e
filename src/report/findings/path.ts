/** A path as formats for CI write it: relative to the folder of the run, with slashes, without `./`. */
export function slashPath(file: string): string {
  return file.replaceAll('\\', '/').replace(/^(?:\.\/+)+/u, '');
}

/** A path as a URI reference (RFC 3986): relative where the path is, with the scheme `file` else. */
export function pathUri(file: string): string {
  const path = slashPath(file);
  const encoded = path.split('/').map(encodeURIComponent).join('/');
  if (path.startsWith('/')) return `file://${encoded}`;
  if (/^[A-Za-z]:\//u.test(path)) return `file:///${encoded.replace('%3A', ':')}`;
  // A colon in the first segment would read as a scheme.
  return encoded;
}
