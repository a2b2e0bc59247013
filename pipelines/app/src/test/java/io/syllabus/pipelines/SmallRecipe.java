package io.syllabus.pipelines;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A recipe over one FAQ in two languages and one contract, in a folder of its own. */
public final class SmallRecipe {
  public static final String EMAIL = "fang.wang@huaxin-trade.cn";
  public static final String PHONE = "13912876540";

  private static final List<String> FAQ =
      List.of(
          "账户密码忘记了怎么办？,请在登录页面点击“忘记密码”，按照提示验证身份后重新设置新密码。",
          "如何申请开具增值税发票？,请在订单详情页面选择“申请发票”，填写抬头和税号后提交，三个工作日内开出。",
          "退货需要承担运费吗？,因质量问题退货的运费由本公司承担，其他原因退货的运费由客户承担。",
          "设备保修期有多长时间？,整机保修期为十二个月，自验收合格之日起计算，易损件除外。",
          "投诉应当联系哪个部门？,请发送邮件至" + EMAIL + "，客户关系部将在两个工作日内答复您的投诉。",
          "培训服务如何预约时间？,请拨打培训中心电话" + PHONE + "，工作人员会与您确认培训的日期和地点。",
          "How long does a standard delivery take?,Standard delivery takes three to five working days"
              + " after the order is confirmed by the warehouse.",
          "Can I change the delivery address of an order?,You can change the address in your account"
              + " until the parcel is handed to the carrier.",
          "Which payment methods do you accept?,We accept bank transfer and all major credit cards;"
              + " invoices are due within thirty days.",
          "How do I cancel my maintenance contract?,Send a written notice at least thirty days before"
              + " the end of the current contract year.",
          "What does the warranty of the pump cover?,The warranty covers faults of material and"
              + " workmanship but not parts that wear in normal use.",
          "Where can I find the manual of my machine?,Manuals are listed by serial number on the"
              + " support page and can be downloaded free of charge.");

  private final Path folder;

  private SmallRecipe(Path folder) {
    this.folder = folder;
  }

  /** Writes the sources and the recipe. */
  public static SmallRecipe in(Path folder) {
    SmallRecipe recipe = new SmallRecipe(folder);
    recipe.write("in/faq.csv", "question,answer\n" + String.join("\n", FAQ) + "\n");
    recipe.write("in/contract.txt", contract());
    recipe.write("small.yaml", yaml());
    return recipe;
  }

  public Path file() {
    return folder.resolve("small.yaml");
  }

  public Path workspace() {
    return folder.resolve("work");
  }

  /** One more entry of the FAQ; the contract stays as it is. */
  public void addEntry() {
    List<String> more = new ArrayList<>(FAQ);
    more.add("仓库的营业时间是几点？,仓库工作日的营业时间为上午九点至下午六点，节假日另行通知。");
    write("in/faq.csv", "question,answer\n" + String.join("\n", more) + "\n");
  }

  public void write(String name, String text) {
    try {
      Path file = folder.resolve(name);
      Files.createDirectories(file.getParent());
      Files.writeString(file, text);
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }

  /** The project's root, where conf/ lies. */
  public static Path home() {
    return Path.of(System.getProperty("syllabus.home", ".."));
  }

  private static String contract() {
    return """
        设备采购合同

        第一条 付款方式
        买方应当在合同签订后十个工作日内支付合同总价的百分之三十作为预付款，余款在验收合格后三十日内付清。

        第二条 违约责任
        卖方逾期交付设备的，每逾期一日应当按照合同总价的千分之一向买方支付违约金，违约金总额不超过合同总价的百分之十。

        第三条 争议解决
        因本合同引起的争议，双方应当首先协商解决；协商不成的，提交卖方所在地人民法院诉讼解决。
        """;
  }

  private static String yaml() {
    Path conf = home().resolve("conf").toAbsolutePath().normalize();
    return """
        name: small
        workspace: work
        asOf: 2025-09-01
        languages: [zh, en]
        sources:
          - {name: faq, kind: faq, path: in/faq.csv, line: service, date: 2025-05-01, columns: {question: question, answer: answer}}
          - {name: contracts, kind: document, path: "in/*.txt", line: legal, date: 2025-05-01}
        score: {embeddings: false}
        judge: {keep: noiseKeep}
        dedup: {semantic: {enabled: false}}
        structure: {rules: [CONF/packs/contract.yaml, CONF/packs/faq.yaml]}
        curate: {split: [0.6, 0.2, 0.2]}
        render: {tokenizer: CONF/demo/tokenizer.json, packing: 4096}
        gates: {relevance: 0.0, duplicates: 1.0}
        """
        .replace("CONF", conf.toString());
  }
}
