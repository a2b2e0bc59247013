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
  private static final String NO_NAME = "由与向在是为被对给从到把的了称经或等即让请找去将于至转我你您他她它们咱想查问怎么什没不很下如果个些那哪";

  /** Business with a bank, not the bank. */
  private static final String BANKING = "卡账帐家业转存流柜里短";

  private static final Pattern BRANCH =
      Pattern.compile("[\\u4e00-\\u9fff]{2,8}?(?:分公司|支行|分行|分院|营业部|医院)");
  private static final Pattern LEGAL_FORM = Pattern.compile("有限|集团|总公司|分公司");
  private static final int LONGEST = 22;
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:.*(?:[甲乙丙]方|任职|就职|供职|入职|来自|代表|委托|联系|收购|以及|以下简称|其中|我行|我司|毕业|就读"
              + "|通过|使用|造成|提交|提请|应当|可以|必须|严禁|不得|[和及](?=.{2})|[位名家](?=.{3})|以$))?");

  /** Whose it is, not who: "the said bank", "a bank of one's choice". */
  private static final Pattern POINTED =
      Pattern.compile(".*(?:[本贵该各其某]|任何|所在地|管辖权?|[一多几两这那]家|当地|附近|就近|第三方|有关|相关)");

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
      if (kind > 0 && BANKING.indexOf(text.at(at + 1)) < 0) {
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
    String before = text.text().substring(start, kind);
    Matcher lead = LEADING.matcher(before);
    String name = lead.find() ? before.substring(lead.end()) : before;
    String whole = text.text().substring(kind - name.length(), end);
    if (!named(name, whole) || GENERIC.contains(name) || POINTED.matcher(name).matches()) {
      return from;
    }
    found.accept(new Candidate("ORGANIZATION", kind - name.length(), end, "zh-organization", 0.75));
    return end;
  }

  private static boolean inside(char c) {
    return (ChineseSurnames.han(c) && NO_NAME.indexOf(c) < 0)
        || (c < 128 && (Character.isLetterOrDigit(c) || c == '(' || c == ')'));
  }

  /** A legal form makes any name one; a kind of house needs a distinctive one. */
  private static boolean named(String name, String whole) {
    return name.length() >= 2
        && (LEGAL_FORM.matcher(whole).find()
            || (name.length() <= 14 && ChineseWords.distinctive(whole)));
  }
}
