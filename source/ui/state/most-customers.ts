/** The most customers that the terminal UI opens: it keeps whole ledgers, where the commands go block by block. */
export const mostCustomersShown = 100_000;
