/** The first page a shopper sees: what Magpie does, what it may look at, what it never does, and how to take it back. */
import { message } from '../popup/words/message.ts';
import { Choices } from './choices.tsx';
import { NeverLooked } from './never-looked.tsx';
import { PageHead } from './page-head.tsx';

export function Welcome() {
  return (
    <div class="page">
      <PageHead />
      <main>
        <div class="hero">
          <h1>{message('welcome_headline')}</h1>
          <ol class="sentences">
            <li>{message('welcome_notes')}</li>
            <li>{message('welcome_shows')}</li>
            <li>{message('welcome_stays')}</li>
          </ol>
        </div>
        <Choices />
        <div class="stack">
          <NeverLooked />
          <section class="section take-back" aria-labelledby="take-back-title">
            <h2 id="take-back-title">{message('take_back_title')}</h2>
            <p>{message('take_back_body')}</p>
            <a class="more" href="dashboard.html">
              {message('open_overview')}
            </a>
          </section>
        </div>
      </main>
    </div>
  );
}
