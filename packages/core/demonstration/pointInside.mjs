/** A point inside of a commune's outline, away from its edge where the shape allows: [longitude, latitude], on a grid of 0.00001°. */
export function pointInside(geometry, random) {
  const polygons = geometry.type === "Polygon" ? [geometry.coordinates] : geometry.coordinates;
  const [ring] = polygons.map((polygon) => polygon[0]).sort((a, b) => b.length - a.length);
  const grid = ring.map(([x, y]) => [Math.round(x * 100_000), Math.round(y * 100_000)]);
  const xs = grid.map(([x]) => x);
  const ys = grid.map(([, y]) => y);
  for (let tries = 0; tries < 1_000; tries++) {
    const x = random.between(Math.min(...xs), Math.max(...xs));
    const y = random.between(Math.min(...ys), Math.max(...ys));
    // A few hundred metres to each side lie inside too.
    const margin = tries < 500 ? 300 : 0;
    if (
      [
        [0, 0],
        [margin, 0],
        [-margin, 0],
        [0, margin],
        [0, -margin],
      ].every(([dx, dy]) => inside(grid, x + dx, y + dy))
    )
      return [x / 100_000, y / 100_000];
  }
  throw new Error("no point found inside of this outline");
}

function inside(ring, x, y) {
  let odd = false;
  for (let i = 0, j = ring.length - 1; i < ring.length; j = i++) {
    const [xi, yi] = ring[i];
    const [xj, yj] = ring[j];
    if (yi > y !== yj > y && x < ((xj - xi) * (y - yi)) / (yj - yi) + xi) odd = !odd;
  }
  return odd;
}
