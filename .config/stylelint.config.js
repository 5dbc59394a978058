export default {
  extends: ['stylelint-config-standard'],
  overrides: [{ files: ['../src/**/*.ts', 'src/**/*.ts'], customSyntax: 'postcss-lit' }],
  rules: {
    'property-disallowed-list': [
      [
        '/^(margin|padding|border)-(left|right|top|bottom)/',
        '/^(left|right|top|bottom)$/',
        '/^(min-|max-)?(width|height)$/',
        '/^border-(top|bottom)-(left|right)-radius$/',
      ],
      { message: 'Use the logical property, which fits right-to-left pages too.' },
    ],
    'declaration-property-value-disallowed-list': [
      { 'text-align': ['left', 'right'], float: ['left', 'right'], clear: ['left', 'right'] },
      { message: 'Use start or end, which fit right-to-left pages too.' },
    ],
  },
};
