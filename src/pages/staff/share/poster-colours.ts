/** Colours of a poster. Paper is light whatever the page is, and a picture knows nothing of the page's tokens. */
import type { Colour } from './poster-drawing';

export const POSTER_COLOURS: Record<Colour | 'paper', string> = {
  paper: '#ffffff',
  ink: '#1f2a37',
  secondary: '#4b5563',
  brand: '#084a82',
  warning: '#9a5b00',
  line: '#d9dee5',
};
