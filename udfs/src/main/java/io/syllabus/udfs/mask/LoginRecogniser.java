package io.syllabus.udfs.mask;

import java.util.Locale;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Names that accounts and files are called by: jane.whitcombe, Jane_Whitcombe_CV.pdf. */
final class LoginRecogniser implements Recogniser {
  private static final Pattern LOGIN =
      Pattern.compile(
          "(?<![\\p{IsLatin}0-9@._-])(?<first>\\p{IsLatin}{3,20})[._](?<last>\\p{IsLatin}{3,20})(?![\\p{IsLatin}0-9]{0,20}[@(])");
  private static final ContextWords ACCOUNT =
      ContextWords.of(
          "user",
          "username",
          "login",
          "logged",
          "account",
          "owner",
          "by",
          "assigned",
          "用户",
          "账号",
          "登录");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (text.latin() && (text.text().indexOf('.') >= 0 || text.text().indexOf('_') >= 0)) {
      for (Matcher m = LOGIN.matcher(text.text()); m.find(); ) {
        if (named(text, m)) {
          found.accept(new Candidate("ACCOUNT_ID", m.start(), m.end(), "login", 0.6));
        }
      }
    }
  }

  private static boolean named(ScanText text, Matcher m) {
    String first = m.group("first").toLowerCase(Locale.ROOT);
    String last = m.group("last").toLowerCase(Locale.ROOT);
    boolean capitals =
        Character.isUpperCase(m.group("first").charAt(0))
            && Character.isUpperCase(m.group("last").charAt(0));
    boolean person =
        NameLexicon.given(first)
            && !NameLexicon.common(first)
            && !NameLexicon.thing(first)
            && !NameLexicon.common(last);
    return person && (NameLexicon.surname(last) || capitals || ACCOUNT.before(text, m.start(), 16));
  }
}
