/** A reason not to start that the person at the terminal can cure; its message is all they are shown. */
export class StartError extends Error {
  override readonly name = 'StartError';
}
