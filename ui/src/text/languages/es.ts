// One part of the window's files, fetched when Spanish is spoken.
export default import.meta.glob<string>(['../../../../src-tauri/locales/es/*.ftl', '!**/cli.ftl'], {
  query: '?raw',
  import: 'default',
  eager: true,
});
