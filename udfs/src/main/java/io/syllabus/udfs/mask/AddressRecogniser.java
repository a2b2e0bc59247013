package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Street addresses in Latin script: a core (number and street, box, flat) and what follows it of
 * town, state, country and postcode.
 */
final class AddressRecogniser implements Recogniser {
  private static final String TYPE = "STREET_ADDRESS";
  private static final String CAP = "[\\p{Lu}][\\p{L}\\p{M}'.-]{0,24}+(?![0-9])";
  private static final String WORD =
      "(?:"
          + CAP
          + "|[0-9]{1,4}(?:st|nd|rd|th)|(?:de|del|della|do|da|dos|das|du|des|di|la|le|les|los|las|el|al|of|the|og|und|u|nad|ten|van|der|am|im|an|auf|i|of|y|e|op)(?![\\p{L}]))";
  private static final String WORDS = WORD + "(?:[ ]" + WORD + "){0,5}";
  private static final String UNIT =
      "(?:Apt|Apartment|Suite|Ste|Flat|Room|Floor|Unit)\\.? ?#?[0-9]{1,5}[A-Za-z]?";
  private static final String SUFFIX =
      "(?:Street|St|Road|Rd|Avenue|Ave|Boulevard|Blvd|Lane|Ln|Drive|Dr|Court|Ct|Crescent|Cres|Place|Pl|Terrace|Parkway|Pkwy|Highway|Hwy|Way|Square|Close|Row|Trail|Alley|Circle|Turnpike|Esplanade|Quay|Mews|Loop|Plaza|Pike|Gardens)";
  private static final String FOREIGN =
      "(?:ul\\.|Rua|Rúa|Rue|Via|Viale|Calle|Avenida|Avenue|Boulevard|Piazza|Plaza|Paseo|Travessa|Estrada|Praça|Largo|Corso|Chemin|Allée|Route|Impasse|Camino|Ronda|Urzędnicza|\\p{Lu}[\\p{L}-]{2,24}(?:stra(?:ss|ß)e|str\\.|strasse|gasse|weg|platz|allee|laan|straat|gracht|gade|gatan|gata|vej|vägen|veien|vegen|katu|tie|kuja|ulica))(?![\\p{L}])";
  private static final Pattern CORE =
      Pattern.compile(
          "(?<![\\p{L}0-9])(?:"
              + "(?i:PSC|CMR|Unit) [0-9]{1,5},? (?i:Box) [0-9]{1,5}"
              + "|(?:USNS|USCGC|USS|USNV|USNN) "
              + CAP
              + "|P\\.? ?O\\.? Box [0-9]{1,7}"
              + "|(?:[Tt]he )?corner of [0-9\\p{Lu}ul][^\\n?!]{2,60}? and (?:[0-9]{1,5} )?"
              + WORDS
              + "(?: [0-9]{1,5}\\.?)?"
              + "|[0-9]{1,6}[A-Za-z]?(?: [0-9]{1,5})?,? (?!of |the )"
              + WORDS
              + "(?<= "
              + SUFFIX
              + ")(?![\\p{L}])\\.?"
              + "|(?:[0-9]{1,6} )?"
              + FOREIGN
              + "(?: "
              + WORDS
              + ")?(?:,? [0-9]{1,5}[A-Za-z]?\\.?)?"
              + "|[0-9]{3,6} (?:[0-9]{1,5} )?(?!of |the )(?<town>"
              + WORDS
              + ")"
              + "(?: (?:utca|út|tér|u\\.|kapu|rkp\\.|körút))? [0-9]{1,5}\\.?(?![0-9])"
              + "|"
              + UNIT
              + ")");
  private static final Pattern PLACE =
      Pattern.compile(
          "(?:[0-9]{1,6} ){0,2}(?:ul\\. |rue |rúa |rua |via |calle |avenue |chemin )?"
              + WORDS
              + "(?: (?:utca|út|tér|u\\.|kapu|rkp\\.|körút))?(?:"
              + " [0-9]{1,5}[A-Za-z]?(?![0-9])\\.?)?(?: (?:"
              + SUFFIX
              + "|street|road|avenue)(?![\\p{L}])\\.?)?");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?<![\\p{L}])(?:address(?: is| to| with)?:?|lives? (?:at|on|in)|lived"
              + " (?:at|on|in)|(?:is|are) located at|office is"
              + " at|(?:restaurant|shop|store|house|hotel|school) is at|sent to|delivered"
              + " to|shipped to|ship to|meet (?:me )?at|taxi to|arrived at|return to|drops you off"
              + " at|station is on|north side of|south side of|east side of|west side of|enter"
              + " on|refers to|corner of|here they are:|it is|it's in|reside[sd]? at|residing"
              + " at|User:|statement sent to|it to|one to)\\s{1,6}");
  private static final String TAIL_PIECE =
      "(?:"
          + UNIT
          + "|(?i:APO|FPO|DPO)(?: (?i:A[AEP]))?(?: [0-9]{5})?|nan(?![\\p{L}])|[0-9]{1,6}(?:[-"
          + " ][0-9]{2,4})?(?![0-9])|[A-Z][0-9][A-Z] ?[0-9][A-Z][0-9]|[A-Z]{1,2}[0-9][0-9A-Z]?"
          + " [0-9][A-Z]{2}(?![\\p{L}])|"
          + WORDS
          + "(?:[- ]\\([^)\\n]{1,20}\\))?)";
  private static final Pattern TAIL =
      Pattern.compile(
          "(?:(?:,? {1,6}|,|,?[ >?]{0,6}\\n[ >?,]{0,6}|\\n\\n ?(?="
              + WORDS
              + " [0-9]{3}))"
              + TAIL_PIECE
              + "(?!:)){1,8}");

  /** A period or a date, not a street: 2022 Twelve Months Ended June 30. */
  private static final Pattern DATED =
      Pattern.compile(
          "(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec|January|February|March|April|May|June|July|August|September|October|November|December|Months?|Years?|Quarters?|Ended|Act|Section)(?![\\p{L}])");

  private static final Pattern HOUSE = Pattern.compile("(?<![0-9\\p{L}.])(?:[0-9]{1,6} )+$");

  /** A street in any language, with its number. */
  private static final Pattern ABOVE =
      Pattern.compile(
          "(?:^|\\n)[> ?]{0,5}(?:[^\\n:]{0,30}: )?(?<line>(?:[0-9]{1,6} ){0,2}\\p{Lu}[\\p{L}'. ]{2,40} [0-9]{1,5}|[0-9]{1,6} [\\p{L}'. ]{3,40})[, ]{0,2}\\n[> ?]{0,5}$");

  private static final Pattern NUMBERED = Pattern.compile("[0-9]");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.latin()) {
      return;
    }
    if (text.digits()) {
      int from = 0;
      for (Matcher m = CORE.matcher(text.cased());
          from <= text.cased().length() && m.find(from); ) {
        int end = tail(text, m.end());
        if (isPlace(text, m, end)) {
          from = Math.max(end, m.start() + 1);
          found.accept(new Candidate(TYPE, start(text, m.start()), end, "address", 0.65));
        } else {
          from = m.start() + 1;
        }
      }
    }
    introduced(text, found);
  }

  /** A street has a number or a corner; a town that only its postcode tells has a name. */
  private static boolean isPlace(ScanText text, Matcher core, int end) {
    String town = core.group("town");
    if (DATED.matcher(core.group()).find()) {
      return false;
    }
    if (town != null) {
      return Word.all(town).stream()
          .anyMatch(w -> w.shouted() ? Capitals.street(w.lower()) : isTown(w.lower()));
    }
    String whole = text.text().substring(core.start(), end);
    return whole.contains("corner of") || NUMBERED.matcher(whole).find();
  }

  private static boolean isTown(String lower) {
    return lower.length() > 2 && !NameLexicon.common(lower);
  }

  private static void introduced(ScanText text, Consumer<Candidate> found) {
    Matcher place = PLACE.matcher(text.cased());
    Matcher intro = INTRODUCED.matcher(text.cased());
    while (intro.find()) {
      place.region(intro.end(), text.cased().length());
      if (place.lookingAt() && NUMBERED.matcher(place.group()).find()) {
        found.accept(
            new Candidate(TYPE, place.start(), tail(text, place.end()), "address-introduced", 0.7));
      }
    }
  }

  private static int tail(ScanText text, int end) {
    Matcher m = TAIL.matcher(text.cased()).region(end, text.cased().length());
    return m.lookingAt() ? m.end() : end;
  }

  /** House numbers before the core belong to it, and the line above a flat's. */
  private static int start(ScanText text, int start) {
    Matcher above = ABOVE.matcher(text.before(start, 70));
    if (above.find()
        && text.after(start, 9).matches("(?is)(?:apt|apartment|suite|ste|flat|unit)\\W.*")) {
      return start - (above.regionEnd() - above.start("line"));
    }
    Matcher m = HOUSE.matcher(text.before(start, 14));
    return m.find() ? start - m.group().length() : start;
  }
}
