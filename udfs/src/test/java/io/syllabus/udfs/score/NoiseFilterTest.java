package io.syllabus.udfs.score;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class NoiseFilterTest {
  private static final List<String> NOISE =
      List.of(
          "greeting",
          "thanks",
          "chitchat",
          "advertising",
          "spam",
          "boilerplate",
          "gibberish",
          "empty",
          "system");

  private static final GibberishConf GIBBERISH = new GibberishConf(0.05, 0.5, 0.6, 5, 10);
  private static final RepetitionConf REPETITION = new RepetitionConf(20, 0.8, 3, 0.75);

  private final NoiseFilter filter =
      new NoiseFilter(
          new NoiseConf(NOISE, 1, 0.8, 0.8, 0.5, 0.5, 0.7, 0.15, GIBBERISH, REPETITION));

  @ParameterizedTest
  @ValueSource(
      strings = {
        "退款多久到账？",
        "Card declined, why?",
        "Refund?",
        "退款",
        "你好，我想问一下年费怎么收",
        "Hi, my card has not arrived yet.",
        "扫码支付失败怎么办？",
        "有人让我加微信转账，是诈骗吗？",
        "Can I get a discount code for my next order?",
        "第三条 甲方应当在收到发票后三十日内付款。",
        "Confidential Information means all information that a party discloses.",
        "2025-01-02 10:00:00 ERROR payment gateway timeout after 3000 ms",
        "| fee | 5% |\n| limit | 10,000 |",
        "Do you use cookies on the website?",
        "HTTP 403",
        "What is the SWIFT code?",
        "How long does it take to grow in strengths?",
        "谢谢，另外请把发票寄到公司",
        "The chat has been useful; how do I export it?",
        "订单号123456还没发货",
        "血压140/90mmHg，舒张压80mmHg，算高血压吗？"
      })
  void keepsBusiness(String text) {
    assertThat(filter.verdict(text, null))
        .extracting(NoiseVerdict::keep, NoiseVerdict::intent, NoiseVerdict::rule)
        .containsExactly(true, "business", null);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "你好，在吗？ | greeting",
        "Hi there, good morning! | greeting",
        "客户：您好 | greeting",
        "谢谢您！ | thanks",
        "Thanks a lot for your help :) | thanks",
        "好的，谢谢 | thanks",
        "好的 | chitchat",
        "哈哈哈哈哈 | chitchat",
        "ok, bye | chitchat",
        "今天天气真好啊 | chitchat",
        "😀😀👍 | empty",
        "？！…… | empty",
        "'' | empty",
        "加微信领取优惠：abc12345 | advertising",
        "扫码关注公众号，领红包 | advertising",
        "Click here to buy now, limited time offer! | advertising",
        "恭喜您中奖，请点击链接领取 | spam",
        "Make money fast! | spam",
        "Page 3 of 12 | boilerplate",
        "第 3 页 共 12 页 | boilerplate",
        "CONFIDENTIAL – ALL RIGHTS RESERVED | boilerplate",
        "© 2024 Example Ltd. All rights reserved. | boilerplate",
        "We use cookies to improve your experience. Accept all cookies | boilerplate",
        "Home > Products > Contact us | boilerplate",
        "版权所有 2020 示例公司 | boilerplate",
        "asdfgh hjklkjh | gibberish",
        "锟斤拷锟斤拷 | gibberish",
        "xkcd@@##$$%%^^&&**(( | gibberish",
        "aaaaaaaaaaaa | gibberish",
        "系统提示：会话已结束 | system",
        "Agent Bob has joined the chat | system",
        "[图片] | system"
      })
  void namesNoise(String text, String intent) {
    assertThat(filter.verdict(text, null))
        .extracting(NoiseVerdict::keep, NoiseVerdict::intent)
        .containsExactly(false, intent);
  }

  @Test
  void aTextThatRepeatsItselfIsGibberish() {
    assertThat(filter.verdict("buy the thing and then go home ".repeat(20), null).rule())
        .isEqualTo("repetition");
    String lines =
        IntStream.range(10, 60)
            .mapToObj(i -> "12:00:%d INFO heartbeat ok from node seven of the cluster".formatted(i))
            .collect(Collectors.joining("\n"));
    assertThat(filter.verdict(lines, null).rule()).isEqualTo("repetition");
  }

  @Test
  void aLawThatSetsTheSameBoundsForEachTradeIsKept() {
    String bounds = "（一）%s业。从业人员%d人以下或者营业收入%d万元以下的为小型企业；其中，从业人员%d人以上的为中型企业。\n";
    String law =
        bounds.formatted("工", 300, 2000, 20)
            + bounds.formatted("零售", 50, 500, 10)
            + bounds.formatted("餐饮", 100, 2000, 15)
            + bounds.formatted("仓储", 100, 1000, 25);

    assertThat(filter.verdict(law, null).keep()).isTrue();
  }

  @Test
  void bulletsAndMasksRepeatNothing() {
    String bullets = "收集的信息将用于：\n·\n提供和改进我们的服务\n·\n·\n处理交易和发送通知\n·\n·\n客户支持和反馈\n·\n·\n遵守法律义务\n·";
    String people =
        "Attending the meeting of the board on Monday, from seven to nine in the hall:\n"
            + "- <PERSON>\n".repeat(12);

    assertThat(filter.verdict(bullets, null).keep()).isTrue();
    assertThat(filter.verdict(people, null).keep()).isTrue();
  }

  @Test
  void whatAContractForbidsIsItsOwn() {
    assertThat(filter.verdict("未经本网站许可，不得转载。", null).keep()).isFalse();
    assertThat(filter.verdict("第九条 未经存货人许可，保管人不得复制图纸。", null).keep()).isTrue();
    assertThat(filter.verdict("保管人未经存货人许可，不得复制图纸。", null).keep()).isTrue();
  }

  @Test
  void aBareAnswerToAQuestionIsKept() {
    assertThat(filter.verdict("好的", "需要为您提交退款申请吗？").keep()).isTrue();
    assertThat(filter.verdict("好的", "已为您提交退款申请。").keep()).isFalse();
  }

  @Test
  void whatIsNotToBeDroppedIsNamedAndKept() {
    NoiseFilter lenient =
        new NoiseFilter(
            new NoiseConf(List.of(), 1, 0.8, 0.8, 0.5, 0.5, 0.7, 0.15, GIBBERISH, REPETITION));
    assertThat(lenient.verdict("谢谢", null))
        .extracting(NoiseVerdict::keep, NoiseVerdict::intent)
        .containsExactly(true, "thanks");
  }

  @Test
  void someBoilerplateDoesNotCondemnAPage() {
    String page = "The card is valid for three years and is renewed automatically.\nPage 3 of 12";
    assertThat(filter.verdict(page, null).keep()).isTrue();
  }

  @Test
  void scoresAreNumbersForAnyText() {
    filter
        .verdict("\uD800\u0000 \uDBFF", null)
        .scores()
        .forEach((name, score) -> assertThat(score).as(name).isFinite());
  }

  @Test
  void anUnknownIntentIsRefused() {
    assertThatThrownBy(
            () -> new NoiseConf(List.of("business"), 1, 1, 1, 1, 1, 1, 0, GIBBERISH, REPETITION))
        .hasMessageStartingWith("Cannot use score.noise.drop=business: must be one of [");
  }

  @Test
  void aShareBeyondOneIsRefused() {
    assertThatThrownBy(() -> new NoiseConf(List.of(), 1, 1, 1, 1.5, 1, 1, 0, GIBBERISH, REPETITION))
        .hasMessage("Cannot use score.noise.maxSymbols=1.5: must lie between 0 and 1");
  }

  @ParameterizedTest
  @CsvSource({
    "sdfghj xcvbnm qwerty, 0.05, 1, 0.6, 5, 10",
    "锟斤拷锟斤拷 the tenant pays, 1, 0.5, 0.6, 5, 10",
    "¥¥¥ ### ₤₤₤ ~~~ a, 0.05, 0.5, 0.6, 5, 99",
    "aaaaaaaaaaaa, 0.05, 1, 0.6, 99, 10"
  })
  void theRecipeSaysWhichLettersMakeNoText(
      String text, double mojibake, double mash, double one, int oneFrom, int symbolsFrom) {
    GibberishConf lenient = new GibberishConf(mojibake, mash, one, oneFrom, symbolsFrom);
    assertThat(filter.verdict(text, null).rule()).isNotNull();
    assertThat(noise(lenient, REPETITION).verdict(text, null).rule())
        .isNotEqualTo(filter.verdict(text, null).rule());
  }

  @Test
  void theRecipeSaysWhichTextRepeatsItself() {
    String text = "The fee of the first trade is one hundred yuan at most. ".repeat(4);
    assertThat(filter.verdict(text, null).rule()).isEqualTo("repetition");
    assertThat(noise(GIBBERISH, new RepetitionConf(99, 0.8, 3, 0.75)).verdict(text, null).keep())
        .isTrue();
    assertThat(noise(GIBBERISH, new RepetitionConf(20, 1, 3, 1)).verdict(text, null).keep())
        .isTrue();
  }

  @Test
  void aThresholdOutOfRangeIsRefused() {
    assertThatThrownBy(() -> new GibberishConf(5, 0.5, 0.6, 5, 10))
        .hasMessage("Cannot use score.noise.gibberish.maxMojibake=5.0: must lie between 0 and 1");
    assertThatThrownBy(() -> new RepetitionConf(20, 0.8, -3, 0.75))
        .hasMessage("Cannot use score.noise.repetition.minSentences=-3.0: must not be negative");
  }

  private static NoiseFilter noise(GibberishConf gibberish, RepetitionConf repetition) {
    return new NoiseFilter(
        new NoiseConf(NOISE, 1, 0.8, 0.8, 0.5, 0.5, 0.7, 0.15, gibberish, repetition));
  }

  @Test
  void aNegativeLengthIsRefused() {
    assertThatThrownBy(() -> new NoiseConf(List.of(), -1, 1, 1, 1, 1, 1, 0, GIBBERISH, REPETITION))
        .hasMessage("Cannot use score.noise.minWords=-1.0: must not be negative");
  }
}
