package io.syllabus.udfs.structure;

import static org.assertj.core.api.Assertions.assertThat;

import io.syllabus.udfs.text.Labels;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class StatementsTest {
  private static List<String> of(String text) {
    return Statements.of(text).stream().map(AnswerStatement::text).toList();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "甲应当付款。乙应当交货。|2",
        "应当提交：\\n\\n（一）申请书；\\n\\n（二）照片。\\n\\n期限为三日。|2",
        "双方有约定的，从其约定。没有约定的，各付一半。|1",
        "可以退货。但鲜活货物除外。|1",
        "The rent is due. It is paid in advance.|1",
        "The rent is due. This Agreement ends in May.|2",
        "Bring:\\n- a towel\\n- shoes|1",
        "The rent is due. The same applies to the cases mentioned above.|2"
      })
  void whatLeansStays(String text, int statements) {
    assertThat(of(text.replace("\\n", "\n"))).hasSize(statements);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "提前取货的，应当退费。前款规定的退费计算方法为：除以三十。|退费计算方法为：除以三十。",
        "前款所称危险货物，是指易燃的货物。|危险货物，是指易燃的货物。",
        "前款规定的期限为三日。|前款规定的期限为三日。",
        "前款规定的罚款由城管部门收取。|前款规定的罚款由城管部门收取。"
      })
  void aPointerBeforeANameIsNeedless(String text, String last) {
    List<AnswerStatement> statements = Statements.of(text);
    AnswerStatement own = statements.get(statements.size() - 1);

    assertThat(own.text()).isEqualTo(last);
    assertThat(text.substring(own.start(), own.end())).isEqualTo(last);
  }

  @Test
  void theHeadIsTheSentenceItself() {
    AnswerStatement statement = Statements.of("应当提交：\n（一）照片。").get(0);

    assertThat(statement.head()).isEqualTo("应当提交：");
    assertThat(statement.text()).isEqualTo("应当提交：\n（一）照片。");
    assertThat(statement.end()).isEqualTo(12);
  }

  @ParameterizedTest
  @ValueSource(strings = {"目录", "Contents", "Sheet1", "第三章", "3.2", "how-to-pay", "附则"})
  void labelsNameNothing(String label) {
    assertThat(Labels.isLabel(label)).isTrue();
    assertThat(DocumentName.of(label, "zh").inQuestion()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "渔业法(2013-12-28)|zh|《渔业法》",
        "3.2. Starting the Pump|en|“Starting the Pump”",
        "The Lease Agreement|en|the Lease Agreement",
        "第八条 知识产权|zh|"
      })
  void documentsAreNamedByTheirTitles(String title, String language, String name) {
    assertThat(DocumentName.of(title, language).inQuestion()).isEqualTo(name == null ? "" : name);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "May one leave this plan?|en|Lakeside Pension Plan|May one leave the Lakeside Pension"
            + " Plan?",
        "May one leave this room?|en|Lakeside Pension Plan|May one leave this room?",
        "本合同何时生效？|zh|房屋租赁合同|《房屋租赁合同》何时生效？",
        "根据《渔业法》，违反本法规定的，如何处理？|zh|渔业法|根据《渔业法》，违反该法规定的，如何处理？"
      })
  void whatIsCalledThisIsNamed(String question, String language, String title, String named) {
    assertThat(DocumentName.of(title, language).named(question)).isEqualTo(named);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "Overdue sums|Overdue sums bear interest.|overdue sums",
        "Company|Company shall pay.|Company",
        "GitHub staff|GitHub staff may.|GitHub staff",
        "Customer data|Customer data of the Customer data pool.|Customer data"
      })
  void namesKeepTheirCapital(String words, String context, String within) {
    assertThat(SentenceCase.within(words, context)).isEqualTo(within);
  }

  @Test
  void informationIsCountedInWords() {
    assertThat(Information.of("十二元")).isEqualTo(3);
    assertThat(Information.of("Yes.")).isEqualTo(1);
    assertThat(Information.of("<PERSON> 。")).isZero();
    assertThat(Information.more("租期为三年", "租期为多久")).isEqualTo(2);
  }
}
