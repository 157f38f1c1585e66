import './no-evaluation.ts';
import '@fontsource-variable/inter/wght.css';
import '@fontsource-variable/inter/wght-italic.css';
import '@fontsource-variable/literata/opsz.css';
import '@fontsource-variable/literata/opsz-italic.css';
import '@fontsource-variable/frank-ruhl-libre/index.css';
import '@fontsource-variable/noto-naskh-arabic/index.css';
import './design/fonts/hanging-hyphen.css';
import './design/tokens.css';
import './design/base.css';
import './design/highlight-colors.css';
import './design/scripts.css';
import { StrictMode } from 'react';
import { createRoot } from 'react-dom/client';
import { App } from './app/App.tsx';
import { Failsafe } from './app/Failsafe.tsx';
import { toProblem } from './app/problem.ts';
import { StartFailure } from './app/StartFailure.tsx';
import { dropStraySecondPresses } from './app/second-press.ts';
import { startApp } from './app/start.ts';
import { showSystemTheme } from './app/theme.ts';
import { connect } from './client.ts';

const element = document.getElementById('root');
if (!element) throw new Error('the page has no #root');
const root = createRoot(element);

showSystemTheme();
dropStraySecondPresses();
connect()
  .then(startApp)
  .then(
    () =>
      root.render(
        <StrictMode>
          <Failsafe>
            <App />
          </Failsafe>
        </StrictMode>,
      ),
    (error: unknown) => root.render(<StartFailure problem={toProblem(error)} />),
  );
