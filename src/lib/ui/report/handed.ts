/** How a report got to where it is sent from; `byHand`: it had to be copied, and the browser did not let it. */
export type Handed = 'whole' | 'copied' | 'byHand';
