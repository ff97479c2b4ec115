/** A drawn meeting room, as the address of a picture. */
export function samplePicture(of: string): string {
  const count = 2 + (of.charCodeAt(of.length - 1) % 3);
  const people = Array.from({ length: count }, (_, index) => {
    const x = ((index + 1) * 640) / (count + 1);
    return `<circle cx="${x}" cy="165" r="26" fill="#c9a587"/><path d="M${x - 50} 300c0-80 20-98 50-98s50 18 50 98z" fill="#1f4d39"/>`;
  });
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 640 360"><rect width="640" height="360" fill="#39424f"/><rect x="60" y="30" width="520" height="165" fill="#6a1c22"/><rect y="230" width="640" height="130" fill="#161b22"/>${people.join('')}<rect x="40" y="258" width="560" height="110" rx="5" fill="#5a3d26"/></svg>`;
  return `data:image/svg+xml,${encodeURIComponent(svg)}`;
}
