/** The articles the shops print beside their goods. A product is named by its maker's number in braces. */
import type { ShopName } from './products/product.ts';

export interface Guide {
  readonly shop: ShopName;
  readonly slug: string;
  readonly kicker: string;
  readonly title: string;
  readonly lead: string;
  readonly paragraphs: readonly string[];
  /** Makers' numbers of the products that are shown under the article. */
  readonly mpns: readonly string[];
}

export const GUIDES: readonly Guide[] = [
  {
    shop: 'larkfield',
    slug: 'first-hut-tour',
    kicker: 'Field notes',
    title: 'Packing for a first hut tour',
    lead: 'Three days, two nights, one pack that you will not curse on the last climb. What goes in, and what stays on the hook at home.',
    paragraphs: [
      'Start with the bag, because it decides how much nonsense you can carry. Forty-five litres are plenty for huts: the {FB-T45-FO} takes clothes, a sleeping liner and lunch, and its back grows or shrinks with you.',
      'On the feet, choose by the path and not by the photograph. On good tracks a low shoe is enough; on rubble with a full pack the ankle is grateful for something like the {CF-STM-WA}. Wear it in on two Sundays.',
      'Weather changes faster than plans. A packable rain jacket such as the {SC-SMI-SA} weighs nothing and lives at the top of the pack; a thin layer of down makes the difference between a sunset and an early night.',
    ],
    mpns: ['FB-T45-FO', 'CF-STM-WA', 'SC-SMI-SA', 'EL-D600-MI'],
  },
  {
    shop: 'kettleby',
    slug: 'pour-over',
    kicker: 'From our kitchen',
    title: 'A better cup by pouring slowly',
    lead: 'Pour-over coffee is fifteen grams of beans, a quarter of a litre of water and three minutes in which nobody may speak to you.',
    paragraphs: [
      'Grind just before you brew, about as coarse as sea salt. A hand grinder like the {RO-BUR-WA} does it in forty seconds and keeps the kitchen quiet.',
      'Wet the grounds, wait half a minute while they swell, then pour in slow circles. This is what the long spout of the {EM-HER-CO} is for: the water goes where you look.',
      'A stoneware dripper such as the {RO-CON-SA} holds the heat. Rinse the paper first, warm the mug, and write down what you did, because tomorrow you will want to do it again.',
    ],
    mpns: ['RO-BUR-WA', 'EM-HER-CO', 'RO-CON-SA', 'RO-STK-IB'],
  },
  {
    shop: 'kastanienhaus',
    slug: 'licht-am-abend',
    kicker: 'Ratgeber',
    title: 'Das richtige Licht am Abend',
    lead: 'Ein Raum braucht nicht eine helle Leuchte, sondern drei leise. Wie man sie verteilt und worauf man beim Kauf achtet.',
    paragraphs: [
      'Über dem Tisch hängt das Licht tief: die Unterkante etwa 60 Zentimeter über der Platte. Die {MS-GLO-MG} wirft es nach unten auf das Essen und blendet niemanden.',
      'Zum Lesen kommt das Licht von hinten über die Schulter. Die {MS-STO-BK} steht dafür schmal hinter dem Sessel und lässt sich mit dem Fuß dimmen.',
      'Der dritte Punkt ist klein und warm. Eine {MS-PIL-OP} auf der Fensterbank zeigt auch von draußen, dass jemand zu Hause ist.',
    ],
    mpns: ['MS-GLO-MG', 'MS-STO-BK', 'MS-PIL-OP', 'LU-WAN-OL'],
  },
  {
    shop: 'voltora',
    slug: 'noise-cancelling',
    kicker: 'Lab',
    title: 'Noise cancelling, explained in three train rides',
    lead: 'We rode the same line with five pairs of headphones and a sound meter, and came home with opinions.',
    paragraphs: [
      'Over-ear pairs win in the low rumble: the {AU-N700-BK} removed most of what the wheels had to say. It is also the pair we forgot we were wearing.',
      'In-ear pairs such as the {PI-BU2P-AN} are better against voices, because the tips close the ear. Try all four sizes before you judge.',
      'If you sit at a desk and not in a train, a wired pair like the {KA-ST5-GR} costs less and never runs empty.',
    ],
    mpns: ['AU-N700-BK', 'PI-BU2P-AN', 'KA-ST5-GR', 'AU-N400-BL'],
  },
  {
    shop: 'tinkerlane',
    slug: 'rainy-afternoon',
    kicker: 'Rainy days',
    title: 'Seven hours of rain and no screen',
    lead: 'It rains, everybody is home, and the tablet is flat. Here is what our own children reach for.',
    paragraphs: [
      'Under four, nothing beats building and knocking over. The {NW-CAS-60} survive being thrown and are round enough for bare feet.',
      'From eight, a kit with screws: the {WH-COG-TI} becomes a walker before lunch and a drawing machine after.',
      'And when the rain stops, somebody has to go out first. A kite like the {GU-SWI-SU} is the best reason we know.',
    ],
    mpns: ['NW-CAS-60', 'WH-COG-TI', 'GU-SWI-SU'],
  },
  {
    shop: 'spokeyard',
    slug: 'winter-commute',
    kicker: 'Workshop',
    title: 'Riding to work through the winter',
    lead: 'Light, grip, dry hands. Everything else is attitude.',
    paragraphs: [
      'Be seen first, then see. The {GL-BE60-BK} has a cut-off that does not dazzle, and a spare {GL-DOT-RE} on the bag costs less than one taxi.',
      'Rain finds every gap. A jacket cut for riding like the {GH-COM-SL} is long behind, and a roll-top such as the {HO-R22-MU} keeps the laptop dry.',
      'Lock it as if you wanted it back: frame and lamp post, with something like the {HG-FO85-BK}.',
    ],
    mpns: ['GL-BE60-BK', 'GH-COM-SL', 'HO-R22-MU', 'HG-FO85-BK'],
  },
  {
    shop: 'harbourhall',
    slug: 'gifts-under-fifty',
    kicker: 'The Hall Journal',
    title: 'Gifts that are used, not kept',
    lead: 'Our buyers on the presents they have given twice, because the first time went so well.',
    paragraphs: [
      'For the friend who cooks: a paring knife is small, good and never a duplicate. The {SB-PA09-WA} is the one in our own drawers.',
      'For the uncle with the garden: the {TF-TRO3-AS} will be in the will.',
      'For a new arrival: {BB-BAR-HO}, who has been dragged through more hedges than any of us.',
    ],
    mpns: ['SB-PA09-WA', 'TF-TRO3-AS', 'BB-BAR-HO', 'RO-STK-IB'],
  },
];
