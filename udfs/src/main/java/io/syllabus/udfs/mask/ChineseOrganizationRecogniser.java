package io.syllabus.udfs.mask;

import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Chinese organisations: a name before a legal form or a kind of house. */
final class ChineseOrganizationRecogniser implements Recogniser {
  private static final String NAME =
      "(?:[\\u4e00-\\u9fff&&[^由与向在是为被对给从到把的了称经或等即让请找去将于]]|[A-Za-z0-9]|\\([\\u4e00-\\u9fff]{2,8}\\))";
  private static final Pattern ORGANIZATION =
      Pattern.compile(
          "(?<name>"
              + NAME
              + "{2,20}?)(?:有限责任公司|股份有限公司|有限公司|集团公司|总公司|(?<=[\\u4e00-\\u9fff]{3})公司|集团|银行|农商行|信用社|医院|卫生院|诊所|大学|学院|中学|小学|幼儿园|律师事务所|会计师事务所|事务所|研究院|研究所|仲裁委员会|人民法院|人民检察院|公安局|派出所|工商局|税务局|协会|基金会|合作社|出版社|杂志社|酒店|工作室|经营部)(?:[\\u4e00-\\u9fff]{2,8}?(?:分公司|支行|分行|分院|营业部))?");
  private static final Pattern LEADING =
      Pattern.compile(
          "^(?:.*?(?:甲方|乙方|丙方|[^\\u4e00-\\u9fffA-Za-z0-9(]|任职|就职|供职|入职|来自|代表|委托|联系|收购|位|名|家|和|及|以及|以下简称|其中|我行|我司|毕业|就读))?");
  private static final Pattern GENERIC =
      Pattern.compile(
          ".*(?:本|贵|我|该|各|其|某|任何|所在地|有管辖权|管辖权?|开户|商业|发卡|指定|收款|付款|关联|子|母|上市|保险|物业|一家|多家|几家|两家|这家|那家|外资|国有|中外合资|私立|公立|当地|附近|三甲|综合|定点|就近|中级|高级|基层|最高|所属|目标|项目|快递|物流|银行|电信|有关|相关|全资|控股|担保|基金管理|证券|信托|支付|合作|服务|托管|注册|境外|境内|第三方|租赁|供应商|承包|施工|建设)");

  @Override
  public void scan(ScanText text, Consumer<Candidate> found) {
    if (!text.han()) {
      return;
    }
    for (Matcher m = ORGANIZATION.matcher(text.text()); m.find(); ) {
      Matcher lead = LEADING.matcher(m.group("name"));
      int skip = lead.find() ? lead.end() : 0;
      String name = m.group("name").substring(skip);
      if (name.length() >= 2 && !GENERIC.matcher(name).matches()) {
        found.accept(
            new Candidate("ORGANIZATION", m.start() + skip, m.end(), "zh-organization", 0.75));
      }
    }
  }
}
