package io.syllabus.udfs.normalize;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;

class TextNormalizerTest {
  private final TextNormalizer normalizer = new TextNormalizer(Confs.all());

  private String of(String text) {
    return normalizer.normalize(text).text();
  }

  @Test
  void aTextInTheFormatIsLeftAlone() {
    String text =
        "Q: How do I get a refund?\nA: Open the order, then choose “Refund”."
            .replace('“', '"')
            .replace('”', '"');
    assertThat(normalizer.normalize(text)).isEqualTo(new NormalizedText(text, List.of()));
  }

  @Test
  void anEmptyTextStaysEmpty() {
    assertThat(normalizer.normalize("")).isEqualTo(new NormalizedText("", List.of()));
  }

  @Test
  void editsCountCodePointsOfTheInput() {
    assertThat(normalizer.normalize("😀５％").edits())
        .containsExactly(new Edit("width+percent", 1, 3, "5%"));
  }

  @Test
  void aLoneSurrogateIsReplaced() {
    assertThat(of("a\uD800b")).isEqualTo("a\uFFFDb");
  }

  @Test
  void accentsAreComposed() {
    assertThat(of("cafe\u0301")).isEqualTo("café");
  }

  @Test
  void compatibilityCharactersAreNotFolded() {
    assertThat(of("x² ① ﬁ ㎡")).isEqualTo("x² ① ﬁ ㎡");
  }

  @Test
  void radicalsAreTheCharactersThatTheyLookLike() {
    assertThat(of("共享\u2F8F为，\u2F46需同意")).isEqualTo("共享行为，无需同意");
    assertThat(of("cafe\u0301 \u2F8F")).isEqualTo("café 行");
  }

  @Test
  void invisibleCharactersGo() {
    assertThat(of("\uFEFFre\u200Bfund\u0000 now\u202E")).isEqualTo("refund now");
  }

  @Test
  void joinersStayWhereTheyJoin() {
    assertThat(of("👩\u200D💻")).isEqualTo("👩\u200D💻");
    assertThat(of("می\u200Cخواهم")).isEqualTo("می\u200Cخواهم");
    assertThat(of("退\u200D款")).isEqualTo("退款");
  }

  @Test
  void hiddenTagCharactersGoButFlagsStay() {
    String flag = "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC7F";
    assertThat(of("a\uDB40\uDC67b " + flag)).isEqualTo("ab " + flag);
  }

  @Test
  void aHeapOfMarksIsCut() {
    assertThat(of("x" + "\u0316".repeat(500))).hasSize(31);
  }

  @Test
  void lineEndsAreLineFeeds() {
    assertThat(of("# A\r\n# B\r# C\u2028# D")).isEqualTo("# A\n# B\n# C\n# D");
  }

  @Test
  void fullWidthLettersAndDigitsBecomeAscii() {
    assertThat(of("ＡＢＣ１２３")).isEqualTo("ABC123");
    assertThat(of("上午９：３０到账３．５元")).isEqualTo("上午9:30到账3.5元");
  }

  @Test
  void percentHasOneForm() {
    assertThat(of("利率５％，罚息百分之十二点五")).isEqualTo("利率5%，罚息12.5%");
    assertThat(of("占百分之3.5，百分之一百二十")).isEqualTo("占3.5%，120%");
    assertThat(of("about 5 % of it")).isEqualTo("about 5% of it");
  }

  @Test
  void whatIsNoNumberIsNoPercentage() {
    assertThat(of("占百分之多少？百分之二三十。")).isEqualTo("占百分之多少？百分之二三十。");
  }

  @Test
  void numeralsBeforeUnitsBecomeDigits() {
    assertThat(of("二〇二五年三月起三十日内付两千元")).isEqualTo("2025年3月起30日内付2000元");
  }

  @Test
  void clausesAndArticlesKeepTheirNumerals() {
    assertThat(of("第十二条 一年一度，十分重要")).isEqualTo("第十二条 一年一度，十分重要");
  }

  @Test
  void traditionalCharactersBecomeSimplified() {
    assertThat(of("請問如何退款？")).isEqualTo("请问如何退款？");
    assertThat(of("乾隆年間，頭髮乾淨")).isEqualTo("乾隆年间，头发干净");
  }

  @Test
  void japaneseKeepsItsCharacters() {
    assertThat(of("国際電話の料金は？")).isEqualTo("国際電話の料金は？");
  }

  @Test
  void chinesePunctuationIsConsistent() {
    assertThat(of("您好,请问退款多久到账?谢谢!")).isEqualTo("您好，请问退款多久到账？谢谢！");
    assertThat(of("甲方(以下称出租人)应付款.")).isEqualTo("甲方（以下称出租人）应付款。");
    assertThat(of("时间:今天;地点:北京")).isEqualTo("时间：今天；地点：北京");
  }

  @Test
  void asciiInsideChineseKeepsItsPunctuation() {
    assertThat(of("版本v1.2,见https://a.b/c?d=e,谢谢")).isEqualTo("版本v1.2,见https://a.b/c?d=e,谢谢");
    assertThat(of("[帮助](文档)和 f(x)")).isEqualTo("[帮助](文档)和 f(x)");
  }

  @Test
  void westernLinesHaveWesternPunctuation() {
    assertThat(of("Hello，world！（really）")).isEqualTo("Hello, world! (really)".replace(" (", "("));
    assertThat(of("Customer：card declined")).isEqualTo("Customer: card declined");
  }

  @Test
  void quotesFollowTheLine() {
    assertThat(of("don’t say “no”")).isEqualTo("don't say \"no\"");
    assertThat(of("所谓「违约」，即\"不履行\"。")).isEqualTo("所谓“违约”，即“不履行”。");
    assertThat(of("{\"名称\": \"值\"}")).isEqualTo("{\"名称\": \"值\"}");
  }

  @Test
  void repeatedMarksAreOne() {
    assertThat(of("为什么？？？快点！！！！")).isEqualTo("为什么？快点！");
    assertThat(of("Why??? Now!!!")).isEqualTo("Why? Now!");
    assertThat(of("Contents ........ 5")).isEqualTo("Contents ... 5");
  }

  @Test
  void spacesAreSingleAndLinesEndWithoutThem() {
    assertThat(of("a  b c  \nD　　e ")).isEqualTo("a b c\nD e");
    assertThat(of("您好 ， 请 问")).isEqualTo("您好，请 问");
    assertThat(of("　　本合同生效。")).isEqualTo("本合同生效。");
  }

  @Test
  void spacedOutTitlesAreJoined() {
    assertThat(of("合 同 编 号：7")).isEqualTo("合同编号：7");
    assertThat(of("第一章 总则")).isEqualTo("第一章 总则");
  }

  @Test
  void blankLinesAreSingle() {
    assertThat(of("\n\nA.\n\n\n \n\nB.\n")).isEqualTo("A.\n\nB.");
  }

  @Test
  void fencedCodeIsLeftAlone() {
    String code = "Run:\n```\nif  x :   # “，，”\n\n\n\n    y!!!!\n```\nDone.";
    assertThat(of(code)).isEqualTo(code);
  }
}
