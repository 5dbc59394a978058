import { webLightTheme } from '@fluentui/tokens';
import '@fluentui/web-components/badge.js';
import '@fluentui/web-components/link.js';
import '@fluentui/web-components/progress-bar.js';
import '@fluentui/web-components/text.js';
import { setTheme } from '@fluentui/web-components/theme/set-theme.js';

setTheme(webLightTheme);
