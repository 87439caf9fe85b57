import { createTheme, type MantineColorsTuple } from '@mantine/core';

// The colours live in tokens.css; Mantine only needs the names to exist.
const laguna = Array.from({ length: 10 }, () => '#0b6173') as unknown as MantineColorsTuple;

const quick = { transition: 'fade', duration: 120 } as const;

/** Mantine in Bandeja's language: sizes, radii and habits of its components. */
export const theme = createTheme({
  primaryColor: 'laguna',
  colors: { laguna },
  fontFamily: "'Figtree Variable', system-ui, -apple-system, 'Segoe UI', sans-serif",
  respectReducedMotion: true,
  cursorType: 'pointer',
  // Plain objects, so that naming a component here does not load it.
  components: {
    Button: { defaultProps: { size: 'sm', variant: 'filled' } },
    ActionIcon: { defaultProps: { variant: 'subtle', size: 34, color: 'laguna' } },
    TextInput: { defaultProps: { size: 'md' } },
    PasswordInput: { defaultProps: { size: 'md' } },
    Menu: {
      // In place, not in a portal: it belongs to the landmark of its button. Its first item takes the focus.
      defaultProps: {
        transitionProps: quick,
        position: 'bottom-end',
        radius: 12,
        withinPortal: false,
        withInitialFocusPlaceholder: false,
        menuItemTabIndex: 0,
      },
    },
    // Locking the scroll would inject a style element, which the content security policy forbids; the shell never scrolls.
    ModalRoot: { defaultProps: { lockScroll: false, centered: true, radius: 14, transitionProps: quick } },
  },
});
