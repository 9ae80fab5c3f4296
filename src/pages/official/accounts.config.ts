export default definePageConfig({ navigationBarTitleText: '账号和邀请' });
