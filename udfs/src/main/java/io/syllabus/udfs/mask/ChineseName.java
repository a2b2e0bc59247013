package io.syllabus.udfs.mask;

import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Whether Chinese characters can be a name, and where a name that begins somewhere ends. */
final class ChineseName {
  /** What follows a name: verbs, particles, and words that open the next field. */
  private static final String AFTER =
      "的是在和与及说称系为于已也将就会能要有因从向把对先女同到以其等您你我他她请身电手男性之均都经未不没来去即签提反诉被申应出至处负";

  /** What stands behind a field that is filled in. */
  private static final String FILLED = "\n,;\"'|/)( ";

  private static final String NEVER_GIVEN =
      "有的是在了和与及说称为也将就您你我他她们这那哪吗呢吧啊哦请把被让司款项号码费价率额单店厂局件等诉辩已未向对从给您会能要可没不很";
  private static final Set<String> NEVER =
      Set.of(
          "甲方", "乙方", "丙方", "丁方", "双方", "各方", "单号", "单据", "单价", "项目", "商品", "商家", "高管", "高校", "包邮",
          "包装", "支行", "成交", "成品", "全款", "全额", "元整", "任何", "安装", "平台", "关注", "管理", "常见", "常用", "方案",
          "方式", "应付", "应收", "应当", "时限", "时效", "计费", "计划", "明细", "单元", "单位", "水费", "温馨", "东侧", "路由",
          "车辆", "石材", "和解", "何时", "何种", "何处", "于是", "从事", "向导", "连带", "代为", "代理", "代办", "代表", "经办",
          "黄金", "白金", "双卡", "温度", "高温", "季度", "金额", "金卡", "钟表", "阳台", "房屋", "房产", "房间", "房租", "水电",
          "燃气", "易于", "游戏");

  private static final Pattern EPONYM =
      Pattern.compile(
          "^(?:.{0,3}(?:博物馆|美术馆|纪念馆|图书馆)|广场|故居|公园|大厦|列宁主义)|^(?:列宁|同志)?(?:主义|思想|理论|新时代|定律|定理|方程|效应|综合征|综合症|氏|病|试验|指数|分布)");

  private ChineseName() {}

  /** Units of the name that a label announces here, 0 if there is none. */
  static int announced(ScanText text, int start) {
    return longest(text, start, ChineseName::plausible);
  }

  /** The same where a form's label stands, and its line ends behind: any word may be a name. */
  static int filled(ScanText text, int start) {
    int surname = ChineseSurnames.length(text, start);
    int doubled = ChineseSurnames.length(text, start + surname); // 何张雨辰
    for (int length = surname + doubled + 2; surname > 0 && length > surname; length--) {
      String name = text.after(start, length);
      boolean han = name.length() == length && name.chars().allMatch(ChineseSurnames::han);
      if (han
          && !ChineseWords.speech(name).startsWith("v")
          && FILLED.indexOf(text.at(start + length)) >= 0
          && !NEVER.contains(name)) {
        return NEVER.contains(name.substring(0, 2)) ? 0 : length;
      }
    }
    return 0;
  }

  /** The same behind a word that people follow, and much else seldom. */
  static int named(ScanText text, int start) {
    return longest(text, start, name -> plausible(name) && (certain(name) || usual(name)));
  }

  /** The same behind a word that announces much else as well. */
  static int hinted(ScanText text, int start) {
    return longest(text, start, ChineseName::usual);
  }

  /** The same where nothing announces it: three characters that are hardly anything else. */
  static int plain(ScanText text, int start) {
    return longest(text, start, ChineseName::unmistakable);
  }

  private static boolean unmistakable(String name) {
    return name.length() > 2
        && certain(name)
        && plausible(name)
        && GivenNames.frequent(name, ChineseSurnames.length(name))
        && rare(name);
  }

  private static int longest(ScanText text, int start, Predicate<String> name) {
    int surname = ChineseSurnames.length(text, start);
    int left = text.text().length() - start;
    for (int length = Math.min(left, surname + 2); length > surname; length--) {
      if (ends(text, start + length)
          && !eponym(text.after(start + length, 6))
          && name.test(text.after(start, length))) {
        return length;
      }
    }
    return 0;
  }

  private static boolean certain(String name) {
    return GivenNames.clear(name.substring(0, ChineseSurnames.length(name)));
  }

  /** A name that people have, and that reads as no word with something behind it. */
  static boolean usual(String name) {
    int surname = ChineseSurnames.length(name);
    if (!plausible(name) || !GivenNames.usual(name, surname)) {
      return false;
    }
    return name.length() < 3 || rare(name) || (certain(name) && frequent(name));
  }

  private static boolean frequent(String name) {
    return GivenNames.frequent(name, ChineseSurnames.length(name));
  }

  /** A surname that is little else, with a given name that many have. */
  static boolean clear(String name) {
    return usual(name) && certain(name) && (name.length() < 3 || frequent(name));
  }

  /** Whether what follows a name makes it that of a teaching or a law of nature. */
  static boolean eponym(String after) {
    return EPONYM.matcher(after).find();
  }

  /** A surname and a given name that together are no word. */
  static boolean plausible(String name) {
    int surname = ChineseSurnames.length(name);
    return ChineseSurnames.name(name)
        && !NEVER.contains(name)
        && !NEVER.contains(name.substring(0, 2))
        && !ChineseWords.common(name)
        && !placed(name)
        && name.substring(surname).chars().noneMatch(c -> NEVER_GIVEN.indexOf(c) >= 0);
  }

  /** A word and where, or how: "in the kingdom", "gladly". */
  private static boolean placed(String name) {
    return name.length() == 3
        && "地里上下中前后内外得着过时间者".indexOf(name.charAt(2)) >= 0
        && ChineseWords.common(name.substring(0, 2));
  }

  /** No two characters at its front are a word, nor is the given name. */
  private static boolean rare(String name) {
    return !(ChineseWords.common(name.substring(0, 2)) || ChineseWords.common(name.substring(1)));
  }

  /** Whether a name may end at a place. */
  static boolean ends(ScanText text, int at) {
    char next = text.at(at);
    return !ChineseSurnames.han(next)
        || AFTER.indexOf(next) >= 0
        || (ChineseSurnames.han(text.at(at + 1)) && ChineseWords.common(text.after(at, 2)));
  }
}
