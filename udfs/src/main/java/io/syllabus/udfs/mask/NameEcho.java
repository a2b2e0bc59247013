package io.syllabus.udfs.mask;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Consumer;

/**
 * A name that is certain once is masked wherever its document repeats it: whole, in Latin script
 * also one of its words, in Chinese also the given name. A form that is an ordinary word is not.
 */
final class NameEcho {
  private static final double SCORE = 0.65;
  private static final int SHORTEST = 3;

  private static final ContextWords ACCOUNT =
      ContextWords.of(
          "user", "username", "login", "log", "logged", "account", "password", "用户", "账号", "登录");

  private final Set<String> people = new TreeSet<>();
  private final Set<String> words = new TreeSet<>();
  private final Set<String> parts = new TreeSet<>();
  private final List<String> organisations;

  private NameEcho(List<String> organisations) {
    this.organisations = organisations;
  }

  static NameEcho of(KnownNames known, String speaker) {
    NameEcho echo = new NameEcho(known.organisations());
    known.people().forEach(echo::person);
    echo.speaker(speaker);
    echo.words.removeAll(known.small());
    return echo;
  }

  void scan(ScanText text, Consumer<Candidate> found) {
    people.forEach(name -> repeat(text, name, "PERSON", found));
    organisations.forEach(name -> repeat(text, name, "ORGANIZATION", found));
    if (parts.isEmpty()) {
      return;
    }
    logins(text, found);
    for (Word word : text.words()) {
      if (word.capitalised() && words.contains(word.lower())) {
        int end = word.start() + word.lower().length();
        if (LabelCells.holds(text, word.start(), end)) {
          continue;
        }
        found.accept(new Candidate("PERSON", word.start(), end, "name-echo", SCORE));
      }
    }
  }

  /** Two parts of known names with a stop or a low line between. */
  private void logins(ScanText text, Consumer<Candidate> found) {
    Word left = null;
    for (Word word : text.words()) {
      boolean joined =
          left != null
              && word.start() - left.end() == 1
              && "._".indexOf(text.at(left.end())) >= 0
              && left.lower().length() > 1 // a.m.
              && parts.contains(left.lower());
      if (joined && parts.contains(word.lower())) {
        found.accept(new Candidate("ACCOUNT_ID", left.start(), word.end(), "name-login", SCORE));
      } else if (!word.capitalised() && account(text, word)) {
        found.accept(new Candidate("ACCOUNT_ID", word.start(), word.end(), "name-login", SCORE));
      }
      left = word;
    }
  }

  /** A part of a name in small letters, no word, that logs in. */
  private boolean account(ScanText text, Word word) {
    return parts.contains(word.lower())
        && word.lower().length() > SHORTEST
        && !NameLexicon.common(word.lower())
        && (ACCOUNT.before(text, word.start(), 24) || ACCOUNT.after(text, word.end(), 24));
  }

  private void speaker(String speaker) {
    String name = new ScanText(speaker.strip()).text();
    boolean latin = NameShape.of(Word.all(name)).given() > 0;
    if (latin || ChineseSurnames.name(name)) {
      person(name);
    }
  }

  private void person(String name) {
    if (ChineseSurnames.han(name.charAt(0))) {
      chinese(name);
      return;
    }
    List<Word> all = Word.all(name);
    if (all.size() > 1) {
      people.add(name);
    }
    boolean shouts = all.stream().allMatch(Word::shouted);
    for (Word word : all) {
      parts.add(word.lower());
      if (word.capitalised()
          && (shouts || !word.abbreviation()) // LLC beside a name in small letters
          && word.lower().length() >= SHORTEST
          && !NameLexicon.common(word.lower())
          && !NameLexicon.never(word.lower())) {
        words.add(word.lower());
      }
    }
  }

  private void chinese(String name) {
    if (name.length() < 2 || (name.length() >= SHORTEST && ChineseWords.common(name))) {
      return; // 董事长
    }
    people.add(name);
    int surname = ChineseSurnames.length(name);
    String given = name.substring(surname);
    if (surname > 0 && GivenNames.frequent(name, surname) && !ChineseWords.common(given)) {
      people.add(given);
    }
  }

  private static void repeat(ScanText text, String name, String type, Consumer<Candidate> found) {
    boolean latin = !ChineseSurnames.han(name.charAt(0));
    int at = text.text().indexOf(name);
    for (; at >= 0; at = text.text().indexOf(name, at + name.length())) {
      int end = at + name.length();
      boolean whole = !Character.isLetter(text.at(at - 1)) && !Character.isLetter(text.at(end));
      if (latin ? whole && !LabelCells.holds(text, at, end) : !straddles(text, at, end)) {
        found.accept(new Candidate(type, at, end, "name-echo", SCORE));
      }
    }
  }

  /** Whether the border of two Chinese words lies inside: 公平|台 holds no 平台. */
  private static boolean straddles(ScanText text, int start, int end) {
    boolean left = ChineseWords.common(text.text().substring(Math.max(0, start - 1), start + 1));
    boolean right = ChineseWords.common(text.after(end - 1, 2));
    return end - start < SHORTEST
        && ((ChineseSurnames.han(text.at(start - 1)) && left)
            || (ChineseSurnames.han(text.at(end)) && right));
  }
}
