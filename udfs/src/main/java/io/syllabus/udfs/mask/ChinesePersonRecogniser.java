package io.syllabus.udfs.mask;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Chinese names by rule: behind a label, before a form of address, behind "my name is", at the head
 * of a dialogue's turn, behind a verb that takes people. A surname must begin it.
 */
final class ChinesePersonRecogniser implements Recogniser {
  private static final String TYPE = "PERSON";
  private static final String HAN = "[\\u4e00-\\u9fff]";
  private static final Pattern LABEL =
      Pattern.compile(
          "(?:姓名|联系人|法定代表人|法人代表|法人|代表人?|代理人|负责人|经办人|签字人|签署人|签名|签字|签章|收件人|寄件人|收货人|发货人|申请人|被申请人|申诉人|投诉人|举报人|当事人|原告|被告|上诉人|第三人|委托人|受托人|受益人|投保人|被保险人|担保人|保证人|借款人|贷款人|出借人|债务人|债权人|承租人|出租人|买受人|出卖人|买方|卖方|甲方|乙方|丙方|丁方|患者|病人|家属|监护人|配偶|父亲|母亲|户主|业主|租客|房东|客户|用户|顾客|会员|员工|教师|学生|家长|医师|医生|护士|主治医师|审判长|审判员|书记员|律师|记录人|记录|审核|审批人?|制单|复核|作者|主讲人|候选人|候诊人|持卡人|开户人|户名|账户名|收款人|付款人|汇款人|车主|驾驶员|司机|值班员|客服|坐席|称呼|处理人|跟进人|提交人|报告人|创建人|指派给|接收人|抄送)(?:\\([^)\\n]{0,12}\\))? ?[:/] {0,4}_{0,3}(?<value>"
              + HAN
              + "(?: {0,2}"
              + HAN
              + "){1,3})");
  private static final Pattern INTRODUCED =
      Pattern.compile(
          "(?:我叫|我是|我名叫|名叫|名字叫|名字是|姓名是|姓名为|全名是|本人|他叫|她叫|他是|她是|叫做|这位是|这里是|由|请|找|联系|通知|转告|抄送给?|指派给|同事|经理|主任|律师|医生|先生|女士|同学|老师|朋友|老公|老婆|丈夫|妻子|爱人|儿子|女儿|父亲|母亲|爸爸|妈妈|哥哥|弟弟|姐姐|妹妹|原告|被告|被害人|嫌疑人|犯罪嫌疑人|证人|患者|员工|职工|业主|客户|用户|司机|借款人|申请人|法定代表人|法定代表人为|代表人|代理人|负责人|联系人|联系人是|联系人为|委托|授权|聘请|任命|推荐)(?<value>"
              + HAN
              + "{2,4})");
  private static final Pattern TITLED =
      Pattern.compile(
          "(?<value>"
              + HAN
              + "{1,4}?)(?:先生|女士|小姐|太太|同志|师傅|老师|教授|医生|大夫|律师|法官|检察官|警官|经理|总监|总(?![之的计共额数量体是部会结值价有经理裁监务统公])|主任|主管|局长|处长|科长|院长|校长|董事长|总经理|工程师|同学|阿姨|叔叔|哥|姐)");
  private static final Pattern TURN =
      Pattern.compile("(?:^|\\n)(?<value>" + HAN + "{2,4}) ?(?:\\([^)\\n]{1,10}\\))? ?:");
  private static final Pattern SPEAKS =
      Pattern.compile(
          "(?<value>"
              + HAN
              + "{2,4}?)(?:表示|诉称|辩称|述称|说道|说,|说:|介绍说|回复说|告诉|同意|签字|出庭|到庭|身份证|手机|电话|出生|系|,男|,女|, ?性别)");
  private static final Pattern PAIR =
      Pattern.compile("(?<=[\\u3001,和与及])(?<value>" + HAN + "{2,3})(?=[\\u3001,。和与及等;]|$)");
  private static final String GLUE = "请和与由给找是的,:向让叫对跟及或把被问于为到在,。、了您好位名这那因有经约但如若及而则即";
  private static final String AFTER =
      "的是在和与及说称系为于已也将就会能要有因从向把对先女同到以其等您你我他她请、,。;:(身电手男性之均都经未不没来去即签提";
  private static final Set<String> ROLES = Set.of("甲方", "乙方", "丙方", "双方", "各方");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.han()) {
      return;
    }
    Matcher m = LABEL.matcher(text.text());
    while (m.find()) {
      label(text, m, found);
    }
    behind(text, INTRODUCED, "zh-introduced", 0.75, found);
    behind(text, TURN, "zh-turn", 0.8, found);
    for (m = TITLED.matcher(text.text()); m.find(); ) {
      titled(text, m, found);
    }
    before(text, found);
  }

  private static void label(ScanText text, Matcher m, Consumer<Candidate> found) {
    int start = m.start("value");
    String spaced = m.group("value");
    String plain = spaced.replace(" ", "");
    if (!spaced.equals(plain) && ChineseSurnames.name(plain)) {
      found.accept(new Candidate(TYPE, start, m.end("value"), "zh-label", 0.85));
      return;
    }
    int length = length(text, start, plain);
    if (length > 0) {
      found.accept(new Candidate(TYPE, start, start + length, "zh-label", 0.9));
    }
  }

  private static void behind(
      ScanText text, Pattern pattern, String rule, double score, Consumer<Candidate> found) {
    Matcher m = pattern.matcher(text.text());
    for (int from = 0;
        from <= text.text().length() && m.find(from);
        from = Math.max(m.start("value"), m.start() + 1)) {
      int length = length(text, m.start("value"), m.group("value"));
      if (length > 0) {
        found.accept(new Candidate(TYPE, m.start("value"), m.start("value") + length, rule, score));
      }
    }
  }

  /** Units of the name that begins here: the longest that ends where names end and is no word. */
  private static int length(ScanText text, int start, String han) {
    int surname = ChineseSurnames.length(han);
    if (surname == 0) {
      return 0;
    }
    for (int length = Math.min(han.length(), surname + 2); length > surname; length--) {
      String name = han.substring(0, length);
      char next = text.at(start + length);
      boolean ends = !ChineseSurnames.han(next) || AFTER.indexOf(next) >= 0;
      if (ends && !ChineseWords.common(name) && !functional(name, surname)) {
        return length;
      }
    }
    return 0;
  }

  /** A given name holds no word like "of" or "is". */
  private static boolean functional(String name, int surname) {
    return name.substring(surname)
        .chars()
        .anyMatch(c -> "的是在了和与及说称为也将就您你我他她们这那哪吗呢吧啊哦请把被让方司款项".indexOf(c) >= 0);
  }

  private static void titled(ScanText text, Matcher m, Consumer<Candidate> found) {
    String before = m.group("value");
    for (int from = 0; from < before.length(); from++) {
      String name = before.substring(from);
      char left = text.at(m.start() + from - 1);
      boolean begins = !ChineseSurnames.han(left) || GLUE.indexOf(left) >= 0;
      if (begins && addressed(name, text.text().substring(m.end("value"), m.end()))) {
        found.accept(new Candidate(TYPE, m.start() + from, m.end("value"), "zh-titled", 0.8));
        return;
      }
    }
  }

  private static boolean addressed(String name, String title) {
    int surname = ChineseSurnames.length(name);
    boolean alone = surname == name.length() && !ChineseWords.common(name + title);
    return surname > 0
        && (alone || ChineseSurnames.name(name))
        && (alone || (!ChineseWords.common(name) && !functional(name, surname)));
  }

  private static void before(ScanText text, Consumer<Candidate> found) {
    for (Matcher m = SPEAKS.matcher(text.text()); m.find(); ) {
      spoken(text, m, found);
    }
    for (Matcher m = PAIR.matcher(text.text()); m.find(); ) {
      if (listed(m.group("value"))) {
        found.accept(new Candidate(TYPE, m.start("value"), m.end("value"), "zh-listed", 0.5));
      }
    }
  }

  private static void spoken(ScanText text, Matcher m, Consumer<Candidate> found) {
    String value = m.group("value");
    char left = text.at(m.start() - 1);
    boolean begins = !ChineseSurnames.han(left) || GLUE.indexOf(left) >= 0;
    if (begins && ChineseSurnames.name(value) && listed(value)) {
      found.accept(new Candidate(TYPE, m.start(), m.end("value"), "zh-speaks", 0.7));
    }
  }

  private static boolean listed(String name) {
    int surname = ChineseSurnames.length(name);
    return ChineseSurnames.name(name)
        && name.length() > surname
        && !ROLES.contains(name)
        && !ChineseWords.common(name)
        && !functional(name, surname);
  }
}
