import { sendTo } from './sound-player.ts';

const TONE_MS = 1_500;
const NOTES_HZ = [523.25, 659.25, 783.99];

/** Plays three short notes on a loudspeaker; false when the browser does not play them. */
export async function playTestTone(speakerId: string | null): Promise<boolean> {
  const context = new AudioContext();
  const target = context.createMediaStreamDestination();
  NOTES_HZ.forEach((frequency, index) => {
    playNote(context, target, { frequency, at: (index * TONE_MS) / NOTES_HZ.length / 1_000 });
  });
  const element = new Audio();
  element.srcObject = target.stream;
  try {
    await sendTo(element, speakerId);
    await Promise.all([context.resume(), element.play()]);
    await new Promise((resolve) => setTimeout(resolve, TONE_MS));
    return true;
  } catch {
    return false; // no loudspeaker, or no touch yet
  } finally {
    element.srcObject = null;
    await context.close();
  }
}

function playNote(
  context: AudioContext,
  target: AudioNode,
  { frequency, at }: { frequency: number; at: number },
): void {
  const length = TONE_MS / NOTES_HZ.length / 1_000;
  const begin = context.currentTime + at;
  const gain = context.createGain();
  gain.gain.setValueAtTime(0, begin);
  gain.gain.linearRampToValueAtTime(0.3, begin + 0.05);
  gain.gain.linearRampToValueAtTime(0, begin + length);
  const note = context.createOscillator();
  note.frequency.value = frequency;
  note.connect(gain).connect(target);
  note.start(begin);
  note.stop(begin + length);
}
