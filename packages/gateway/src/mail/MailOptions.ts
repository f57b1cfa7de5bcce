/** Where e-mail is handed over. */
export interface MailOptions {
  /** `smtp://` or `smtps://`, with user and password where the server asks for them. A secret: it goes into no log. */
  readonly url: string;
  /** Whom letters come from: an address, or a name and an address. */
  readonly from: string;
}
