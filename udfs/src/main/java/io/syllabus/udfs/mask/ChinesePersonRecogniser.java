package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names by rule: behind a label, before a form of address, behind "my name is", at the head
 * of a dialogue's turn, before a verb of speaking. A surname must begin them.
 */
final class ChinesePersonRecogniser implements Recogniser {
  private static final String TYPE = "PERSON";
  private static final String HAN = "[\\u4e00-\\u9fff]";
  private static final String SURE =
      "姓名|联系人|法定代表人|法人代表|法人|代表人?|代理人|负责人|经办人|签字人|签署人|签名|签字|签章|签收人?|收件人|寄件人|收货人|发货人|申请人|申诉人|投诉人|举报人|当事人|原告人?|被告人?|上诉人|第三人|委托人|受托人|受益人|投保人|被保险人|担保人|保证人|借款人|贷款人|出借人|债务人|债权人|承租人|出租人|买受人|出卖人|买方|卖方|甲方|乙方|丙方|丁方|监护人|配偶|户主|业主|审判长|审判员|书记员|记录人|记录|审核人?|审批人?|制单|复核|作者|主讲人|候选人|持卡人|开户人|户名|账户名|收款人|付款人|汇款人|车主|驾驶员|值班员|称呼|处理人|跟进人|提交人|报告人|创建人|指派给|接收人|抄送|主治医师|经办医生|校对|编辑|主编";
  private static final String ROLE =
      "患者|病人|家属|父亲|母亲|客户|用户|顾客|会员|客服|坐席|租客|房东|员工|教师|老师|学生|家长|医师|医生|护士|律师|司机";
  private static final String BETWEEN = "(?:\\([^)\\n]{0,12}\\))? ?[:/][ _]{0,12}";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:" + SURE + ")(?:" + BETWEEN + "| {1,4}| ?[|] ?)(?<value>" + HAN + "{2,4})");
  private static final Pattern ROLE_LABEL =
      Pattern.compile("(?:" + ROLE + ")" + BETWEEN + "(?<value>" + HAN + "{2,4})");
  private static final Pattern SPACED =
      Pattern.compile(
          "(?:"
              + SURE
              + ")"
              + BETWEEN
              + "(?<value>"
              + HAN
              + "{1,2} {1,2}"
              + HAN
              + "(?: {1,2}"
              + HAN
              + ")?)(?!"
              + HAN
              + ")");
  private static final Pattern NAMED =
      Pattern.compile(
          "(?:我叫|我名叫|名叫|名字叫|名字是|姓名是|姓名为|全名是|本名|他叫|她叫|叫做|联系人是|联系人为|法定代表人为?|代表人|代理人|负责人|原告|被告|上诉人|被上诉人|被害人|嫌疑人|证人|审判长|审判员|书记员)(?<value>"
              + HAN
              + "{2,4})");
  private static final Pattern HINTED =
      Pattern.compile(
          "(?:患者|我是|本人|他是|她是|这位是|这里是|由|请|找|联系|通知|转告|抄送|同事|经理|主任|律师|医生|同学|老师|朋友|老公|老婆|丈夫|妻子|爱人|儿子|女儿|父亲|母亲|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|员工|职工|业主|客户|用户|司机|借款人|申请人|委托|授权|聘请|任命|推荐|工程师|专员|客服)(?<value>"
              + HAN
              + "{2,4})");
  private static final Pattern NICKNAME =
      Pattern.compile(
          "(?:我是|我叫|叫我|联系|找|请|@)(?<value>[小老阿]" + HAN + ")(?!" + HAN + "{1,2}(?:店|公司))");
  private static final String TITLES =
      "先生|女士|小姐|太太|同志|师傅|老师|教授|医生|大夫|律师|法官|检察官|警官|经理|总监|总|主任|主管|局长|处长|科长|院长|校长|董事长|总经理|工程师|同学|阿姨|叔叔|姐|哥";
  private static final Pattern TITLED =
      Pattern.compile(
          "(?<value>"
              + HAN
              + "{1,3}?)(?<title>"
              + TITLES
              + ")(?![的]?(?:之|计|共|额|数|量|体|部|会|结|值|价|裁|监|务|统|公|办|助理|级|制|岗))");
  private static final Pattern TURN =
      Pattern.compile("(?:^|\\n)(?<value>" + HAN + "{2,4}) ?(?:\\([^)\\n]{1,10}\\))? ?:");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?<value>"
              + HAN
              + "{2,4}?)(?:表示|诉称|辩称|述称|说道|说,|说:|介绍说|回复说|告诉|签字|出庭|到庭|,男|,女|, ?性别|\\((?:男|女|身份证|手机|电话))");
  private static final Pattern DOTTED =
      Pattern.compile("(?<!" + HAN + ")(?<value>" + HAN + "{2,6}(?:[·•]" + HAN + "{1,6}){1,3})");
  private static final String GLUE = "请和与由给找是的向让叫对跟及或把被问于为到在了您好位名这那因有经约但如若而则即";

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.han()) {
      return;
    }
    behind(text, LABEL, ChineseName::announced, of("zh-label", 0.9), found);
    behind(text, NAMED, ChineseName::named, of("zh-named", 0.8), found);
    behind(text, ROLE_LABEL, ChineseName::hinted, of("zh-role", 0.7), found);
    behind(text, HINTED, ChineseName::hinted, of("zh-hinted", 0.7), found);
    behind(text, TURN, ChineseName::hinted, of("zh-turn", 0.75), found);
    spaced(text, found);
    nicknames(text, found);
    for (Matcher m = TITLED.matcher(text.text()); m.find(); ) {
      titled(text, m, found);
    }
    for (Matcher m = SPEAKS.matcher(text.text()); m.find(); ) {
      spoken(text, m, found);
    }
    for (Matcher m = DOTTED.matcher(text.text()); m.find(); ) {
      found.accept(new Candidate(TYPE, m.start(), m.end(), "zh-dotted", 0.7));
    }
  }

  private static Candidate of(String rule, double score) {
    return new Candidate(TYPE, 0, 0, rule, score);
  }

  /** How far the name reaches that begins behind a label; 0 if none does. */
  private interface Length {
    int of(ScanText text, int start, String han);
  }

  private static void behind(
      ScanText text, Pattern pattern, Length length, Candidate sample, Consumer<Candidate> found) {
    Matcher m = pattern.matcher(text.text());
    for (int from = 0; m.find(from); from = Math.max(m.start("value"), m.start() + 1)) {
      int start = m.start("value");
      int units = length.of(text, start, m.group("value"));
      if (units > 0) {
        found.accept(sample.at(start, start + units));
      }
    }
  }

  private static void spaced(ScanText text, Consumer<Candidate> found) {
    for (Matcher m = SPACED.matcher(text.text()); m.find(); ) {
      if (ChineseName.plausible(m.group("value").replace(" ", ""))) {
        found.accept(new Candidate(TYPE, m.start("value"), m.end(), "zh-spaced", 0.85));
      }
    }
  }

  private static void nicknames(ScanText text, Consumer<Candidate> found) {
    for (Matcher m = NICKNAME.matcher(text.text()); m.find(); ) {
      String value = m.group("value");
      if (ChineseSurnames.length(value.substring(1)) == 1 && !ChineseWords.common(value)) {
        found.accept(new Candidate(TYPE, m.start("value"), m.end(), "zh-nickname", 0.6));
      }
    }
  }

  private static void titled(ScanText text, Matcher m, Consumer<Candidate> found) {
    String value = m.group("value");
    for (int from = 0; from < value.length(); from++) {
      if (begins(text, m.start() + from) && addressed(value.substring(from), m.group("title"))) {
        found.accept(new Candidate(TYPE, m.start() + from, m.end("value"), "zh-titled", 0.8));
        return;
      }
    }
  }

  /** A surname alone, or a whole name, before a title. */
  private static boolean addressed(String name, String title) {
    boolean alone = ChineseSurnames.length(name) == name.length();
    return alone
        ? GivenNames.clear(name) && !ChineseWords.common(name + title)
        : ChineseName.usual(name);
  }

  private static void spoken(ScanText text, Matcher m, Consumer<Candidate> found) {
    if (begins(text, m.start()) && ChineseName.usual(m.group("value"))) {
      found.accept(new Candidate(TYPE, m.start(), m.end("value"), "zh-speaks", 0.7));
    }
  }

  private static boolean begins(ScanText text, int start) {
    char left = text.at(start - 1);
    return !ChineseSurnames.han(left) || GLUE.indexOf(left) >= 0;
  }
}
