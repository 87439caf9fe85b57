/** The name of the key that makes a command: ⌘ on Apple's machines, else Ctrl. */
export function modifier(platform: string = navigator.platform): string {
  return /mac|iphone|ipad/i.test(platform) ? '⌘' : 'Ctrl';
}
