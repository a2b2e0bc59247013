package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese addresses: from the province or the road down to a house number or a room. */
final class ChineseAddressRecogniser implements Recogniser {
  private static final String H = "[\\u4e00-\\u9fff&&[^在于住址至到寄送是从往由为的和与及向、请去回搬]]";
  private static final String NUMBER =
      "(?:[0-9]{1,5}(?:-[0-9]{1,4})?|[A-Za-z]|[一二三四五六七八九十百]{1,4}|[甲乙丙丁])";
  private static final String ADMIN =
      "(?:(?:"
          + H
          + "{2,7}?(?:省|自治区|特别行政区))? ?(?:"
          + H
          + "{1,6}?(?:市|自治州|地区|盟))? ?(?:"
          + H
          + "{1,6}?(?:区|县|旗|市))? ?(?:"
          + H
          + "{1,6}?(?:街道|镇|乡|开发区|新区))?) ?";
  private static final String ROAD =
      H + "{1,12}?(?:路|街|大道|大街|道|巷|弄|胡同|里|村|庄|屯|小区|社区|花园|家园|大厦|广场|公寓|苑|园区|工业园|科技园|新城|新村|城)";
  private static final String HOUSE = " ?" + NUMBER + " ?(?:号院|号楼|号|弄|栋|幢|座|单元|层|楼|室|户|组|排|队|门|#)";
  private static final Pattern ADDRESS =
      Pattern.compile(
          ADMIN
              + "(?:"
              + ROAD
              + "(?:[一二三四五六七八九十东西南北中]{1,2}段?)?(?:"
              + HOUSE
              + "){1,6}+ ?){1,3}+(?:"
              + H
              + "{2,10}?(?:大厦|广场|小区|花园|公寓|中心|苑|园|"
              + HOUSE
              + ")(?:"
              + HOUSE
              + "){0,4}+)?(?: ?[0-9]{3,4}(?![0-9年月日元]))?");
  private static final Pattern RUN =
      Pattern.compile(
          "(?:[\\u4e00-\\u9fff0-9A-Za-z]|[ #()-](?=[\\u4e00-\\u9fff0-9A-Za-z])){6,300}");

  /** A road and a house number, in this order, somewhere. */
  private static final Pattern NUMBERED =
      Pattern.compile(
          "[路街道巷弄同里村庄屯区园厦场寓苑城] ?[东西南北中一二三四五六七八九十]{0,2}段? ?[0-9A-Za-z一二三四五六七八九十百甲乙丙丁][0-9 -]{0,9} ?[号弄栋幢座单层楼室户组排队门#]");

  private static final Pattern LABELLED =
      Pattern.compile(
          "(?:住址|住所地?|地址|户籍地|户籍所在地|户籍|籍贯|家住|现住|居住地|收货地|送达地|坐落|房屋位置)[是为于在]? ?: ?(?<value>[\\u4e00-\\u9fff][\\u4e00-\\u9fff0-9A-Za-z()# -]{4,60})");
  private static final Pattern PLACE = Pattern.compile(".*(?:省|市|区|县|镇|乡|村|路|街|道|巷|号|室|苑|园).*");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.han()) {
      return;
    }
    if (text.digits()) {
      for (Matcher run = RUN.matcher(text.text()); run.find(); ) {
        run(text, run.start(), run.end(), found);
      }
    }
    for (Matcher m = LABELLED.matcher(text.text()); m.find(); ) {
      if (PLACE.matcher(m.group("value")).matches()) {
        found.accept(candidate(m.start("value"), m.end("value"), text, "zh-address-label"));
      }
    }
  }

  private static void run(ScanText text, int start, int end, Consumer<Candidate> found) {
    if (!NUMBERED.matcher(text.text()).region(start, end).find()) {
      return;
    }
    for (Matcher m = ADDRESS.matcher(text.text()).region(start, end); m.find(); ) {
      found.accept(candidate(m.start(), m.end(), text, "zh-address"));
    }
  }

  private static Candidate candidate(int start, int end, ScanText text, String rule) {
    int from = start;
    int to = end;
    while (text.at(from) == ' ') {
      from++;
    }
    while (text.at(to - 1) == ' ') {
      to--;
    }
    return new Candidate("STREET_ADDRESS", from, to, rule, 0.75);
  }
}
