export default {
  extends: ['stylelint-config-standard'],
  overrides: [{ files: ['**/*.ts'], customSyntax: 'postcss-lit' }],
  rules: {
    // An underscore marks what is not for hosts to set.
    'custom-property-pattern': '^_?[a-z][a-z0-9]*(-[a-z0-9]+)*$',
    // Reports rules that never meet in one element.
    'no-descending-specificity': null,
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
