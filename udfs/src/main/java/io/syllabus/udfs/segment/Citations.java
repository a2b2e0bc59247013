package io.syllabus.udfs.segment;

import io.syllabus.udfs.text.Blank;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Puts beside a piece what the clauses say that it cites by their numbers: who reads
 * 违反本条例第七条规定的，处…罚款 alone does not know for what. Only clauses of the same document, and only those
 * whose number stands once in it.
 */
final class Citations {
  /**
   * Article 7 of this Agreement; of another document only where that is named behind the number.
   */
  private static final Pattern CITED =
      Pattern.compile(
          "(?:(?<![》法例定则程款项\\p{Nd}])|(?<=本(?:法|条例|规定|办法|细则|规则|章程)))第[一二三四五六七八九十百零〇\\d]{1,6}条(?!之)"
              + "|(?i:\\b(?:section|article|clause)) \\d{1,3}(?:\\.\\d{1,3}){0,3}(?![\\d(]|\\.\\d|,? of (?!this\\b))");

  private static final int LONGEST =
      200; // code points of what is cited: more is no rule that one can name

  private record Key(Scheme scheme, List<Integer> numbers) {}

  private final Map<Key, String> clauses = new HashMap<>();

  private Citations(List<Piece> pieces) {
    for (Piece piece : pieces) {
      key(piece).ifPresent(key -> clauses.merge(key, words(piece), (one, other) -> ""));
    }
  }

  /** The same pieces, those that cite with what is cited, by {@link Piece#cites}. */
  static List<Piece> with(List<Piece> pieces) {
    Citations citations = new Citations(pieces);
    return pieces.stream().map(citations::with).toList();
  }

  private Piece with(Piece piece) {
    Map<String, String> fields = new TreeMap<>(piece.fields());
    Matcher cited = CITED.matcher(piece.text());
    while (cited.find()) {
      String number = cited.group();
      said(number, piece).ifPresent(words -> fields.putIfAbsent(Piece.cites(number), words));
    }
    return fields.size() == piece.fields().size() ? piece : piece.withFields(fields);
  }

  private Optional<String> said(String number, Piece by) {
    String capital = number.substring(0, 1).toUpperCase(Locale.ROOT) + number.substring(1);
    for (Marker marker : MarkerGrammar.readings(capital)) {
      List<Key> keys = new ArrayList<>(List.of(new Key(marker.scheme(), marker.numbers())));
      if (!number.startsWith("第")) {
        keys.add(new Key(Scheme.DECIMAL, marker.numbers()));
      }
      for (Key key : keys) {
        String words = clauses.getOrDefault(key, "");
        if (!words.isEmpty() && !key(by).equals(Optional.of(key))) {
          return Optional.of(words);
        }
      }
    }
    return Optional.empty();
  }

  private static Optional<Key> key(Piece piece) {
    if (!piece.kind().equals(Kinds.CLAUSE) || piece.path().isEmpty()) {
      return Optional.empty();
    }
    return MarkerGrammar.ofHeading(piece.path().get(piece.path().size() - 1))
        .map(marker -> new Key(marker.scheme(), marker.numbers()));
  }

  /** What a clause says behind its number; nothing where that is long or not all of it. */
  private static String words(Piece piece) {
    String words =
        Blank.strip(piece.text().substring(PathElement.numberLength(piece.text(), piece.path())));
    boolean whole = !piece.fields().containsKey(Piece.PART);
    return whole && words.codePointCount(0, words.length()) <= LONGEST ? words : "";
  }
}
