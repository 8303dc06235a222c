export { LanguageProvider, useLanguage } from './react.ts';
export {
  bestLanguage,
  createLanguage,
  type Direction,
  directionOf,
  type Language,
  pickText,
  UI_LANGUAGES,
  type UiLanguage,
  uiLanguageFor,
  withTexts,
} from './react-language.ts';
