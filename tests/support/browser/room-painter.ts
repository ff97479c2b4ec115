import type { Page } from '@playwright/test';
import type { CameraPainter } from './page-media.ts';

/** Makes the cameras of a page show a meeting room with people, for pictures that are to be looked at. */
export async function paintRooms(page: Page): Promise<void> {
  await page.addInitScript(installPainter);
}

/** Runs in the page: must not use anything from outside of itself. */
function installPainter(): void {
  const PEOPLE = 5;

  const paintCamera: CameraPainter = ({ context, media, frame }) => {
    const { width, height } = context.canvas;
    const [red, green, blue] = media.color;
    const tint = (share: number) => `rgb(${red * share}, ${green * share}, ${blue * share})`;
    const wall = context.createLinearGradient(0, 0, 0, height);
    wall.addColorStop(0, tint(1.5));
    wall.addColorStop(1, tint(0.9));
    context.fillStyle = wall;
    context.fillRect(0, 0, width, height);
    for (let person = 0; person < PEOPLE; person += 1) paintPerson(context, { person, frame, tint });
    context.fillStyle = '#6b4a32';
    context.fillRect(0, height * 0.76, width, height * 0.24);
    context.fillStyle = '#835c40';
    context.fillRect(0, height * 0.76, width, height * 0.025);
    paintPlate(context, media.caption);
  };

  type Sitting = { readonly person: number; readonly frame: number; readonly tint: (share: number) => string };

  function paintPerson(context: CanvasRenderingContext2D, { person, frame, tint }: Sitting): void {
    const { width, height } = context.canvas;
    const size = height * (person === 2 ? 0.15 : 0.12);
    const x = (width * (person + 0.6)) / (PEOPLE + 0.2) + Math.sin(frame / 9 + person * 2) * size * 0.06;
    const y = height * (person === 2 ? 0.44 : 0.5) + Math.sin(frame / 7 + person) * size * 0.05;
    context.fillStyle = person % 2 === 0 ? '#27364f' : tint(0.45);
    context.beginPath();
    context.ellipse(x, y + size * 2.1, size * 1.15, size * 1.5, 0, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = '#f2efe8';
    context.beginPath();
    context.moveTo(x - size * 0.3, y + size * 0.7);
    context.lineTo(x + size * 0.3, y + size * 0.7);
    context.lineTo(x, y + size * 1.5);
    context.fill();
    context.fillStyle = '#d9a884';
    context.beginPath();
    context.ellipse(x, y, size * 0.52, size * 0.66, 0, 0, Math.PI * 2);
    context.fill();
    context.fillStyle = '#22201f';
    context.beginPath();
    context.ellipse(x, y - size * 0.22, size * 0.56, size * 0.5, 0, Math.PI, Math.PI * 2);
    context.fill();
  }

  /** The name on the wall, as rooms have it. */
  function paintPlate(context: CanvasRenderingContext2D, caption: string): void {
    const { width, height } = context.canvas;
    context.fillStyle = '#9c1c22';
    context.fillRect(width * 0.2, height * 0.09, width * 0.6, height * 0.13);
    context.fillStyle = '#f7e3a1';
    context.textAlign = 'center';
    context.textBaseline = 'middle';
    context.font = `600 ${height * 0.062}px "Be Vietnam Pro", sans-serif`;
    context.fillText(caption, width * 0.5, height * 0.156, width * 0.56);
  }

  Object.assign(globalThis, { paintCamera });
}
