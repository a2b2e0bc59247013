package io.syllabus.udfs.mask;

import java.util.Arrays;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Internet addresses of both versions; clause and version numbers look like them. */
final class IpRecogniser implements Recogniser {
  private static final String OCTET = "(?:25[0-5]|2[0-4][0-9]|1[0-9]{2}|[1-9]?[0-9])";
  private static final String V4_FORM = "(?:" + OCTET + "\\.){3}" + OCTET;
  private static final Pattern V4 = Pattern.compile("(?<![0-9.])" + V4_FORM + "(?!\\.?[0-9])");
  private static final Pattern V6 =
      Pattern.compile(
          "(?<![0-9A-Za-z:])[0-9A-Fa-f]{0,4}(?::[0-9A-Fa-f]{0,4}){1,7}(?::"
              + V4_FORM
              + "|(?:%[0-9A-Za-z]{1,15})?)(?![0-9A-Za-z:]|\\.[0-9])");
  private static final ContextWords CONTEXT =
      ContextWords.of(
          "ip", "address", "host", "server", "src", "dst", "client", "from", "ping", "地址", "服务器");
  private static final ContextWords VERSION =
      ContextWords.of(
          "version",
          "ver",
          "v",
          "release",
          "section",
          "clause",
          "parser",
          "firmware",
          "kernel",
          "upgrade",
          "固件",
          "版本",
          "第",
          "章节");

  /** What has versions, further before than the word itself. */
  private static final ContextWords SOFTWARE =
      ContextWords.of(
          "version",
          "firmware",
          "driver",
          "plugin",
          "plug-in",
          "upgrade",
          "upgraded",
          "update",
          "updated",
          "release",
          "build",
          "patch",
          "install",
          "installed",
          "software",
          "sdk",
          "runtime",
          "library",
          "package",
          "版本",
          "固件",
          "驱动",
          "插件",
          "升级",
          "更新",
          "补丁",
          "软件",
          "安装包");

  /** The machine itself, any machine, and masks of networks. */
  private static final Pattern NOBODY = Pattern.compile("127\\..*|0\\.0\\.0\\.0|255\\..*");

  private static final Pattern EDITION =
      Pattern.compile("^ ?(?:版|or later|or newer|and later|及以上)");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (text.text().indexOf('.') >= 0) {
      for (Matcher m = V4.matcher(text.text()); m.find(); ) {
        found.accept(new Candidate("IP_ADDRESS", m.start(), m.end(), "ipv4", v4(text, m)));
      }
    }
    if (colons(text.text())) {
      for (Matcher m = V6.matcher(text.text()); m.find(); ) {
        found.accept(new Candidate("IP_ADDRESS", m.start(), m.end(), "ipv6", v6(text, m)));
      }
    }
  }

  /** Two colons with at most four characters between. */
  private static boolean colons(String text) {
    int last = -9;
    for (int at = text.indexOf(':'); at >= 0; at = text.indexOf(':', at + 1)) {
      if (at - last < 6) {
        return true;
      }
      last = at;
    }
    return false;
  }

  private static double v4(ScanText text, Matcher m) {
    boolean software = SOFTWARE.before(text, m.start(), 30) && !CONTEXT.before(text, m.start(), 24);
    if (NOBODY.matcher(m.group()).matches()
        || VERSION.before(text, m.start(), 10)
        || software
        || EDITION.matcher(text.after(m.end(), 12)).find()) {
      return 0;
    }
    boolean small = m.group().length() < 9;
    return small && !CONTEXT.before(text, m.start()) ? 0.4 : 0.9;
  }

  private static double v6(ScanText text, Matcher m) {
    String address = m.group().replaceAll("%.*", "");
    if (address.contains(".")) {
      return address.contains("::") ? 0.9 : 0; // of version 4, written as one of version 6
    }
    long groups = Arrays.stream(address.split(":", -1)).filter(g -> !g.isEmpty()).count();
    boolean shortened = address.contains("::") && !address.contains(":::");
    if (!(shortened ? groups < 8 : groups == 8)) {
      return 0;
    }
    return groups > 2 || CONTEXT.before(text, m.start(), 12) ? 0.9 : 0.3;
  }
}
