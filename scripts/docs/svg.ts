/** An SVG element as text, with what is in it, which is SVG too. Numbers are cut to two digits. */
export function element(
  name: string,
  attributes: Readonly<Record<string, string | number>>,
  ...content: readonly string[]
): string {
  const list = Object.entries(attributes).map(
    ([key, value]) =>
      ` ${key}="${escapeXml(typeof value === 'number' ? String(Math.round(value * 100) / 100) : value)}"`,
  );
  const begin = `<${name}${list.join('')}`;
  return content.length === 0 ? `${begin}/>` : `${begin}>${content.join('')}</${name}>`;
}

/** Plain text as it may stand in an element or an attribute. */
export function escapeXml(text: string): string {
  const entities: Record<string, string> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };
  return text.replaceAll(/[&<>"]/g, (character) => entities[character] ?? character);
}
