import type { MantineColorsTuple } from '@mantine/core';
import { createTheme, mergeThemeOverrides } from '@mantine/core';

const red: MantineColorsTuple = [
  '#fdf0f0',
  '#f8d9da',
  '#f0b0b3',
  '#e68387',
  '#dc5d62',
  '#d04147',
  '#c22a31',
  '#b3151c',
  '#9f1118',
  '#8f0f15',
];
const navy: MantineColorsTuple = [
  '#eaf1fa',
  '#d3e1f2',
  '#a9c3e4',
  '#7ca3d5',
  '#5688c6',
  '#3c75ba',
  '#2a63a6',
  '#1d4a86',
  '#194176',
  '#153a6b',
];
const green: MantineColorsTuple = [
  '#e9f5ef',
  '#d0e9dc',
  '#a2d3ba',
  '#70bb95',
  '#48a676',
  '#2f9363',
  '#207d51',
  '#17663f',
  '#125636',
  '#0d472c',
];
const amber: MantineColorsTuple = [
  '#fff6df',
  '#fdeaba',
  '#f1d586',
  '#e6bd4e',
  '#d9a52a',
  '#c28d14',
  '#a0720a',
  '#7a5200',
  '#694700',
  '#573b00',
];

/** The look of Mantine's parts: deep red for the next act, the tokens of `tokens.css` for everything else. */
export const theme = createTheme({
  primaryColor: 'red',
  primaryShade: 7,
  colors: { red, navy, green, amber },
  fontFamily: 'var(--dc-font)',
  headings: { fontFamily: 'var(--dc-font)', fontWeight: '700' },
  defaultRadius: 8,
  black: '#17191f',
  respectReducedMotion: true,
  cursorType: 'pointer',
  fontSizes: { xs: '12px', sm: '13px', md: '14px', lg: '16px', xl: '18px' },
  components: {
    Modal: { defaultProps: { centered: true, radius: 12, overlayProps: { backgroundOpacity: 0.45 } } },
    Tooltip: {
      defaultProps: { withArrow: true, multiline: true, maw: 320, events: { hover: true, focus: true, touch: true } },
    },
  },
});

/** The theme with the words that Mantine's own parts say to screen readers. */
export function themeWith({ close }: { readonly close: string }) {
  const closeButtonProps = { 'aria-label': close };
  const modal = theme.components?.['Modal']?.defaultProps;
  return mergeThemeOverrides(theme, { components: { Modal: { defaultProps: { ...modal, closeButtonProps } } } });
}
