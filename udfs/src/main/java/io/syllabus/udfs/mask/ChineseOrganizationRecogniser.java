package io.syllabus.udfs.mask;

import java.util.Set;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese organisations: a name before a legal form or a kind of house. */
final class ChineseOrganizationRecogniser implements Recogniser {
  private static final CueWords KINDS =
      CueWords.of(
          """
          有限责任公司 股份有限公司 有限公司 集团公司 总公司 公司 集团 银行 农商行 信用社 医院 卫生院 诊所 大学 学院 中学
          小学 幼儿园 律师事务所 会计师事务所 事务所 研究院 研究所 仲裁委员会 人民法院 人民检察院 公安局 派出所 工商局
          税务局 协会 基金会 合作社 出版社 杂志社 酒店 工作室 经营部
          """);
  private static final String LAST = "司团行社院所学园会局店室部";
  private static final String NO_NAME = "而及其该此按由与向在是为被对给从到把的了称经或等即让请找去将于至转我你您他她它们咱想查问怎么什没不很下如果个些那哪";

  /** Business with a bank, not the bank. */
  private static final String BANKING = "卡账帐家业转存流柜里短";

  private static final Pattern BRANCH =
      Pattern.compile("[\\u4e00-\\u9fff]{2,8}?(?:分公司|支行|分行|分院|营业部|医院)");
  private static final Pattern LEGAL_FORM = Pattern.compile("有限|总公司|分公司");
  private static final int LONGEST = 22;
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:.*(?:[甲乙丙]方|任职|就职|供职|入职|来自|代表|委托|联系|收购|以及|以下简称|其中|我行|我司|毕业|就读"
              + "|通过|登录|均指|是指|使用|造成|提交|提请|应当|可以|必须|严禁|不得|[和及](?=.{2})|[位名家](?=.{3})|以$))?");

  /** Whose it is, not who: "the said bank", "a bank of one's choice". */
  private static final Pattern POINTED =
      Pattern.compile(".*(?:[本贵该各其某有自占任着所一]|任何|所在地|管辖权?|[一多几两这那][家间所个座]|当地|附近|就近|第三方|有关|相关)");

  private static final Pattern LAW = Pattern.compile("^(?:法|章程|条例|制度|名称|登记|债券|法人|工会)");
  private static final Pattern LISTED =
      Pattern.compile("^(?:\\([^)]{0,4}\\)?|[^(]{0,3}\\)|[0-9]{1,3})");
  private static final Pattern LEADING_SPEECH =
      Pattern.compile("v|vi|vd|vshi|vyou|p|pba|pbei|c|cc|d|r.*|u.*|f");
  private static final Pattern AUTHORITY = Pattern.compile("法院|检察院|公安局|派出所|工商局|税务局|仲裁委员会|协会");

  /** Houses that are told of in general far more often than one of them is named. */
  private static final Pattern PUBLIC = Pattern.compile("^(?:医院|卫生院|诊所|银行|信用社)");

  private static final Pattern GENERAL =
      Pattern.compile(
          "^(?:中国|中华|全国|国家|国务院|省级|市级|县级|地方|上级|下级|上下|最高|居住国|所有|各级|其他|以上|[（(])|[省市县区]级$|某");
  private static final Set<String> LEADS =
      Set.of(
          "原告", "被告", "第三人", "申请人", "被申请人", "上诉人", "被上诉人", "现任", "曾任", "担任", "兼任", "甲方", "乙方", "丙方",
          "抬头", "抬头开", "抬头写", "抬头为", "开票给", "开给", "买方", "卖方", "股东", "客户", "债务人", "债权人", "出租人",
          "承租人", "公司");
  private static final Set<String> BUSINESS =
      Set.of(
          "建设", "投资", "服务", "发展", "咨询", "控股", "管理", "运输", "租赁", "装饰", "设计", "检测", "制造", "销售", "开发",
          "贸易", "教育", "培训", "担保", "保险", "代理", "经营", "加工", "印刷", "传播", "传媒", "联合", "创新", "创业", "养殖",
          "种植", "供应", "安装", "维修", "测绘", "监理", "广告", "包装", "通信", "设备");

  private static final Set<String> GENERIC =
      Set.of(
          "开户", "商业", "发卡", "指定", "收款", "付款", "关联", "上市", "保险", "物业", "外资", "国有", "私立", "公立", "三甲",
          "综合", "定点", "中级", "高级", "基层", "最高", "所属", "目标", "项目", "快递", "物流", "电信", "全资", "控股", "担保",
          "基金管理", "证券", "信托", "支付", "合作", "服务", "托管", "注册", "境外", "境内", "租赁", "承包", "施工", "建设单位",
          "有限责任", "股份", "人民", "农村", "房地产", "中介", "贷款", "代理", "上级", "下级", "重点", "普通", "专科", "社区",
          "乡镇", "中心", "民营", "投资", "母婴", "供应商", "手机", "网上", "装修", "燃气", "自来水", "搬家");

