import { findingOf, type Finding } from './finding.js'

/** The postcode areas there are: without them, many a reference number would be taken for a postcode. */
const AREAS = new Set(
  `AB AL B BA BB BD BF BH BL BN BR BS BT BX CA CB CF CH CM CO CR CT CV CW DA DD DE DG DH DL DN DT DY E EC EH EN EX FK FY G GL GU GY HA HD HG
   HP HR HS HU HX IG IM IP IV JE KA KT KW KY L LA LD LE LL LN LS LU M ME MK ML N NE NG NN NP NR NW OL OX PA PE PH PL PO PR RG RH RM S SA SE SG
   SK SL SM SN SO SP SR SS ST SW SY TA TD TF TN TQ TR TS TW UB W WA WC WD WF WN WR WS WV YO ZE`.split(/\s+/),
)

const POSTCODE = /(?<![\w-])([a-z]{1,2})(\d{1,2}|\d[a-hjkmnp-y])\s?(\d[abd-hjlnp-uw-z]{2})(?![\w-])/gi

/** `E1 2nd` is a step and an ordinal. */
const ORDINAL = /^(1st|2nd|3rd|\dth)$/

/** A whole postcode; its first half alone names a district, and nobody in it. */
export const postcodes = (text: string): readonly Finding[] =>
  [...text.matchAll(POSTCODE)]
    .filter(([, area = '', , inward = '']) => AREAS.has(area.toUpperCase()) && !ORDINAL.test(inward))
    .map((match) => findingOf('postcode', match))
