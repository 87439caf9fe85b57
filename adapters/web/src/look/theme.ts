import { ActionIcon, Button, createTheme, Menu, Modal, PasswordInput, Popover, TextInput, Tooltip, type MantineColorsTuple } from '@mantine/core';

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
  components: {
    Button: Button.extend({ defaultProps: { size: 'sm' } }),
    ActionIcon: ActionIcon.extend({ defaultProps: { variant: 'subtle', size: 34, color: 'laguna' } }),
    TextInput: TextInput.extend({ defaultProps: { size: 'md' } }),
    PasswordInput: PasswordInput.extend({ defaultProps: { size: 'md' } }),
    Menu: Menu.extend({ defaultProps: { transitionProps: quick, withinPortal: true, position: 'bottom-end', radius: 12 } }),
    Popover: Popover.extend({ defaultProps: { transitionProps: quick, radius: 12 } }),
    Tooltip: Tooltip.extend({ defaultProps: { openDelay: 400, transitionProps: quick, radius: 6 } }),
    // Locking the scroll would inject a style element, which the content security policy forbids; the shell never scrolls.
    Modal: Modal.extend({ defaultProps: { lockScroll: false, centered: true, radius: 14, transitionProps: quick } }),
  },
});