  @Override
  public boolean findsNames() {
    return true;
  }

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.han()) {
      return;
    }
    int from = 0;
    for (int at = 1; at < text.text().length(); at++) {
      int kind = LAST.indexOf(text.at(at)) < 0 ? 0 : kind(text, at + 1);
      boolean goesOn = kind > 0 && KINDS.startAt(text, at + 1) > 0; // a kind within a longer name
      if (kind > 0 && !goesOn && BANKING.indexOf(text.at(at + 1)) < 0) {
        from = organization(text, from, at + 1 - kind, branch(text, at + 1), found);
      }
    }
  }

  /** Units of the longest kind that ends here. */
  private static int kind(ScanText text, int end) {
    for (int length = Math.min(7, end); length > 1; length--) {
      if (KINDS.contains(text.text().substring(end - length, end))) {
        return length;
      }
    }
    return 0;
  }

  private static int branch(ScanText text, int end) {
    Matcher m = BRANCH.matcher(text.after(end, 12));
    return m.lookingAt() ? end + m.end() : end;
  }

  /** Where the next one may begin. */
  private static int organization(
      ScanText text, int from, int kind, int end, Consumer<Candidate> found) {
    int start = kind;
    while (start > from && kind - start < LONGEST && inside(text.at(start - 1))) {
      start--;
    }
    if (start > 0
        && start < kind
        && ChineseWords.common(text.text().substring(start - 1, start + 1))
        && !ChineseWords.placed(text.text().substring(start, kind))) {
      start++; // the second half of a word that ends the name's sentence before: 被告|三江
    }
    String before = text.text().substring(start, kind);
    Matcher lead = LEADING.matcher(before);
    String name = unled(lead.find() ? before.substring(lead.end()) : before);
    String house = text.text().substring(kind, end);
    if (titled(text, kind, end)
        || !named(name, house)
        || GENERIC.contains(name)
        || POINTED.matcher(name).matches()) {
      return from;
    }
    found.accept(new Candidate("ORGANIZATION", kind - name.length(), end, "zh-organization", 0.75));
    return end;
  }

  /** A law or a document about such houses: 《公司法》, 公司法, 公司章程, a title in its marks. */
  private static boolean titled(ScanText text, int kind, int end) {
    String around = text.before(kind, 40);
    int open = around.lastIndexOf('《');
    return LAW.matcher(text.after(end, 3)).find() || open > around.lastIndexOf('》');
  }

  /** What stands behind the last word that names nobody: a verb, a role, a number of a list. */
  private static String unled(String before) {
    int start = 0;
    for (int at = 0; at < before.length(); at++) {
      for (int length = Math.min(4, before.length() - at); length > 1; length--) {
        String word = before.substring(at, at + length);
        if (LEADS.contains(word)
            || (leads(word) && !ChineseWords.placed(before.substring(start)))) {
          start = at + length;
          at = start - 1;
          break;
        }
        if (ChineseWords.common(word)) {
          at += length - 1;
          break;
        }
      }
    }
    return LISTED.matcher(before.substring(start)).replaceFirst("");
  }

  private static boolean leads(String word) {
    return LEADING_SPEECH.matcher(ChineseWords.speech(word)).matches() && !BUSINESS.contains(word);
  }

  private static boolean inside(char c) {
    return (ChineseSurnames.han(c) && NO_NAME.indexOf(c) < 0)
        || (c < 128 && (Character.isLetterOrDigit(c) || c == '(' || c == ')'));
  }

  /**
   * An authority is named by its place; a legal form by what no dictionary has, or by a place and
   * more; any other house needs a distinctive name.
   */
  private static boolean named(String name, String house) {
    if (name.length() < 2 || GENERAL.matcher(name).find()) {
      return false;
    }
    if (AUTHORITY.matcher(house).find()) {
      return ChineseWords.placed(name);
    }
    boolean placed = ChineseWords.placed(name);
    if (PUBLIC.matcher(house).find()) {
      boolean branch = house.length() > 3 && ChineseWords.placed(house.substring(2)); // 银行北京…支行
      return placed || branch || ChineseWords.speech(name + house).startsWith("nt");
    }
    boolean distinctive = placed || ChineseWords.distinctive(name + house);
    return LEGAL_FORM.matcher(house).find()
        ? distinctive || (name.length() > 3 && !GENERIC.contains(name.substring(name.length() - 2)))
        : distinctive && name.length() <= 10;
  }
}
