/** Where a page finds a photo the server names: its path there, or a file in WeChat's cloud as it is. */
export const photoAddress = (address: string): string =>
  address.startsWith('/') ? `${SERVER_ADDRESS}${address}` : address;
