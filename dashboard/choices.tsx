/** The two ways to let Magpie look, and what came of choosing. */
import { useState } from 'preact/hooks';
import { allowedOrigins, ask, takeBack } from '../popup/access/access.ts';
import { Icon } from '../popup/look/icon.tsx';
import { message } from '../popup/words/message.ts';
import { ALL_SITES, isEverywhere } from '../src/core/match-pattern.ts';
import { ChoiceOutcome, type Chosen } from './choice-outcome.tsx';
import { usePermissions } from './controls/use-permissions.ts';

export function Choices() {
  const origins = usePermissions();
  const [chosen, setChosen] = useState<Chosen | null>(null);

  const chooseAll = () => {
    // Asked in the click itself: a browser answers no other request.
    ask(ALL_SITES).then((granted) => setChosen(granted ? 'all' : 'refused'));
  };
  const chooseOne = async () => {
    // One shop at a time means not all of them: a wider permission given before is handed back.
    await Promise.all((await allowedOrigins()).filter(isEverywhere).map(takeBack));
    setChosen('one');
  };

  return (
    <section class="choices" aria-labelledby="choice-title">
      <h2 id="choice-title">{message('choice_title')}</h2>
      <p class="lead">{message('choice_lead')}</p>
      <div class="choice-cards">
        <div class="choice">
          <h3>{message('all_title')}</h3>
          <ul class="points">
            <li>
              <Icon name="check" />
              {message('all_reads')}
            </li>
            <li>
              <Icon name="check" />
              {message('all_keeps')}
            </li>
            <li>
              <Icon name="check" />
              {message('all_pictures')}
            </li>
          </ul>
          <p class="fine">{message('all_prompt')}</p>
          <button type="button" id="choose-all" class="button" onClick={chooseAll}>
            {message('all_button')}
          </button>
        </div>
        <div class="choice">
          <h3>{message('one_title')}</h3>
          <ol class="steps">
            <li>{message('one_step_open')}</li>
            <li>{message('one_step_click')}</li>
            <li>{message('one_step_allow')}</li>
          </ol>
          <p class="fine">{message('one_pictures')}</p>
          <button type="button" id="choose-one" class="button quiet" onClick={chooseOne}>
            {message('one_button')}
          </button>
        </div>
      </div>
      <ChoiceOutcome chosen={chosen} origins={origins} />
    </section>
  );
}
