package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names by rule: wherever a surname stands, what stands before and behind it decides.
 * Labels of forms, "my name is", forms of address, the head of a dialogue's turn, verbs of
 * speaking.
 */
final class ChinesePersonRecogniser implements Recogniser {
  private static final String TYPE = "PERSON";
  private static final String HAN = "[\\u4e00-\\u9fff]";
  private static final Pattern SPACED =
      Pattern.compile(HAN + "{1,2} {1,2}" + HAN + "(?: {1,2}" + HAN + ")?(?!" + HAN + ")");
  private static final Pattern TURN = Pattern.compile(HAN + "{2,4} ?(?:\\([^)\\n]{1,10}\\))? ?:");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!" + HAN + ")" + HAN + "{2,6}(?:\u00b7" + HAN + "{1,6}){1,3}");

  /** The field of a record: "userName":". */
  private static final Pattern FIELD =
      Pattern.compile("(?i)(?:name|姓名|联系人|收件人)[\"']? ?[:=] ?[\"']$");

  /** What may stand right before a name, of characters that are no punctuation. */
  private static final String GLUE = "请和与由给找是的向让叫对跟及或把被问于为到在了您好位名这那因有经约但如若而则即";

  /** What makes a title something else: 总计, 经理部, 主任级. */
  private static final String NO_TITLE = "之计共额数量体部会结值价裁监务统公办助级制岗";

  @Override
  public boolean findsNames() {
    return true;
  }

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.han()) {
      return;
    }
    ForeignName.scan(text, found);
    for (int at = 0; at < text.text().length(); at++) {
      if (ChineseSurnames.length(text, at) > 0) {
        surname(text, at, found);
      }
    }
    if (text.text().indexOf('\u00b7') >= 0) {
      for (Matcher m = DOTTED.matcher(text.text()); m.find(); ) {
        if (!Transliteration.sounds(m.group())) {
          continue; // a house and what it serves
        }
        found.accept(new Candidate(TYPE, m.start(), m.end(), "zh-dotted", 0.7));
      }
    }
  }

  private static void surname(ScanText text, int at, Consumer<Candidate> found) {
    labelled(text, at, label(text, at), found);
    if (FIELD.matcher(text.before(at, 24)).find()) {
      name(at, ChineseName.filled(text, at), "zh-field", 0.85, found);
    }
    if (ChineseCues.NAMED.endAt(text, at)) {
      name(at, ChineseName.named(text, at), "zh-named", 0.8, found);
    }
    if (ChineseCues.HINTS.endAt(text, at)) {
      int length = ChineseName.hinted(text, at);
      boolean clear = length > 2 && ChineseName.clear(text.after(at, length));
      name(at, length, "zh-hinted", clear ? 0.76 : 0.7, found);
    }
    if (text.at(at - 1) == '\n' && TURN.matcher(text.after(at, 18)).lookingAt()) {
      name(at, ChineseName.hinted(text, at), "zh-turn", 0.75, found);
    }
    familiar(text, at, found);
    if (!ChineseSurnames.han(text.at(at - 1)) || GLUE.indexOf(text.at(at - 1)) >= 0) {
      addressed(text, at, found);
      name(at, ChineseName.plain(text, at), "zh-name", 0.55, found);
    } else if (ChineseWords.common(text.before(at, 2))) {
      behindWord(text, at, found);
    }
  }

  private static void name(
      int at, int length, String rule, double score, Consumer<Candidate> found) {
    if (length > 0) {
      found.accept(new Candidate(TYPE, at, at + length, rule, score));
    }
  }

  private static void labelled(ScanText text, int at, int label, Consumer<Candidate> found) {
    if (label == at) {
      return;
    }
    if (ChineseCues.LABELS.endAt(text, label)) {
      name(at, ChineseName.announced(text, at), "zh-label", 0.9, found);
      if (ChineseCues.PERSONAL.endAt(text, label)) {
        name(at, ChineseName.filled(text, at), "zh-label", 0.9, found);
      }
      spaced(text, at, found);
    } else if (ChineseCues.ROLES.endAt(text, label)) {
      name(at, ChineseName.hinted(text, at), "zh-role", 0.7, found);
    }
  }

  /**
   * Where the label ends that a colon, a bar or blanks separate from here; here if nothing does.
   */
  private static int label(ScanText text, int at) {
    int end = back(text, at, " _");
    if (":/|".indexOf(text.at(end - 1)) >= 0) {
      end = back(text, end - 1, " ");
    }
    if (text.at(end - 1) == ')') {
      int open = text.text().lastIndexOf('(', end - 1);
      return open < 0 || end - open > 14 ? end : open;
    }
    return end;
  }

  private static int back(ScanText text, int at, String skipped) {
    int end = at;
    while (end > 0 && at - end < 12 && skipped.indexOf(text.at(end - 1)) >= 0) {
      end--;
    }
    return end;
  }

  private static void spaced(ScanText text, int at, Consumer<Candidate> found) {
    Matcher m = SPACED.matcher(text.after(at, 9));
    if (m.lookingAt() && ChineseName.plausible(m.group().replace(" ", ""))) {
      name(at, m.end(), "zh-spaced", 0.85, found);
    }
  }

  private static void familiar(ScanText text, int at, Consumer<Candidate> found) {
    boolean called =
        "小老阿".indexOf(text.at(at - 1)) >= 0 && ChineseCues.FAMILIAR.endAt(text, at - 1);
    if (called && !ChineseWords.common(text.after(at - 1, 2))) {
      name(at - 1, 2, "zh-familiar", 0.6, found);
    }
  }

  /** A whole name before a title or a deed, a surname alone before a title. */
  private static void addressed(ScanText text, int at, Consumer<Candidate> found) {
    int surname = ChineseSurnames.length(text, at);
    int longest = Math.min(surname + 2, text.text().length() - at);
    for (int length = surname; length <= longest; length++) {
      String name = text.after(at, length);
      int title = title(text, at + length);
      boolean alone = length == surname && title > 0;
      if (alone
          ? alone(name, text.after(at + length, title))
          : called(text, at + length, title, name)) {
        name(at, length, "zh-addressed", 0.8, found);
        return;
      }
    }
  }

  /** A whole name before a title, where a word ends: 房客|陈俊宏|先生. */
  private static void behindWord(ScanText text, int at, Consumer<Candidate> found) {
    int surname = ChineseSurnames.length(text, at);
    for (int length = surname + 2; surname > 0 && length > surname; length--) {
      if (title(text, at + length) > 0 && ChineseName.clear(text.after(at, length))) {
        name(at, length, "zh-addressed", 0.8, found);
        return;
      }
    }
  }

  private static int title(ScanText text, int at) {
    int title = ChineseCues.TITLES.startAt(text, at);
    return NO_TITLE.indexOf(text.at(at + title)) >= 0 ? 0 : title;
  }

  private static boolean alone(String surname, String title) {
    return GivenNames.clear(surname) && !ChineseWords.common(surname + title);
  }

  private static boolean called(ScanText text, int end, int title, String name) {
    return (title > 0 || ChineseCues.DEEDS.startAt(text, end) > 0) && ChineseName.usual(name);
  }
}
