import type { ComparatorName } from "../measure/comparator.js";
import type { ShapeResult } from "../measure/measure-shape.js";

const colors: Readonly<Record<ComparatorName, string>> = {
  hand: "#8a8f98",
  ours: "#1f6feb",
  dataloader: "#d29922",
  "neo4j-graphql": "#8957e5",
};
const names = Object.keys(colors) as ComparatorName[];

const bar = 9;
const gap = 14;
const left = 130;
const width = 860;
const top = 60;

/** Draws each shape's median at one client as bars, on a scale in which each step is ten times the one before. SVG. */
export function pictureOf(results: readonly ShapeResult[]): string {
  const all = results.flatMap(({ figures }) => Object.values(figures).map(({ p50 }) => p50));
  const least = 10 ** Math.floor(Math.log10(Math.min(...all)));
  const most = 10 ** Math.ceil(Math.log10(Math.max(...all)));
  const x = (ms: number) =>
    left + ((width - left - 60) * Math.log10(ms / least)) / Math.log10(Math.max(most / least, 10));
  const height = top + results.length * (names.length * bar + gap) + 20;
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" font-family="sans-serif" font-size="11" role="img">`,
    "<title>Median milliseconds of each question at one client, by who answers it</title>",
    `<rect width="${width}" height="${height}" fill="#ffffff"/>`,
    ...legend(),
    ...scale(least, most, x, height),
    ...results.flatMap((result, at) => bars(result, top + at * (names.length * bar + gap), x)),
    "</svg>",
    "",
  ].join("\n");
}

function legend(): string[] {
  return names.flatMap((name, at) => [
    `<rect x="${left + at * 140}" y="14" width="12" height="12" fill="${colors[name]}"/>`,
    `<text x="${left + at * 140 + 18}" y="24" fill="#1f2328">${name}</text>`,
  ]);
}

function scale(least: number, most: number, x: (ms: number) => number, height: number): string[] {
  const lines: string[] = [];
  for (let ms = least; ms <= most * 1.01; ms *= 10)
    lines.push(
      `<line x1="${x(ms).toFixed(1)}" x2="${x(ms).toFixed(1)}" y1="${top - 8}" y2="${height - 12}" stroke="#d0d7de"/>`,
      `<text x="${x(ms).toFixed(1)}" y="${top - 12}" fill="#59636e" text-anchor="middle">${Number(ms.toPrecision(1))} ms</text>`,
    );
  return lines;
}

function bars({ shape, figures }: ShapeResult, y: number, x: (ms: number) => number): string[] {
  return [
    `<text x="${left - 8}" y="${y + (names.length * bar) / 2 + 4}" fill="#1f2328" text-anchor="end">${shape}</text>`,
    ...names.flatMap((name, at) => {
      const one = figures[name];
      const place = y + at * bar;
      if (one === undefined) return [];
      return [
        `<rect x="${left}" y="${place}" width="${Math.max(1, x(one.p50) - left).toFixed(1)}" height="${bar - 1}" fill="${colors[name]}"/>`,
        `<text x="${(x(one.p50) + 4).toFixed(1)}" y="${place + bar - 2}" fill="#59636e" font-size="8">${one.p50.toPrecision(3)}</text>`,
      ];
    }),
  ];
}
