package io.syllabus.udfs.segment;

import java.util.List;
import java.util.regex.Pattern;

/** Lines with which a contract is signed; they end its last clause. */
final class Signatures {
  private static final Pattern SIGNATURE =
      Pattern.compile(
          "[（(]\\s?以下无正文|(?:甲方|乙方|丙方|买方|卖方|出租方|承租方|披露方|接收方|委托人|受托人|[\\p{IsHan}]{2,6})\\s{0,2}[（(](?:公章|盖章|签字|签章|签名|盖章或签字|签字或盖章|签字盖章)[)）]|(?:签署|签订)(?:日期|地点)\\s{0,2}[:：]|(?:法定代表人|授权代表)(?:签字|[（(]签[字章][)）])|(?i:in"
              + " witness whereof|signed (?:for|by|on behalf)|executed (?:as a"
              + " deed|by)|signature\\s?:|signatures?$)|For (?:and on behalf of"
              + " )?\\p{Lu}[^:]{1,60}:");

  /** 披露方代表：… and "EHS Coordinator: …" name people behind the last sentence of a document. */
  private static final Pattern KEYED =
      Pattern.compile("[\\p{IsHan}\\p{L}][\\p{L}（）() ]{1,24}[:：]\\s?\\S");

  private static final int WITHIN = 12;
  private static final int LONGEST = 60;

  private Signatures() {}

  /** Whether the line ends the draft before it, which is no list of signatures itself. */
  static boolean opens(List<Line> lines, int i, PieceDraft draft) {
    if (isSignature(draft.lines().get(0))) {
      return false;
    }
    boolean said = draft.isClause() && draft.last().endsSentence();
    return isSignature(lines.get(i)) || (said && namesOnly(lines, i));
  }

  /** Whether only names, places and dates follow, until something else begins. */
  private static boolean namesOnly(List<Line> lines, int first) {
    if (!KEYED.matcher(lines.get(first).head()).lookingAt()) {
      return false;
    }
    for (int i = first; i < Math.min(first + WITHIN, lines.size()); i++) {
      Line line = lines.get(i);
      if (line.text().startsWith("#") || !MarkerGrammar.readings(line.head()).isEmpty()) {
        return i > first;
      }
      if (line.isComplete() || line.isTableRow() || line.text().length() > LONGEST) {
        return false;
      }
    }
    return true;
  }

  private static boolean isSignature(Line line) {
    return SIGNATURE.matcher(line.head()).lookingAt();
  }
}
