const mark = 'bandeja.login-in-this-window';

/** The ways to the network's login, and back from it. */
export const loginWay = {
  /** An empty pop-up, to be opened in the click itself; null when the browser blocks it. */
  popUp(): Window | null {
    // A pop-up starts with a copy of what this tab remembers.
    sessionStorage.removeItem(mark);
    return window.open('about:blank', '_blank', 'popup,width=620,height=760');
  },
  /** The whole window goes to the login; it remembers that, for when it comes back. */
  here(address: string): void {
    sessionStorage.setItem(mark, 'yes');
    location.assign(address);
  },
  /** Whether this window itself went to the login. */
  wasHere(): boolean {
    return sessionStorage.getItem(mark) !== null;
  },
  forget(): void {
    sessionStorage.removeItem(mark);
  },
};
