/** The ways from a rating to the other pages of a resident. They take the code along, and nothing of the answer. */
import Taro from '@tarojs/taro';

const open = (page: string, code: string) =>
  void Taro.navigateTo({ url: `/pages/resident/${page}?code=${encodeURIComponent(code)}` });

export const openComplain = (code: string): void => open('complain', code);
export const openMine = (code: string): void => open('mine', code);
