/** Who got how much of "For you": each shop, brand and price band beside what it had to offer, in words and as bars. */
import { useState } from 'preact/hooks';
import { percentFormat } from '../../popup/words/formatters.ts';
import { type MessageKey, message, wordsLocale } from '../../popup/words/message.ts';
import type { ExposedFacet, ExposureFairness, FacetReport } from '../../src/core/exposure-report.ts';
import { PartBar } from '../for-you/part-bar.tsx';
import { Section } from '../frame/section.tsx';
import { bandWords, fairnessWords } from './exposure-words.ts';

type Which = 'list' | 'shown';

const FACETS: Readonly<Record<ExposedFacet, { readonly title: MessageKey; readonly column: MessageKey }>> = {
  shop: { title: 'exposure_shops', column: 'shop_column' },
  brand: { title: 'exposure_brands', column: 'brand_column' },
  priceBand: { title: 'exposure_bands', column: 'band_column' },
};
const WHICH: Readonly<Record<Which, MessageKey>> = { list: 'exposure_list', shown: 'exposure_shown' };
/** More rows than this tell a reader nothing more. */
const MOST_ROWS = 8;

interface Props {
  /** Null until it is here; "failed" where background does not answer. */
  readonly report: readonly FacetReport[] | 'failed' | null;
  /** What a shop calls itself, by its host. */
  readonly shopNames: ReadonlyMap<string, string>;
}

export function ExposureSection({ report, shopNames }: Props) {
  const [which, setWhich] = useState<Which>('list');
  const hasAny = report !== null && report !== 'failed' && report.some((facet) => facet[which].gini !== null);
  return (
    <Section id="exposure" title={message('section_exposure')} lead={message('exposure_lead')}>
      <fieldset class="segments">
        <legend class="unseen">{message('exposure_of')}</legend>
        {(['list', 'shown'] as const).map((one) => (
          <label key={one}>
            <input type="radio" name="exposure-of" checked={which === one} onChange={() => setWhich(one)} />
            {message(WHICH[one])}
          </label>
        ))}
      </fieldset>
      {report === 'failed' && <p class="blank">{message('exposure_failed')}</p>}
      {report !== null && report !== 'failed' && !hasAny && <p class="blank">{message('exposure_empty')}</p>}
      {report === null && <p class="blank">{message('loading')}</p>}
      {hasAny && (
        <div class="exposures">
          {report.map((facet) => (
            <FacetTable key={facet.facet} facet={facet.facet} figures={facet[which]} shopNames={shopNames} />
          ))}
        </div>
      )}
      <a class="more" href="#/controls">
        {message('exposure_change')}
      </a>
    </Section>
  );
}

interface TableProps extends Pick<Props, 'shopNames'> {
  readonly facet: ExposedFacet;
  readonly figures: ExposureFairness;
}

/** The table is the chart: the bars repeat its numbers for the eye. */
function FacetTable({ facet, figures, shopNames }: TableProps) {
  const { title, column } = FACETS[facet];
  const percent = percentFormat(wordsLocale());
  const nameOf = (group: string) => {
    if (facet === 'priceBand') return bandWords(group);
    return facet === 'shop' ? (shopNames.get(group) ?? group) : group;
  };
  const rows = figures.shares.slice(0, MOST_ROWS);
  if (figures.gini === null) return null;
  return (
    <section class="exposure" data-facet={facet}>
      <h3>{message(title)}</h3>
      <p>{fairnessWords(figures, nameOf)}</p>
      <table>
        <thead>
          <tr>
            <th scope="col">{message(column)}</th>
            <th scope="col" class="number">
              {message('exposure_column')}
            </th>
            <th scope="col" class="number">
              {message('reference_column')}
            </th>
          </tr>
        </thead>
        <tbody>
          {rows.map(({ group, exposure, reference }) => (
            <tr key={group}>
              <th scope="row">
                <bdi>{nameOf(group)}</bdi>
                <PartBar part={exposure} mark={reference} />
              </th>
              <td class="number">{percent.format(exposure)}</td>
              <td class="number">{percent.format(reference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      {figures.shares.length > rows.length && (
        <p class="fine">{message('exposure_more', String(figures.shares.length - rows.length))}</p>
      )}
    </section>
  );
}
